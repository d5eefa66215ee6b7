package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import secondunit.fixture.PlainWave;
import secondunit.fixture.Program;
import secondunit.fixture.TestClips;
import secondunit.picture.Colour;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Footage that is refused: what is wrong, where, and what to do about it, and nothing is left.
final class FootageRefusalsIT {

    private static final Door HERE = CommandHere::run;
    private static final int ARGUMENTS = 2;
    private static final int CAPABILITY = 3;
    private static final int BAD_INPUT = 4;

    @TempDir Path folder;

    @Test
    void aVariableRateComesWithTheCommandThatConformsIt() {
        Path clip = small("mpeg4").times(i -> i + i / 7).write(folder.resolve("phone.mp4"));
        assertRefused(
                Door.PROGRAM,
                CAPABILITY,
                new String[] {"phone.mp4 has a variable frame rate", "ffmpeg -i", "-fps_mode cfr"},
                "extend",
                clip.toString(),
                "--by",
                "2");
    }

    @Test
    void interlacedComesWithTheCommandThatDeinterlacesIt() {
        Path clip =
                TestClips.of("mpeg2video")
                        .interlaced()
                        .size(720, 576)
                        .frames(6)
                        .write(folder.resolve("tape.ts"));
        assertRefused(
                HERE,
                CAPABILITY,
                new String[] {"tape.ts is interlaced", "bwdif"},
                "loop",
                clip.toString(),
                "--frames",
                "2");
    }

    @ParameterizedTest
    @CsvSource({"16, PQ", "18, HLG"})
    void highDynamicRangeIsRefusedWithTheReason(int transfer, String name) {
        Path clip =
                TestClips.of("prores_ks")
                        .pixels("yuv422p10le")
                        .size(160, 96)
                        .frames(4)
                        .colour(new Colour(9, transfer, 9, Colour.Range.LIMITED, 1))
                        .write(folder.resolve("hdr.mov"));
        assertRefused(
                HERE,
                CAPABILITY,
                new String[] {"hdr.mov is HDR (" + name + ")", "mastering data", "tonemap"},
                "extend",
                clip.toString(),
                "--by",
                "2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "size, 160x96 and 192x96",
        "rate, 25 frames a second and 30 frames a second",
        "primaries, colour primaries 1 and colour primaries 9",
        "matrix, matrix 1 and matrix 6",
        "range, limited range and full range",
        "turn, rotation 0 degrees and rotation 90 degrees",
        "aspect, pixel aspect 1:1 and pixel aspect 4:3",
        "depth, yuv420p8 and yuv422p10"
    })
    void twoClipsThatDifferAreNotBridged(String kind, String said) {
        Path first = small("mpeg4").write(folder.resolve("a.mov"));
        TestClips other =
                switch (kind) {
                    case "size" -> small("mpeg4").size(192, 96);
                    case "rate" -> small("mpeg4").rate(Timebase.of(30));
                    case "primaries" ->
                            small("mpeg4").colour(new Colour(9, 1, 1, Colour.Range.LIMITED, 1));
                    case "matrix" ->
                            small("mpeg4").colour(new Colour(1, 1, 6, Colour.Range.LIMITED, 1));
                    case "range" -> small("ffv1").colour(new Colour(1, 1, 1, Colour.Range.FULL, 1));
                    case "turn" -> small("mpeg4").rotated(90);
                    case "aspect" -> small("mpeg4").pixelAspect(4, 3);
                    default -> small("prores_ks").pixels("yuv422p10le");
                };
        Path second = other.write(folder.resolve(kind.equals("range") ? "b.mkv" : "b.mov"));
        assertRefused(
                HERE,
                CAPABILITY,
                new String[] {"two clips that are alike", said, "ffmpeg -i"},
                "bridge",
                first.toString(),
                second.toString(),
                "--frames",
                "3");
    }

    @Test
    void soundAloneIsNoFootage() throws IOException {
        Path wave = PlainWave.write(folder.resolve("voice.wav"), 48_000, 4_800);
        assertRefused(
                Door.PROGRAM,
                BAD_INPUT,
                new String[] {"voice.wav", "no picture"},
                "extend",
                wave.toString(),
                "--by",
                "2");
    }

