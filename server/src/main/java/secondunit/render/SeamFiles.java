package secondunit.render;

import secondunit.engine.seam.AnchorGrade;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The files that lie beside a clip of footage, for the eye and for the grade.
public final class SeamFiles {

    private SeamFiles() {}

    /// The picture of its joins.
    public static Path strip(Path clip) {
        return beside(clip, ".seam.jpg");
    }

    /// The grade that takes its new frames to the source's colours.
    public static Path cube(Path clip) {
        return beside(clip, ".cube");
    }

    static List<Path> all(Path clip) {
        return List.of(strip(clip), cube(clip));
    }

    static List<Beside> of(Path clip, byte[] strip, AnchorGrade grade) {
        return List.of(new Beside(strip(clip), strip), new Beside(cube(clip), CubeText.of(grade)));
    }

    private static Path beside(Path clip, String ending) {
        return clip.resolveSibling(
                Objects.requireNonNull(clip.getFileName(), "a clip needs a name") + ending);
    }
}
