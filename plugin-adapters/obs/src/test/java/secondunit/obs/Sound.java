package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sound of a recording.
final class Sound {

    private static final int SAMPLE_RATE = 48_000;
    private static final int WINDOW = SAMPLE_RATE / 100;

    private Sound() {}

    /// How loud it is in each hundredth of a second: the root mean square of 16-bit samples, left.
    static List<Double> loudness(Path recording) throws Exception {
        List<String> command =
                List.of(
                        "ffmpeg",
                        "-loglevel",
                        "error",
                        "-i",
                        recording.toString(),
                        "-map",
                        "0:a:0",
                        "-af",
                        "pan=mono|c0=c0",
                        "-ar",
                        "" + SAMPLE_RATE,
                        "-f",
                        "s16le",
                        "-");
        Process ffmpeg =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] bytes = ffmpeg.getInputStream().readAllBytes();
        assertEquals(0, ffmpeg.waitFor(), String.join(" ", command));
        ShortBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        List<Double> loudness = new ArrayList<>();
        while (samples.remaining() >= WINDOW) {
            double sum = 0;
            for (int i = 0; i < WINDOW; i++) {
                double sample = samples.get();
                sum += sample * sample;
            }
            loudness.add(Math.sqrt(sum / WINDOW));
        }
        return loudness;
    }
}
