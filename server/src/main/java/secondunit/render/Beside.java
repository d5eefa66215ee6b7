package secondunit.render;

import secondunit.media.PartFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small file that goes out with a clip.
final class Beside {

    private final Path file;
    private final byte[] contents;

    /// @param contents its bytes, kept, not copied: the maker hands them over
    Beside(Path file, byte[] contents) {
        this.file = file;
        this.contents = contents;
    }

    /// Writes them all under temporary names. A failure leaves none.
    static List<PartFile> begin(List<Beside> all, String take) {
        List<PartFile> parts = new ArrayList<>();
        for (Beside beside : all) {
            parts.add(Begun.orElse(() -> beside.begin(take), () -> parts.forEach(PartFile::close)));
        }
        return parts;
    }

    private PartFile begin(String take) {
        PartFile part = PartFile.begin(file, take);
        return Begun.orElse(
                () -> {
                    part.fill(contents);
                    return part;
                },
                part::close);
    }
}
