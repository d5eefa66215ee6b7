package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import secondunit.host.Clip;
import secondunit.host.Host;
import secondunit.host.InsertClip;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Loops in a recording of a real OBS. A wrap counts only where OBS says that it skipped no frame
/// around it and the frames on both sides follow each other; every wrap that counts must go on with
/// the first frame right after the last.
final class ObsLoopIT {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int FRAMES = 40;
    private static final int EVEN = 5;
    private static final int WRAPS_WANTED = 5;
    private static final int RECORDINGS = 8;
    private static final Duration LENGTH = Duration.ofSeconds(8);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void everyWrapIsExact() throws Exception {
        RealObs.assumeInstalled();
        var clips = new TestClips(Files.createDirectories(folder.resolve("clips")), WIDTH, HEIGHT);
        Clip loop = clips.h264("loop", new Color(60, 90, 120), FRAMES);
        var setup = new RealObs.Setup(WIDTH, HEIGHT, 30, 1, false);
        try (RealObs obs = RealObs.start(Files.createDirectories(folder.resolve("obs")), setup);
                Host host = obs.connector().connect("", 0, null);
                Witness witness = obs.witness()) {
            host.insertClip(
                    new InsertClip(
                            "loop1",
                            loop,
                            0,
                            InsertClip.AUTO,
                            InsertClip.Mode.NEW_TRACK,
                            InsertClip.Sound.NONE,
                            false));
            List<String> wraps = new ArrayList<>();
            for (int i = 0; i < RECORDINGS && wraps.size() < WRAPS_WANTED; i++) {
                wraps.addAll(wraps(Recording.of(witness, LENGTH)));
            }
            assertTrue(wraps.size() >= WRAPS_WANTED, () -> "too busy to judge: " + wraps);
            wraps.forEach(wrap -> assertEquals("38 39 0 1", wrap, wraps.toString()));
        }
    }

    /// The frames around every wrap that counts. Playing must be even on both sides: a source that
    /// has fallen out of step with the canvas repeats and drops frames everywhere, which is not the
    /// wrap's doing.
    private static List<String> wraps(Recording recording) throws Exception {
        List<Integer> numbers = Film.frames(recording.file(), WIDTH, HEIGHT, Look::frameNumber);
        List<String> wraps = new ArrayList<>();
        for (int i = EVEN; i + 2 + EVEN < numbers.size(); i++) {
            if (numbers.get(i + 1) < numbers.get(i)
                    && recording.isClean((i + 1.0) / TestClips.RATE.numerator())
                    && isEven(numbers.subList(i - EVEN, i))
                    && isEven(numbers.subList(i + 2, i + 2 + EVEN))) {
                List<Integer> around = numbers.subList(i - 1, i + 3);
                wraps.add(String.join(" ", around.stream().map(String::valueOf).toList()));
            }
        }
        return wraps;
    }

    private static boolean isEven(List<Integer> numbers) {
        return IntStream.range(1, numbers.size())
                .allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
    }
}
