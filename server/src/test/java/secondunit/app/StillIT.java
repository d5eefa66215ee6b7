package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.app.command.CommandHere;
import secondunit.fixture.ClipFile;
import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Door;
import secondunit.fixture.Program;
import secondunit.fixture.Stills;
import secondunit.fixture.TestClips;
import secondunit.media.ffmpeg.FfmpegMedia;
import secondunit.picture.Frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Clips that begin or end at stills, by the command line, measured on the files that come out.
final class StillIT {

    private static final Door HERE = CommandHere::run;
    private static final int FRAMES = 24;

    @TempDir Path folder;
    private Path still;

    @BeforeEach
    void take() {
        still = Stills.place(192, 108, 0, folder.resolve("still.png"));
    }

    @Test
    void theFirstFrameIsTheStillAndThenTheCameraMoves() {
        JsonNode result = rendered(Door.PROGRAM, "a.mkv", "pan left", "--first-frame", "still.png");
        assertEquals("rostrum", result.path("player").asText());
        ClipFile clip = ClipFile.read(folder.resolve("a.mkv"));
        assertEquals(FRAMES, clip.frames().size());
        assertTrue(difference(clip.frames().getFirst(), picture(still)) <= 1.01, "the first frame");
        assertTrue(difference(clip.frames().getLast(), picture(still)) > 20, "the last frame");
        assertEquals(0, clip.sound().length());
        String record = record("a.mkv.json");
        assertTrue(record.contains("still.png"), record);
        assertTrue(record.contains("compositeSynthetic"), record);
    }

    @Test
    void withoutAWordItIsASlowZoomInAndSaysSo() {
        JsonNode result = rendered(HERE, "a.mkv", "--first-frame", "still.png");
        assertTrue(result.path("why").asText().endsWith("slow zoom in"), result::toString);
        assertEquals("[]", result.path("warnings").toString());
    }

    @Test
    void theLastFrameIsTheStillAndTheMoveEndsAtIt() {
        rendered(HERE, "a.mkv", "--last-frame", "still.png");
        rendered(HERE, "b.mkv", "--first-frame", "still.png");
        List<Frame> home = ClipFile.read(folder.resolve("a.mkv")).frames();
        List<Frame> out = ClipFile.read(folder.resolve("b.mkv")).frames();
        for (int i = 0; i < FRAMES; i++) {
            assertTrue(difference(home.get(FRAMES - 1 - i), out.get(i)) <= 1.01, "frame " + i);
        }
    }

    @Test
    void aLoopGoesOutAndBack() {
        rendered(HERE, "a.mkv", "zoom in", "--first-frame", "still.png", "--loop");
        List<Frame> frames = ClipFile.read(folder.resolve("a.mkv")).frames();
        assertTrue(difference(frames.get(1), frames.get(FRAMES - 1)) <= 1.01);
        assertTrue(difference(frames.get(0), frames.get(FRAMES / 2)) > 10);
    }

    @Test
    void aRangeIsAPartOfTheWhole() {
        rendered(HERE, "a.mkv", "tilt down, handheld", "--first-frame", "still.png");
        rendered(
                HERE,
                "b.mkv",
                "tilt down, handheld",
                "--first-frame",
                "still.png",
                "--range",
                "7..9");
        List<Frame> whole = ClipFile.read(folder.resolve("a.mkv")).frames();
        List<Frame> part = ClipFile.read(folder.resolve("b.mkv")).frames();
        assertTrue(part.get(1).samePicture(whole.get(8)));
    }

    @Test
    void twoStillsOfOnePlaceLeadOverAndTwoOfTwoDissolve() {
        Stills.place(192, 108, 6, folder.resolve("near.png"));
        JsonNode same =
                rendered(HERE, "a.mkv", "--first-frame", "still.png", "--last-frame", "near.png");
        assertTrue(same.path("warnings").toString().contains("same place"), same::toString);
        Stills.halves(192, 108, 5, folder.resolve("other.png"));
        JsonNode other =
                rendered(HERE, "b.mkv", "--first-frame", "still.png", "--last-frame", "other.png");
        assertTrue(other.path("warnings").toString().contains("different places"), other::toString);
        for (String name : List.of("a.mkv", "b.mkv")) {
            List<Frame> frames = ClipFile.read(folder.resolve(name)).frames();
            Path last = folder.resolve(name.equals("a.mkv") ? "near.png" : "other.png");
            assertEquals(FRAMES, frames.size());
            assertTrue(difference(frames.getFirst(), picture(still)) <= 1.01, name);
            assertTrue(difference(frames.getLast(), picture(last)) <= 1.01, name);
        }
    }

    @Test
    void anotherAspectIsCutAboutItsMiddleAndTold() {
        Stills.place(108, 192, 0, folder.resolve("tall.png"));
        JsonNode result = rendered(HERE, "a.mkv", "static", "--first-frame", "tall.png");
        String warnings = result.path("warnings").toString();
        assertTrue(warnings.contains("68% of its height is cut off"), warnings);
        assertTrue(warnings.contains("looks soft"), warnings);
    }

