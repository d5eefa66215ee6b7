package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Material;
import secondunit.media.Media;
import secondunit.media.Still;
import secondunit.picture.Samples;
import secondunit.provenance.SourceFile;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.SoundFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The user's own files that guide a shot: stills to begin and end at, a still for its colours, a
/// sound to move to.
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

    /// The stills and the sound that were given, to be closed after the performance; none where
    /// none were.
    Given given(Generate shot) {
        List<String> notes = new ArrayList<>();
        Material.Context first = still(shot.conditioning().firstFrame(), shot, notes);
        Material.Context last = still(shot.conditioning().lastFrame(), shot, notes);
        return new Given(new Material(first, last, sound(shot)), notes);
    }

    private Material.@Nullable Context still(
            @Nullable Path file, Generate shot, List<String> notes) {
        if (file == null) {
            return null;
        }
        Still still = media.still(file);
        notes.addAll(still.notes());
        return new Material.Context(List.of(still.picture()), shot.rate(), null);
    }

    private @Nullable UserSound sound(Generate shot) {
        SoundFile sound = shot.direction().sound();
        long length = shot.rate().sampleAt(shot.frames(), Samples.STANDARD_RATE);
        return sound == null ? null : new UserSound(media, sound, length, shot.loop());
    }

    /// What a player is handed.
    ///
    /// @param notes what the user should know of it
    record Given(Material material, List<String> notes) implements AutoCloseable {

        Given {
            notes = List.copyOf(notes);
        }

        @Override
        public void close() {
            if (material.given() != null) {
                material.given().close();
            }
        }
    }

    /// The files that go into a shot, by their bytes.
    static List<SourceFile> sources(Generate asked, Watcher watcher) {
        return files(asked).map(file -> Fingerprint.of(file, watcher)).toList();
    }

    private static Stream<Path> files(Generate asked) {
        SoundFile sound = asked.direction().sound();
        Stream<Path> guides =
                Stream.of(asked.direction().image(), sound == null ? null : sound.file())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull);
        return Stream.concat(asked.conditioning().stills().stream(), guides).distinct();
    }

    /// None of them is written over.
    static void keepApart(Generate asked, Order order) {
        files(asked).forEach(file -> Sources.keepApart(file, order));
    }
}