    @Test
    void aClipWhoseIndexIsCutOffIsSaidSo() throws IOException {
        byte[] whole = Files.readAllBytes(small("mpeg4").write(folder.resolve("whole.mp4")));
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(
                HERE,
                BAD_INPUT,
                new String[] {"cut.mp4", "no index"},
                "extend",
                cut.toString(),
                "--by",
                "2");
    }

    @Test
    void alphaIsNotLostInAFormatThatHasNone() {
        Path clip = small("qtrle").pixels("argb").write(folder.resolve("alpha.mov"));
        assertRefused(
                Door.PROGRAM,
                ARGUMENTS,
                new String[] {"mp4 has no alpha", "mov-prores4444"},
                "extend",
                clip.toString(),
                "--by",
                "2",
                "--format",
                "mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uneven", "interlaced", "hdr", "unlike"})
    void theCommandThatIsNamedMakesFootageOfTheClip(String kind) {
        Path ffmpeg = Program.installed("ffmpeg");
        Path clip = odd(kind);
        Path other = small("mpeg4").write(folder.resolve("a.mov"));
        String[] request =
                kind.equals("unlike")
                        ? new String[] {
                            "bridge", other.toString(), clip.toString(), "--frames", "2"
                        }
                        : new String[] {"extend", clip.toString(), "--by", "2"};
        CommandLineRun refused = run(request);
        assertEquals(CAPABILITY, refused.exit(), refused.err());
        String hint = Program.json(refused.out()).path("error").path("hint").asText();
        String command = hint.substring(hint.indexOf("ffmpeg -i") + "ffmpeg".length());
        Program.output(
                Map.of(),
                List.of(
                        "bash",
                        "-c",
                        "cd \"%s\" && %s -v error%s".formatted(folder, ffmpeg, command)));
        String conformed = folder.resolve("odd-conformed.mkv").toString();
        String[] again =
                Stream.of(request)
                        .map(word -> word.equals(clip.toString()) ? conformed : word)
                        .toArray(String[]::new);
        CommandLineRun made = run(again);
        assertEquals(0, made.exit(), made.out() + made.err());
    }

    private Path odd(String kind) {
        return switch (kind) {
            case "uneven" -> small("mpeg4").times(i -> i + i / 7).write(folder.resolve("odd.mp4"));
            case "interlaced" ->
                    TestClips.of("mpeg2video")
                            .interlaced()
                            .size(320, 192)
                            .frames(12)
                            .write(folder.resolve("odd.ts"));
            case "hdr" ->
                    TestClips.of("prores_ks")
                            .pixels("yuv422p10le")
                            .size(160, 96)
                            .frames(8)
                            .colour(new Colour(9, 16, 9, Colour.Range.LIMITED, 1))
                            .write(folder.resolve("odd.mov"));
            default ->
                    TestClips.of("prores_ks")
                            .pixels("yuv422p10le")
                            .size(192, 112)
                            .rate(Timebase.of(30))
                            .frames(12)
                            .colour(new Colour(9, 14, 9, Colour.Range.LIMITED, 1))
                            .write(folder.resolve("odd.mov"));
        };
    }

    private CommandLineRun run(String... request) {
        String[] all = Arrays.copyOf(request, request.length + 3);
        all[request.length] = "-o";
        all[request.length + 1] = "out.mkv";
        all[request.length + 2] = "--json";
        return HERE.run(folder, all);
    }

    private static TestClips small(String codec) {
        return TestClips.of(codec)
                .size(160, 96)
                .rate(Timebase.of(25))
                .frames(26)
                .colour(Colour.BT709)
                .pan(2, 0);
    }

    private void assertRefused(Door door, int exit, String[] said, String... arguments) {
        String name = Arrays.asList(arguments).contains("mp4") ? "out.mp4" : "out.mkv";
        String[] all = Arrays.copyOf(arguments, arguments.length + 3);
        all[arguments.length] = "-o";
        all[arguments.length + 1] = name;
        all[arguments.length + 2] = "--json";
        CommandLineRun run = door.run(folder, all);
        assertEquals(exit, run.exit(), run.out() + run.err());
        JsonNode error = Program.json(run.out()).path("error");
        String text = error.path("message").asText() + " " + error.path("hint").asText();
        for (String words : said) {
            assertTrue(text.contains(words), text);
        }
        assertFalse(Files.exists(folder.resolve(name)));
    }
}
