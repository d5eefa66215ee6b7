package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.app.command.CommandHere;
import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Program;
import secondunit.fixture.Sha256;
import secondunit.fixture.TestClips;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// `bench footage` as it is used.
final class BenchFootageIT {

    @TempDir Path folder;

    /// Here, as in the worker that the program starts for it.
    private CommandLineRun bench(Object... arguments) {
        return CommandHere.run(folder, command("--here", arguments));
    }

    private static String[] command(String first, Object... arguments) {
        List<String> all = new ArrayList<>(List.of("bench", "footage", first));
        Stream.of(arguments).map(Object::toString).forEach(all::add);
        return all.toArray(String[]::new);
    }

    private Path clip(int frames) {
        return TestClips.of("ffv1")
                .size(128, 96)
                .pan(2, 0)
                .frames(frames)
                .write(folder.resolve("pan-%d.mkv".formatted(frames)));
    }

    @Test
    void everyMethodIsScoredOnAClipAndTheClipIsLeftAlone() throws IOException {
        Path clip = clip(60);
        String before = Sha256.of(clip);
        CommandLineRun run =
                CommandLineRun.of(
                        folder,
                        command("--json", clip, "--windows", 2, "--tasks", "gap-4,extend-6"));
        assertEquals(0, run.exit(), run.err());
        assertEquals(before, Sha256.of(clip));
        JsonNode tasks = Program.json(run.out()).path("tasks");
        assertEquals(2, tasks.size());
        JsonNode gap = tasks.path(0).path("clips").path(0);
        assertEquals(2, gap.path("windows").asInt());
        Set<String> names = Set.of("hold", "crossfade", "minterpolate", "dis", "motion");
        assertEquals(names.size(), gap.path("methods").size());
        for (String name : names) {
            JsonNode figures = gap.path("methods").path(name);
            assertTrue(figures.path("psnr").asDouble() > 10, name + figures);
            assertTrue(figures.path("ssim").asDouble() <= 1, name + figures);
        }
        assertEquals(3, tasks.path(1).path("mean").size());
    }

    @Test
    void onlyTheMethodsAskedAreRun() {
        CommandLineRun run = bench(clip(45), "--tasks", "gap-4", "--methods", "hold,crossfade");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("crossfade") && !run.out().contains("motion"), run.out());
    }

    @Test
    void aClipTooShortForAWindowIsSaid() {
        CommandLineRun one = bench(clip(1));
        assertEquals(3, one.exit(), one.err());
        assertTrue(one.err().contains("gap-4 needs 38 frames"), one.err());
    }

    @Test
    void whatIsTooShortStandsBesideWhatIsNot() {
        CommandLineRun run =
                bench(clip(1), clip(45), "--tasks", "gap-4", "--methods", "hold", "--windows", 1);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("too short, gap-4 needs 38 frames"), run.out());
        assertTrue(run.out().contains("mean of 1"), run.out());
    }

    @Test
    void aSoundIsNoFootage() throws IOException {
        Path sound = folder.resolve("tone.wav");
        AudioFormat format = new AudioFormat(48_000, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[96_000]), format, 48_000),
                AudioFileFormat.Type.WAVE,
                sound.toFile());
        CommandLineRun run = bench(sound);
        assertEquals(4, run.exit(), run.err());
        assertTrue(run.err().contains("tone.wav"), run.err());
    }

    @Test
    void whatIsAskedWronglyIsSaid() {
        Path clip = clip(45);
        for (String wrong :
                new String[] {"--tasks=jump-4", "--methods=magic", "--windows=0", "--windows=x"}) {
            CommandLineRun run = bench(clip, wrong);
            assertEquals(2, run.exit(), wrong + ": " + run.err());
        }
        assertEquals(2, bench().exit());
    }
}
