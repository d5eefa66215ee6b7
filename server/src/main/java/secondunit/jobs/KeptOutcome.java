package secondunit.jobs;

import secondunit.jobs.json.KeptOutcomeJson;
import secondunit.library.DurableFile;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// How a job ended, as it lies beside its clip: what a server that was killed meanwhile finds.
///
/// @param bytes length of the clip, 0 where there is none
public record KeptOutcome(Outcome outcome, long bytes) {

    /// What is to be kept of an outcome.
    static KeptOutcome of(Outcome outcome) throws IOException {
        return new KeptOutcome(
                outcome, outcome instanceof Outcome.Done(TakeResult take) ? length(take) : 0);
    }

    private static long length(TakeResult take) throws IOException {
        return Files.size(take.file());
    }

    /// Returns once it lies on the disk.
    void write(Path file) throws IOException {
        DurableFile.write(file, text());
    }

    /// For outcomes that the store knows too.
    void writeSoon(Path file) throws IOException {
        DurableFile.writeSoon(file, text());
    }

    private byte[] text() {
        return KeptOutcomeJson.write(this).getBytes(StandardCharsets.UTF_8);
    }

    /// Empty when there is none, or none that can be read.
    static Optional<KeptOutcome> read(Path file) throws IOException {
        try {
            return KeptOutcomeJson.read(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// False when it speaks of a clip that is not there, or not of that length.
    ///
    /// @param clip where the take's clip lies now
    boolean stands(Path clip) throws IOException {
        return switch (outcome) {
            case Outcome.Done _ ->
                    Files.isRegularFile(clip, LinkOption.NOFOLLOW_LINKS)
                            && Files.size(clip) == bytes;
            case Outcome.Refused _, Outcome.Failed _, Outcome.Cancelled _ -> true;
        };
    }
}
