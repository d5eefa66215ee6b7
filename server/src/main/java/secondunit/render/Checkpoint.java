package secondunit.render;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.library.DurableFile;
import secondunit.media.CodedFrames;
import secondunit.render.json.CheckpointJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What is kept of a shot that was stopped, so that it can be finished later: its first frames. It
/// lies in a folder as `checkpoint.json`, which names the file of the frames: whoever finds the
/// former finds both whole.
///
/// @param total frames the shot has
/// @param scene says what was performed: frames of another scene do not follow on
/// @param spent time that went into the frames
public record Checkpoint(CodedFrames picture, long total, String scene, Duration spent) {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
    private static final String NAME = "checkpoint.json";

    /// How many frames there are.
    public long frames() {
        return picture.frames();
    }

    /// Empty where there is none, or none that can be read.
    public static Optional<Checkpoint> read(Path folder) {
        try {
            return CheckpointJson.read(Files.readString(folder.resolve(NAME)), folder);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException problem) {
            LOG.warn("{} cannot be read", folder.resolve(NAME), problem);
            return Optional.empty();
        }
    }

    /// Where frames are kept.
    static Path file(Path folder, long frames) {
        return folder.resolve("checkpoint-%d.frames".formatted(frames));
    }

    /// Returns once it lies on the disk, in the place of one that was there.
    void write(Path folder) throws IOException {
        Optional<Checkpoint> former = read(folder);
        byte[] text = CheckpointJson.write(this).getBytes(StandardCharsets.UTF_8);
        DurableFile.write(folder.resolve(NAME), text);
        if (former.isPresent() && !former.get().picture.file().equals(picture.file())) {
            Files.deleteIfExists(former.get().picture.file());
        }
    }

    /// Removes it from a folder; where none is, nothing happens.
    public static void remove(Path folder) throws IOException {
        Optional<Checkpoint> kept = read(folder);
        Files.deleteIfExists(folder.resolve(NAME));
        if (kept.isPresent()) {
            Files.deleteIfExists(kept.get().picture.file());
        }
    }

    /// The names of its files.
    public Set<String> names() {
        Path frames = Objects.requireNonNull(picture.file().getFileName());
        return Set.of(NAME, frames.toString());
    }
}
