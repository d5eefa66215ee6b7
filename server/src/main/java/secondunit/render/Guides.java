package secondunit.render;

import secondunit.engine.Material;
import secondunit.media.Media;
import secondunit.picture.Samples;
import secondunit.provenance.SourceFile;
import secondunit.shot.Direction;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.SoundFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The user's own files that guide a shot: a still for its colours, a sound to move to.
final class Guides {

    /// Longer sides make the same palette.
    private static final int LONGEST = 96;

    private final Media media;

    Guides(Media media) {
        this.media = media;
    }

    /// The shot with its still's colours instead of its still.
    Generate coloured(Generate shot) {
        Path image = shot.direction().image();
        return image == null
                ? shot
                : shot.withDirection(
                        shot.direction().withPalette(StillPalette.of(media.small(image, LONGEST))));
    }

    /// The sound that was given, to be closed after the performance; none where none was.
    Given given(Generate shot) {
        SoundFile sound = shot.direction().sound();
        if (sound == null) {
            return new Given(Material.NONE);
        }
        long length = shot.rate().sampleAt(shot.frames(), Samples.STANDARD_RATE);
        return new Given(
                new Material(null, null, new UserSound(media, sound, length, shot.loop())));
    }

    /// What a player is handed.
    record Given(Material material) implements AutoCloseable {

        @Override
        public void close() {
            if (material.given() != null) {
                material.given().close();
            }
        }
    }

    /// The files that go into a shot, by their bytes.
    static List<SourceFile> sources(Generate asked, Watcher watcher) {
        return files(asked.direction()).map(file -> Fingerprint.of(file, watcher)).toList();
    }

    private static Stream<Path> files(Direction direction) {
        SoundFile sound = direction.sound();
        return Stream.of(direction.image(), sound == null ? null : sound.file())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /// None of them is written over.
    static void keepApart(Generate asked, Order order) {
        files(asked.direction()).forEach(file -> Sources.keepApart(file, order));
    }
}
