package secondunit.app.footage;

import secondunit.engine.motion.location.Location;
import secondunit.engine.motion.location.Shooting;
import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.Media;
import secondunit.shot.DeliveryFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Our own clips for the benchmark, shot at made-up places and kept without loss: the same for
/// everybody who has this program.
final class MadeClips {

    private final Media media;

    MadeClips(Media media) {
        this.media = media;
    }

    /// Shoots what is not there yet.
    ///
    /// @return the clips, one for each place
    List<Path> in(Path folder, Consumer<String> said) throws IOException {
        Files.createDirectories(folder);
        List<Path> clips = new ArrayList<>();
        for (Location location : Location.all()) {
            Path clip = folder.resolve(location.name() + ".mkv");
            if (!Files.exists(clip)) {
                said.accept("shooting %s ...".formatted(clip.getFileName()));
                shoot(location, folder.resolve(location.name() + ".part.mkv"), clip);
            }
            clips.add(clip);
        }
        return clips;
    }

    private void shoot(Location location, Path part, Path clip) throws IOException {
        Files.deleteIfExists(part);
        ClipPlan plan =
                new ClipPlan(
                        DeliveryFormat.MKV_FFV1,
                        Shooting.RATE,
                        Shooting.FORMAT,
                        null,
                        null,
                        null,
                        0,
                        Map.of());
        Shooting shooting = new Shooting(location);
        try (ClipWriter writer = media.create(part, plan)) {
            for (int i = 0; i < Shooting.FRAMES; i++) {
                writer.write(shooting.frame(i));
            }
            writer.finish();
        }
        Files.move(part, clip, StandardCopyOption.ATOMIC_MOVE);
    }
}
