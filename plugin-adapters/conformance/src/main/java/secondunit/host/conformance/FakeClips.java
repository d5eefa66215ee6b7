package secondunit.host.conformance;

import secondunit.host.Clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Clips for a [FakeProgram]: files that are there, and empty.
public record FakeClips(Path folder) {

    /// The clip of a take, with separate sound, at the program's rate.
    public Clip clip(String take, long frames) {
        return new Clip(
                take,
                "Clip of " + take,
                file(take + ".mp4"),
                file(take + ".wav"),
                frames,
                FakeProgram.RATE,
                1920,
                1080,
                true,
                false);
    }

    private Path file(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
