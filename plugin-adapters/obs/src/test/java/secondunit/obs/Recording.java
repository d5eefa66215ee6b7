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

    /// Something that happens while OBS records.
    interface Scene {
        void play() throws Exception;
    }

    /// Records what happens meanwhile.
    static Path during(Witness witness, Scene scene) throws Exception {
        start(witness);
        scene.play();
        return stop(witness);
    }

    /// Goes on recording until so much more is recorded.
    static void goOn(Witness witness, Duration length) throws Exception {
        double end = seconds(witness) + length.toMillis() / 1000.0;
        Await.until(LIMIT, "recording going on", () -> seconds(witness) >= end);
    }

    static Recording of(Witness witness, Duration length) throws Exception {
        start(witness);
        List<Span> troubled = new ArrayList<>();
        double before = seconds(witness);
        long skipped = skipped(witness);
        while (before < length.toMillis() / 1000.0) {
            witness.pause(PAUSE_MILLIS);
            double now = seconds(witness);
            long skippedNow = skipped(witness);
            if (skippedNow > skipped) {
                troubled.add(new Span(before - MARGIN, now + MARGIN));
            }
            before = now;
            skipped = skippedNow;
        }
        return new Recording(stop(witness), List.copyOf(troubled));
    }

    private static void start(Witness witness) throws Exception {
        Await.until(LIMIT, "recording", () -> starts(witness));
    }

    private static Path stop(Witness witness) throws Exception {
        Path file = Path.of(witness.get(Ask.to("StopRecord")).path("outputPath").asText());
        Await.until(LIMIT, "recording ended", () -> !isActive(witness));
        return file;
    }

    /// OBS ignores a start that comes too soon after the last stop.
    private static boolean starts(Witness witness) {
        if (isActive(witness)) {
            return true;
        }
        witness.ask(Ask.to("StartRecord"));
        return false;
    }

    private static boolean isActive(Witness witness) {
        return status(witness).path("outputActive").asBoolean();
    }

    /// Whether OBS kept up all around an instant.
    boolean isClean(double seconds) {
        return troubled.stream().noneMatch(span -> span.from() <= seconds && seconds <= span.to());
    }

    private static JsonNode status(Witness witness) {
        return witness.get(Ask.to("GetRecordStatus"));
    }

    private static double seconds(Witness witness) {
        return status(witness).path("outputDuration").asDouble() / 1000;
    }

    private static long skipped(Witness witness) {
        JsonNode stats = witness.get(Ask.to("GetStats"));
        return stats.path("renderSkippedFrames").asLong()
                + stats.path("outputSkippedFrames").asLong();
    }
}
