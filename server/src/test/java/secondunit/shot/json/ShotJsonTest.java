package secondunit.shot.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.picture.Size;
import secondunit.shot.CameraMove;
import secondunit.shot.Casting;
import secondunit.shot.Conditioning;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Light;
import secondunit.shot.Look;
import secondunit.shot.LoopLength;
import secondunit.shot.Loudness;
import secondunit.shot.Music;
import secondunit.shot.Palette;
import secondunit.shot.Quality;
import secondunit.shot.Retiming;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.shot.SoundFile;
import secondunit.shot.Speed;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class ShotJsonTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/shot-requests.jsonl");
    private static final Casting FINAL = new Casting(Casting.AUTO, Quality.FINAL, 7);
    private static final Casting DRAFT = new Casting("motion", Quality.DRAFT, Long.MIN_VALUE);

    private static final ShotRequest.Generate GENERATE =
            new ShotRequest.Generate(
                    "northern lights \"over\" Tromsø",
                    new Scene("aurora", Map.of("wind", 0.1 + 0.2, "stars", 1.0)),
                    96,
                    new FrameRange(40, 60),
                    new Timebase(24000, 1001),
                    new Size(1280, 720),
                    true,
                    false,
                    true,
                    FINAL);

    private static final ShotRequest.Generate DIRECTED =
            GENERATE.withDirection(
                    new Direction(
                            CameraMove.list("slow pan left, zoom in 1.5"),
                            Lens.parse("85mm, shallow 0.8, anamorphic 0.5, vignette 0.3"),
                            Light.parse("3200K"),
                            Speed.parse("1/2"),
                            Palette.parse("#1b2a41,#d8502c"),
                            null,
                            Look.parse("noir 0.5"),
                            Loudness.parse("-16"),
                            Music.parse("A minor, 90 bpm, calm"),
                            new SoundFile(Path.of("sounds/a.wav"), true)));

    static List<ShotRequest> everyKind() {
        var unread =
                new ShotRequest.Generate(
                        "",
                        null,
                        2,
                        new FrameRange(0, 2),
                        Timebase.of(25),
                        new Size(16, 16),
                        false,
                        true,
                        false,
                        DRAFT);
        Path clip = Path.of("takes/a clip.mov");
        var still =
                unread.withDirection(
                        Direction.NONE
                                .withImage(Path.of("stills/a.png"))
                                .withLoudness(Loudness.OFF));
        return List.of(
                GENERATE,
                unread,
                DIRECTED,
                still,
                unread.withConditioning(
                        new Conditioning(Path.of("stills/a.png"), Path.of("stills/b.png"))),
                DIRECTED.withConditioning(new Conditioning(Path.of("stills/a.png"), null)),
                new ShotRequest.Extend(clip, Side.HEAD, 12, 8, "", DRAFT),
                new ShotRequest.Extend(clip, Side.TAIL, 1, 0, "slower", FINAL),
                new ShotRequest.Bridge(clip, Path.of("b.mov"), 24, 12, "", FINAL),
                new ShotRequest.Loop(clip, 24, 0, "", FINAL),
                new ShotRequest.Loop(clip, new LoopLength.Shortest(), 8, "", FINAL),
                new ShotRequest.Loop(clip, LoopLength.parse("240f"), 8, "", FINAL),
                new ShotRequest.Loop(clip, LoopLength.parse("2.5s"), 8, "", FINAL),
                new ShotRequest.Loop(
                        clip, LoopLength.parse("4 bars at 128.5 bpm in 3/4"), 8, "", FINAL),
                new ShotRequest.Retake(clip, new FrameRange(40, 60), 8, "no bird", FINAL),
                new ShotRequest.Retime(clip, null, Retiming.Pace.parse("25%"), true, FINAL),
                new ShotRequest.Retime(
                        clip,
                        new FrameRange(0, 60),
                        new Retiming.Conversion(new Timebase(60000, 1001)),
                        false,
                        FINAL));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindReadsBackAsItself(ShotRequest request) {
        assertEquals(request, ShotJson.read(ShotJson.write(request)));
    }

    @Test
    void theFormIsTheGoldenFile() throws IOException {
        String text =
                everyKind().stream()
                        .map(ShotJson::write)
                        .collect(Collectors.joining("\n", "", "\n"))
                        .replace("\\\\", "/");

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }
        assertEquals(Files.readString(GOLDEN).replace("\r\n", "\n"), text);
    }

    @Test
    void theOrderOfFieldsAndANullSceneDoNotMatter() {
        String turned =
                """
                {"casting": {"seed": 7, "quality": "final", "model": "auto"}, "prompt": "", "scene": null,
                 "sound": true, "alpha": false, "loop": false, "size": "1280x720", "rate": "23.976",
                 "range": {"end": 4, "start": 0}, "frames": 4, "kind": "generate", "schema": "ShotRequest.1"}
                """;

        var request = (ShotRequest.Generate) ShotJson.read(turned);

        assertEquals(new Timebase(24000, 1001), request.rate());
        assertEquals(request, ShotJson.read(ShotJson.write(request)));
    }

    /// Each row changes a piece of a good document and names what is then said.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ShotRequest.1\" | \"ShotRequest.2\" | schema: \"ShotRequest.2\" is not known; this version reads ShotRequest.1",
                "\"schema\":\"ShotRequest.1\", | `` | schema is missing",
                "\"kind\":\"generate\" | \"kind\":\"paint\" | kind: \"paint\" is not one of generate, extend, bridge, loop, retake, retime",
                "\"frames\":96, | `` | frames is missing",
                "\"frames\":96 | \"frames\":\"96\" | frames is \"96\", not a whole number of 64 bits",
                "\"frames\":96 | \"frames\":96.5 | frames is 96.5, not a whole number of 64 bits",
                "\"frames\":96 | \"frames\":96,\"frames\":97 | shot request is not JSON: Duplicate field 'frames'",
                "\"frames\":96 | \"frames\":1 | a clip has 2 to 10368000 frames, not 1",
                "\"seed\":7 | \"seed\":9223372036854775808 | casting.seed is 9223372036854775808, not a whole number of 64 bits",
                "\"seed\":7 | \"seed\":7,\"steps\":4 | unknown fields: casting.steps; known here: model, quality, seed",
                "\"loop\":true | \"loop\":true,\"lop\":1,\"x\":2 | unknown fields: lop, x; known here: alpha, casting, direction, firstFrame, frames, kind, lastFrame, loop, prompt, range, rate, scene, schema, size, sound",
                "\"loop\":true | \"loop\":1 | loop is 1, not true or false",
                "\"rate\":\"24000/1001\" | \"rate\":\"0/1\" | rate: frame rate 0/1 is not positive; write a fraction such as 24000/1001 or a number such as 25",
                "\"rate\":\"24000/1001\" | \"rate\":23.976 | rate is 23.976, not text",
                "\"size\":\"1280x720\" | \"size\":\"big\" | size: size \"big\" is not of the form 1920x1080",
                "\"quality\":\"final\" | \"quality\":\"FINAL\" | casting.quality: \"FINAL\" is not one of draft, final",
                "\"stars\":1.0 | \"stars\":\"many\" | scene.parameters.stars is \"many\", not a number",
                "\"stars\":1.0 | \"stars\":1e999 | scene.parameters.stars is \"Infinity\", not a number",
                "{\"start\":40,\"end\":60} | [40,60] | range is array, not an object",
                "\"end\":60 | \"end\":30 | frame range 40 to 30 ends before it starts",
                "\"world\":\"aurora\" | \"world\":null | scene.world is null, not text"
            })
    void aBadDocumentIsRefusedByField(String piece, String other, String message) {
        String good = ShotJson.write(GENERATE);
        String bad = good.replace(piece, other);

        assertEquals(true, !bad.equals(good), "the row changes nothing");
        refused(message, bad);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"slow pan left\" | \"spin\" | direction.camera: camera \"spin\" is not known",
                "[\"slow pan left\",\"zoom in 1.5\"] | \"pan left\" | direction.camera is \"pan left\", not a list of texts",
                "\"speed\":\"1/2\" | \"speed\":\"-2\" | direction.speed: speed \"-2\" is not a number of times",
                "\"speed\":\"1/2\" | \"speed\":2 | direction.speed is 2, not text",
                "\"palette\":[ | \"image\":\"a.png\",\"palette\":[ | palette and image: give colours or a still",
                "\"noir 0.5\" | \"cubism\" | direction.style: style \"cubism\" is not known; styles: natural, cinematic",
                "\"light\" | \"lights\" | unknown fields: direction.lights; known here: camera, image, lens"
            })
    void aBadDirectionIsRefusedByField(String piece, String other, String message) {
        String good = ShotJson.write(DIRECTED);
        String bad = good.replace(piece, other);

        assertEquals(true, !bad.equals(good), "the row changes nothing");
        var error = assertThrows(IllegalArgumentException.class, () -> ShotJson.read(bad));
        assertEquals(0, String.valueOf(error.getMessage()).indexOf(message), error.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"speed\":\"1/4\" | \"speed\":\"1/4\",\"rate\":\"60\" | speed and rate: give one of them, not both",
                "\"speed\":\"1/4\", | `` | speed and rate: give one of them, not neither",
                "\"1/4\" | \"0\" | speed: speed \"0\" is not a number of times such as 1/4, 25% or 2, from 1/100 to 100",
                "\"1/4\" | \"-2\" | speed: speed \"-2\" is not a number of times such as 1/4, 25% or 2, from 1/100 to 100",
                "\"1/4\" | \"1000x\" | speed: speed is 1/100 to 100 times in steps no finer than 1/10000, not 1000/1",
                "\"end\":60 | \"end\":40 | frames 40..40: a range begins at frame 0 or later and ends after it begins",
                "\"start\":40 | \"start\":-1 | frames -1..60: a range begins at frame 0 or later and ends after it begins"
            })
    void aBadRetimeIsRefusedByField(String piece, String other, String message) {
        String good =
                ShotJson.write(
                        new ShotRequest.Retime(
                                Path.of("a.mov"),
                                new FrameRange(40, 60),
                                Retiming.Pace.parse("1/4"),
                                true,
                                FINAL));

        refused(message, good.replace(piece, other));
    }

    @Test
    void aLoopIsSoManyNewFramesOrAWholeLength() {
        String good =
                ShotJson.write(
                        new ShotRequest.Loop(
                                Path.of("a.mov"), LoopLength.parse("10s"), 0, "", FINAL));

        refused(
                "frames and to: give one of them, not both",
                good.replace("\"to\"", "\"frames\":3,\"to\""));
        refused(
                "to: length \"10\" is not one of frames (240f), seconds (10s) or bars (4bars)",
                good.replace("10s", "10"));
    }

    @Test
    void whatIsNoObjectIsRefused() {
        refused("shot request is array, not an object", "[]");
        refused("shot request is \"generate\", not an object", "\"generate\"");
        refused("shot request is missing, not an object", "");
    }

    @Test
    void textAfterTheDocumentIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ShotJson.read(ShotJson.write(GENERATE) + "{}"));
        assertThrows(IllegalArgumentException.class, () -> ShotJson.read("{\"schema\":"));
    }

    @Test
    void aPathThatCannotBeIsRefusedByField() {
        ShotRequest loop = new ShotRequest.Loop(Path.of("a.mov"), 24, 0, "", FINAL);
        String bad = ShotJson.write(loop).replace("a.mov", "a\\u0000.mov");

        var error = assertThrows(IllegalArgumentException.class, () -> ShotJson.read(bad));

        assertEquals(0, String.valueOf(error.getMessage()).indexOf("clip: "));
    }

    @Test
    void aParameterThatIsNoNumberIsNotWritten() {
        var request = GENERATE.withScene(new Scene("aurora", Map.of("wind", Double.NaN)));

        assertThrows(IllegalArgumentException.class, () -> ShotJson.write(request));
    }

    private static void refused(String message, String json) {
        var error = assertThrows(IllegalArgumentException.class, () -> ShotJson.read(json));
        assertEquals(message, error.getMessage());
    }
}
