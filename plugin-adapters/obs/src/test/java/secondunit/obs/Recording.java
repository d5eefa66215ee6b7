package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// OBS records, and tells meanwhile where it could not keep up.
///
/// @param troubled spans of the recording in which OBS skipped frames, for want of time to draw or
///   to encode them
record Recording(Path file, List<Span> troubled) {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 100;
    private static final double MARGIN = 0.3;

    /// @param from seconds
    /// @param to seconds
    record Span(double from, double to) {}

    static Recording of(Witness witness, Duration length) throws Exception {
        witness.get(Ask.to("StartRecord"));
        Await.until(LIMIT, "recording", () -> status(witness).path("outputActive").asBoolean());
        List<Span> troubled = new ArrayList<>();
        double before = seconds(status(witness));
        long skipped = skipped(witness);
        while (before < length.toMillis() / 1000.0) {
            witness.pause(PAUSE_MILLIS);
            double now = seconds(status(witness));
            long skippedNow = skipped(witness);
            if (skippedNow > skipped) {
                troubled.add(new Span(before - MARGIN, now + MARGIN));
            }
            before = now;
            skipped = skippedNow;
        }
        Path file = Path.of(witness.get(Ask.to("StopRecord")).path("outputPath").asText());
        Await.until(
                LIMIT, "recording ended", () -> !status(witness).path("outputActive").asBoolean());
        return new Recording(file, List.copyOf(troubled));
    }

    /// Whether OBS kept up all around an instant.
    boolean isClean(double seconds) {
        return troubled.stream().noneMatch(span -> span.from() <= seconds && seconds <= span.to());
    }

    private static JsonNode status(Witness witness) {
        return witness.get(Ask.to("GetRecordStatus"));
    }

    private static double seconds(JsonNode status) {
        return status.path("outputDuration").asDouble() / 1000;
    }

    private static long skipped(Witness witness) {
        JsonNode stats = witness.get(Ask.to("GetStats"));
        return stats.path("renderSkippedFrames").asLong()
                + stats.path("outputSkippedFrames").asLong();
    }
}
