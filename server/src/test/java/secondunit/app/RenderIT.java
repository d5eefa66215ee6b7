package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.app.command.CommandHere;
import secondunit.fixture.ClipFile;
import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Door;
import secondunit.fixture.Program;
import secondunit.fixture.Same;
import secondunit.fixture.Steps;
import secondunit.picture.Frame;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Clips from words, by the command line, measured on the files that come out.
final class RenderIT {

    private static final Door HERE = CommandHere::run;
    private static final String SMALL = "320x180";
    private static final Timebase FILM = new Timebase(24000, 1001);

    @TempDir Path folder;

    @Test
    void theReadmesClipHasItsFramesRateTagsAndSound() {
        CommandLineRun run =
                render(
                        Door.PROGRAM,
                        "aurora.mp4",
                        "northern lights over snowy mountains, soft wind",
                        "--seconds",
                        "4",
                        "--fps",
                        "24000/1001",
                        "--size",
                        "1280x720",
                        "--json");
        JsonNode result = Program.json(run.out());
        assertEquals(96, result.path("frames").asInt(), run.err());
        assertEquals("24000/1001", result.path("rate").asText());
        assertEquals("1280x720", result.path("size").asText());
        assertEquals("stage", result.path("player").asText());
        assertTrue(result.path("seam").isNull());
        assertEquals(0, result.path("ignored").size(), run.out());
        ClipFile clip = ClipFile.read(folder.resolve("aurora.mp4"));
        assertEquals(96, clip.info().frames());
        assertEquals(FILM, clip.info().rate());
        assertEquals(FILM.sampleAt(96, 48_000), clip.sound().length());
        assertTrue(Files.exists(folder.resolve("aurora.mp4.json")), "the sidecar lies beside");
    }

    @Test
    void ffprobeAgrees() {
        Program.installed("ffprobe");
        render(HERE, "a.mp4", "aurora", "--seconds", "1", "--fps", "24000/1001", "--size", SMALL);
        JsonNode streams =
                Program.ffprobe(folder.resolve("a.mp4"), "-count_frames").path("streams");
        JsonNode picture = streams.path(0);
        assertEquals("24000/1001", picture.path("r_frame_rate").asText());
        assertEquals("24000/1001", picture.path("avg_frame_rate").asText());
        assertEquals("24", picture.path("nb_read_frames").asText());
        for (String tag : List.of("color_primaries", "color_transfer", "color_space")) {
            assertEquals("bt709", picture.path(tag).asText(), tag);
        }
        assertEquals("tv", picture.path("color_range").asText());
        JsonNode sound = streams.path(1);
        assertEquals("48000", sound.path("sample_rate").asText());
        assertEquals(
                FILM.sampleAt(24, 48_000) / 48_000.0,
                sound.path("duration").asDouble(),
                0.5 / 48_000);
    }

    @Test
    void theSameCommandTwiceMakesTheSameFramesAndSound() {
        String[] shot = {"--frames", "10", "--size", SMALL};
        ClipFile first = made(Door.PROGRAM, "first.mkv", "rain on glass, city lights", shot);
        ClipFile second = made(Door.PROGRAM, "second.mkv", "rain on glass, city lights", shot);
        Same.frames(first.frames(), second.frames());
        Same.sound(first.sound(), second.sound());
        ClipFile here = made(HERE, "here.mkv", "rain on glass, city lights", shot);
        Same.frames(first.frames(), here.frames());
        Same.sound(first.sound(), here.sound());
    }

    @Test
    void anotherSeedIsAnotherTake() {
        render(
                Door.PROGRAM,
                "t.mkv",
                "aurora",
                "--frames",
                "2",
                "--size",
                SMALL,
                "--takes",
                "2",
                "--json");
        Frame first = ClipFile.read(folder.resolve("t-1.mkv")).frames().getFirst();
        Frame second = ClipFile.read(folder.resolve("t-2.mkv")).frames().getFirst();
        assertFalse(first.samePicture(second));
    }

    @Test
    void aRangeAskedAloneIsTheSameAsInTheWhole() {
        String[] shot = {"--frames", "72", "--fps", "30000/1001", "--size", SMALL};
        ClipFile whole = made(HERE, "whole.mkv", "ocean at sunset", shot);
        ClipFile part =
                made(
                        HERE,
                        "part.mkv",
                        "ocean at sunset",
                        "--range",
                        "40..60",
                        shot[0],
                        shot[1],
                        shot[2],
                        shot[3],
                        shot[4],
                        shot[5]);
        Same.frames(whole.frames().subList(40, 60), part.frames());
        Timebase rate = new Timebase(30000, 1001);
        int from = Math.toIntExact(rate.sampleAt(40, 48_000));
        int to = from + Math.toIntExact(rate.samples(new FrameRange(40, 60), 48_000));
        Same.sound(whole.sound().slice(from, to), part.sound());
    }

    @Test
    void aLoopClosesInPictureAndSound() {
        for (String prompt :
                List.of("northern lights", "ocean at noon", "rain on glass", "bouncing balls")) {
            ClipFile clip =
                    made(HERE, "loop.mkv", prompt, "--frames", "48", "--size", SMALL, "--loop");
            double mean = Steps.mean(clip.frames());
            double wrap = Steps.between(clip.frames().getLast(), clip.frames().getFirst());
            assertTrue(
                    wrap <= 1.05 * mean,
                    "%s: wraps by %f, mean step %f".formatted(prompt, wrap, mean));
            assertTrue(
                    Steps.wrap(clip.sound()) <= 1.05 * Steps.largest(clip.sound()),
                    prompt + ": the sound jumps where it repeats");
        }
    }

    @Test
    void alphaIsDeliveredWhereTheWorldHasIt() {
        ClipFile clip =
                made(
                        HERE,
                        "alpha.mkv",
                        "three bouncing balls",
                        "--frames",
                        "3",
                        "--size",
                        SMALL,
                        "--alpha");
        var alpha = clip.frames().getFirst().plane(3);
        assertEquals(0, alpha.get(1, 1));
        int most = 0;
        for (int i = 0; i < alpha.width() * alpha.height(); i++) {
            most = Math.max(most, alpha.get(i % alpha.width(), i / alpha.width()));
        }
        assertEquals(clip.info().format().pixels().peak(), most);
    }

    @Test
    void soundAloneIsAWav() {
        CommandLineRun run =
                render(HERE, "wind.wav", "northern lights, soft wind", "--seconds", "2");
        assertEquals(0, run.exit(), run.err());
        assertTrue(Files.exists(folder.resolve("wind.wav")));
    }

    private ClipFile made(Door door, String name, String prompt, String... options) {
        CommandLineRun run = render(door, name, prompt, options);
        assertEquals(0, run.exit(), run.err());
        return ClipFile.read(folder.resolve(name));
    }

    private CommandLineRun render(Door door, String name, String prompt, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "render";
        arguments[1] = prompt;
        arguments[2] = "-o";
        arguments[3] = name;
        System.arraycopy(options, 0, arguments, 4, options.length);
        return door.run(folder, arguments);
    }
}
