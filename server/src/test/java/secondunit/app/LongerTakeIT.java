package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.app.command.CommandHere;
import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Door;
import secondunit.fixture.Program;
import secondunit.fixture.Same;
import secondunit.media.ClipReader;
import secondunit.media.ffmpeg.FfmpegMedia;
import secondunit.picture.Frame;
import secondunit.picture.Samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A take of Stage's is extended by Stage: what comes out is what a longer render has there.
final class LongerTakeIT {

    private static final Door HERE = CommandHere::run;
    private static final int FRAMES = 20;
    private static final int MORE = 6;

    @TempDir Path folder;

    private JsonNode run(Door door, int exit, String... arguments) {
        CommandLineRun run = door.run(folder, arguments);
        assertEquals(exit, run.exit(), run.err());
        return Program.json(run.out());
    }

    private void render(Door door, String prompt, int frames, String file, String option) {
        run(
                door,
                0,
                "render",
                prompt,
                "-o",
                file,
                "--frames",
                Integer.toString(frames),
                "--size",
                "192x108",
                option,
                "--json");
    }

    private List<Frame> frames(String file) {
        try (ClipReader reader = new FfmpegMedia().open(folder.resolve(file))) {
            return reader.first(1000);
        }
    }

    private Samples sound(String file, int start, int end) {
        try (ClipReader reader = new FfmpegMedia().open(folder.resolve(file))) {
            return reader.sound(start, end).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aurora, --style=film grain",
        "bouncing balls, --speed=1/2",
        "open sea, --camera=pan left"
    })
    void aTailIsTheTailOfALongerRender(String prompt, String option) {
        render(HERE, prompt, FRAMES, "take.mkv", option);
        render(HERE, prompt, FRAMES + MORE, "longer.mkv", option);
        JsonNode said =
                run(
                        HERE,
                        0,
                        "extend",
                        "take.mkv",
                        "-o",
                        "more.mkv",
                        "--by",
                        "6",
                        "--handles",
                        "2",
                        "--json");
        assertEquals("stage", said.path("player").asText());
        assertEquals(MORE + 2, said.path("frames").asInt());
        Same.frames(frames("longer.mkv").subList(FRAMES - 2, FRAMES + MORE), frames("more.mkv"));
        Same.sound(
                sound("longer.mkv", (FRAMES - 2) * 2000, (FRAMES + MORE) * 2000),
                sound("more.mkv", 0, (MORE + 2) * 2000));
    }

    @Test
    void whatWasExtendedCanBeExtendedAgain() {
        render(Door.PROGRAM, "aurora", FRAMES, "take.mkv", "--seed=4");
        render(HERE, "aurora", FRAMES + 2 * MORE, "longer.mkv", "--seed=4");
        run(
                Door.PROGRAM,
                0,
                "extend",
                "take.mkv",
                "-o",
                "a.mkv",
                "--by",
                "6",
                "--handles",
                "0",
                "--json");
        run(
                Door.PROGRAM,
                0,
                "extend",
                "a.mkv",
                "-o",
                "b.mkv",
                "--by",
                "6",
                "--handles",
                "0",
                "--json");
        Same.frames(
                frames("longer.mkv").subList(FRAMES + MORE, FRAMES + 2 * MORE), frames("b.mkv"));
    }

    @Test
    void aHeadLeadsIntoTheTake() {
        render(HERE, "aurora", FRAMES, "take.mkv", "--seed=2");
        JsonNode said =
                run(
                        HERE,
                        0,
                        "extend",
                        "take.mkv",
                        "-o",
                        "head.mkv",
                        "--by",
                        "6",
                        "--handles",
                        "3",
                        "--head",
                        "--json");
        assertEquals("stage", said.path("player").asText());
        List<Frame> head = frames("head.mkv");
        Same.frames(frames("take.mkv").subList(0, 3), head.subList(MORE, MORE + 3));
        Same.sound(sound("take.mkv", 0, 6000), sound("head.mkv", MORE * 2000, MORE * 2000 + 6000));
    }

    @Test
    void aHeadWithinTheShotIsMadeOfAnyWorld() {
        run(
                HERE,
                0,
                "render",
                "bouncing balls",
                "-o",
                "take.mkv",
                "--frames",
                "20",
                "--range",
                "8..20",
                "--size",
                "192x108",
                "--json");
        render(HERE, "bouncing balls", FRAMES, "whole.mkv", "--seed=1");
        run(
                HERE,
                0,
                "extend",
                "take.mkv",
                "-o",
                "head.mkv",
                "--by",
                "6",
                "--handles",
                "0",
                "--head",
                "--json");
        Same.frames(frames("whole.mkv").subList(2, 8), frames("head.mkv"));
    }

    @ParameterizedTest
    @CsvSource({
        "bouncing balls, --seed=1, --head, begins with its first frame",
        "sunset sky, --seed=1, --head, has a beginning",
        "aurora, --loop, --tail, is a loop",
        "aurora, --music=any, --head, begins with its first frame"
    })
    void whatCannotGoOnIsRefusedInWords(String prompt, String option, String side, String said)
            throws IOException {
        render(HERE, prompt, FRAMES, "take.mkv", option);
        CommandLineRun run =
                CommandHere.run(folder, "extend", "take.mkv", "-o", "more.mkv", "--by", "6", side);
        assertEquals(3, run.exit(), run.err());
        assertTrue(run.err().contains(said), run.err());
        assertTrue(Files.notExists(folder.resolve("more.mkv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"modelSha256", "sha256"})
    void aClipThatIsNotAsItWasDeliveredIsFootage(String changed) throws IOException {
        render(HERE, "aurora", FRAMES, "take.mkv", "--seed=1");
        Path sidecar = folder.resolve("take.mkv.json");
        String text = Files.readString(sidecar);
        Files.writeString(
                sidecar, text.replaceAll("(\"" + changed + "\" : \")[0-9a-f]{4}", "$10123"));
        JsonNode said = run(HERE, 0, "extend", "take.mkv", "-o", "more.mkv", "--by", "3", "--json");
        assertEquals("motion", said.path("player").asText());
    }
}