    @Test
    void aSoundThatThePromptNamesIsHeard() {
        JsonNode result =
                rendered(HERE, "a.mkv", "pan right, sound of rain", "--first-frame", "still.png");
        assertEquals("[]", result.path("ignored").toString());
        assertEquals(48_000, ClipFile.read(folder.resolve("a.mkv")).sound().length());
        rendered(HERE, "b.mkv", "static", "--first-frame", "still.png", "--music", "any");
        assertEquals(48_000, ClipFile.read(folder.resolve("b.mkv")).sound().length());
    }

    @Test
    void aStyleIsLaidOverIt() {
        rendered(HERE, "a.mkv", "static, noir", "--first-frame", "still.png");
        Frame first = ClipFile.read(folder.resolve("a.mkv")).frames().getFirst();
        assertNotEquals(0, difference(first, picture(still)));
        assertEquals(512, first.plane(1).get(50, 50), 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the cat jumps      | --first-frame still.png                         | 3 | happen in a still
                    zoom out           | --first-frame still.png                         | 3 | beyond the still's edges
                    zoom in            | --last-frame still.png                          | 3 | beyond the still's edges
                    rack focus         | --first-frame still.png                         | 3 | one focus
                    static             | --first-frame still.png --model stage           | 3 | rostrum
                    ocean              | --model rostrum                                 | 3 | none is given
                    static             | --first-frame still.png --alpha                 | 3 | alpha
                    static             | --last-frame still.png --loop                   | 2 | loop ends where it began
                    static             | --first-frame damaged.png                       | 4 | damaged.png
                    static             | --first-frame huge.png                          | 4 | 20000x20000
                    static             | --first-frame print.jpg                         | 4 | CMYK
                    static             | --first-frame clip.mp4                          | 4 | not a still
                    static             | --first-frame missing.png                       | 4 | missing.png
                    """)
    void whatCannotBeIsRefused(String prompt, String options, int exit, String told)
            throws IOException {
        Files.write(folder.resolve("damaged.png"), List.of("not a picture"));
        Stills.huge(20_000, folder.resolve("huge.png"));
        Stills.asCmyk(Stills.halves(32, 32, 5, folder.resolve("print.jpg")));
        TestClips.of("libopenh264").size(64, 48).frames(3).write(folder.resolve("clip.mp4"));
        List<String> arguments = new ArrayList<>(List.of(prompt));
        arguments.addAll(List.of(options.split(" ", -1)));
        String format = options.contains("alpha") ? "a.webm" : "a.mkv";
        CommandLineRun run = run(HERE, format, arguments.toArray(String[]::new));
        assertEquals(exit, run.exit(), run.err());
        assertTrue(run.err().contains(told) || run.out().contains(told), run.err() + run.out());
        assertFalse(Files.exists(folder.resolve(format)));
    }

    @Test
    void aPixelAloneIsAPictureToo() {
        Stills.halves(1, 1, 5, folder.resolve("one.png"));
        JsonNode result = rendered(HERE, "a.mkv", "pan left", "--first-frame", "one.png");
        assertTrue(result.path("warnings").toString().contains("looks soft"), result::toString);
    }

    private JsonNode rendered(Door door, String file, String... arguments) {
        CommandLineRun run = run(door, file, arguments);
        assertEquals(0, run.exit(), run.err());
        return Program.json(run.out());
    }

    private CommandLineRun run(Door door, String file, String... arguments) {
        List<String> all = new ArrayList<>(List.of("render"));
        for (String argument : arguments) {
            boolean named = argument.matches("[a-z]+\\.(png|jpg|mp4)");
            all.add(named ? folder.resolve(argument).toString() : argument);
        }
        all.addAll(
                List.of(
                        "-o",
                        folder.resolve(file).toString(),
                        "--frames",
                        Integer.toString(FRAMES),
                        "--size",
                        "192x108",
                        "--json"));
        return door.run(folder, all.toArray(String[]::new));
    }

    private static Frame picture(Path file) {
        return new FfmpegMedia().still(file).picture();
    }

    /// How far luma is apart at the worst pixel, in code values of 8 bits.
    private static double difference(Frame frame, Frame other) {
        double worst = 0;
        for (int y = 0; y < frame.size().height(); y++) {
            for (int x = 0; x < frame.size().width(); x++) {
                worst = Math.max(worst, Math.abs(luma(frame, x, y) - luma(other, x, y)));
            }
        }
        return worst;
    }

    /// 0 to 255.
    private static double luma(Frame frame, int x, int y) {
        return switch (frame.format().pixels().model()) {
            case RGB ->
                    0.2126 * frame.plane(0).get(x, y)
                            + 0.7152 * frame.plane(1).get(x, y)
                            + 0.0722 * frame.plane(2).get(x, y);
            case YUV -> (frame.plane(0).get(x, y) - 64) / 876.0 * 255;
            case GRAY -> frame.plane(0).get(x, y);
        };
    }

    private String record(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
