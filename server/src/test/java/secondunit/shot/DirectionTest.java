package secondunit.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import secondunit.timeline.Ratio;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

final class DirectionTest {

    @ParameterizedTest
    @EnumSource(Move.class)
    void everyMoveIsReadAtEveryPace(Move move) {
        assertEquals(CameraMove.of(move), CameraMove.parse(move.words()));
        assertEquals(new CameraMove(move, 0.4), CameraMove.parse("slow " + move.words()));
        assertEquals(new CameraMove(move, 2.5), CameraMove.parse("Fast  " + move.words()));
        assertEquals(new CameraMove(move, 0.75), CameraMove.parse(move.words() + " 0.75"));
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void everyStyleIsReadWithAndWithoutStrength(Style style) {
        assertEquals(new Look(style, 1), Look.parse(style.words()));
        assertEquals(
                new Look(style, 0.3), Look.parse(style.words().toUpperCase(Locale.ROOT) + " 0.3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camera   | slow pan left                     | slow pan left",
                "camera   | pan-right 0.40                    | slow pan right",
                "camera   | tilt up 3                         | tilt up 3",
                "camera   | rack focus near to far            | rack focus near to far",
                "lens     | 85mm                              | 85mm",
                "lens     | 50 mm, shallow, vignette          | 50mm, shallow 0.8, vignette 0.5",
                "lens     | Deep, anamorphic 0.25             | shallow 0, anamorphic 0.25",
                "light    | 3200k                             | 3200K",
                "light    | 5600                              | 5600K",
                "speed    | 0.5                               | 1/2",
                "speed    | .25x                              | 1/4",
                "speed    | 24/30                             | 4/5",
                "speed    | 30                                | 30",
                "palette  | D8502C,#fa0                       | #d8502c,#ffaa00",
                "palette  | #000000                           | #000000",
                "style    | noir 0.5                          | noir 0.5",
                "style    | Film-Grain                        | film grain",
                "style    | vhs                               | VHS",
                "music    | A minor, 90 BPM, calm             | A minor, 90 bpm, calm",
                "music    | lively                            | lively",
                "music    | any                               | any",
                "music    | f#, 128bpm                        | F# major, 128 bpm",
                "music    | Cb m                              | B minor",
                "music    | A Minor                           | A minor",
                "music    | a MAJOR                           | A major",
                "music    | f sharp minor                     | F# minor",
                "music    | e flat, 127.125 bpm               | Eb major, 127.125 bpm",
                "loudness | -16 LUFS                          | -16 LUFS",
                "loudness | -23                               | -23 LUFS",
                "loudness | Off                               | off"
            })
    void whatIsReadIsWrittenInOneWay(String kind, String text, String written) {
        assertEquals(written, read(kind, text));
        assertEquals(written, read(kind, written));
    }

    private static String read(String kind, String text) {
        return switch (kind) {
            case "camera" -> CameraMove.parse(text).toString();
            case "lens" -> Lens.parse(text).toString();
            case "light" -> Light.parse(text).toString();
            case "speed" -> Speed.parse(text).toString();
            case "palette" -> Palette.parse(text).toString();
            case "style" -> Look.parse(text).toString();
            case "music" -> Music.parse(text).toString();
            case "loudness" -> Loudness.parse(text).toString();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camera   | spin              | camera \"spin\" is not known; moves: static, pan left",
                "camera   | pan               | moves: static, pan left",
                "camera   | ''                | camera \"\" is not known",
                "camera   | pan left 0        | 0.05 to 10 times the usual one, not 0",
                "camera   | pan left -1       | camera \"pan left -1\" is not known",
                "lens     | 5mm               | 10 to 400 mm, not 5",
                "lens     | fisheye           | lens \"fisheye\" is not known; say 85mm",
                "lens     | shallow 2         | lens: shallow is 0 to 1, not 2",
                "lens     | deep 0.3          | lens: deep takes no strength, not 0.3",
                "lens     | vignette much     | lens \"vignette much\" is not known",
                "lens     | ','               | says nothing",
                "light    | warm              | light \"warm\" is not a colour temperature such as 3200K",
                "light    | 900K              | 1500 to 15000 K, not 900",
                "speed    | -1                | speed \"-1\" is not a number of times",
                "speed    | 0                 | speed \"0\" is not a number of times",
                "speed    | 0.01              | speed is 0.05 to 50 times",
                "speed    | 51                | speed is 0.05 to 50 times",
                "speed    | 1/0               | speed 1/0 is no speed",
                "palette  | red               | \"red\" is not a colour such as #d8502c",
                "palette  | #12345            | is not a colour",
                "palette  | #111,#222,#333,#444,#555,#666,#777,#888,#999 | 1 to 8 colours, not 9",
                "style    | cubism            | style \"cubism\" is not known; styles: natural, cinematic, film grain, noir, anime cel, oil paint, watercolour, neon, VHS",
                "style    | noir 1.5          | the strength of noir is 0 to 1, not 1.5",
                "music    | loud jazz         | music \"loud jazz\" is not known; say a key such as A minor",
                "music    | 500 bpm           | a tempo is 40 to 220 bpm, not 500",
                "music    | H major           | music \"H major\" is not known",
                "loudness | loud              | loudness \"loud\" is not a number of LUFS such as -23, or off",
                "loudness | -3                | -60 to -5 LUFS, or off, not -3"
            })
    void whatCannotBeReadIsSaid(String kind, String text, String said) {
        refused(said, () -> read(kind, text));
    }

    @Test
    void aCameraMakesOneMoveOfAKindAtATime() {
        assertEquals(3, directed("pan left, tilt up, handheld").camera().size());
        refused("pan right", () -> directed("pan left, pan right"));
        refused("static", () -> directed("static, zoom in"));
    }

    @Test
    void coloursAreGivenOrTakenFromAStill() {
        Direction still = image(Path.of("still.png"));
        assertEquals(Palette.parse("#fff"), still.withPalette(Palette.parse("#fff")).palette());
        refused(
                "not both",
                () ->
                        new Direction(
                                List.of(),
                                Lens.NONE,
                                null,
                                null,
                                Palette.parse("#fff"),
                                Path.of("still.png"),
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void whatIsAskedForGoesOverWhatWasRead() {
        Direction read = directed("pan left").withPalette(Palette.parse("#123"));
        Direction asked =
                Direction.NONE
                        .withCamera(List.of(CameraMove.of(Move.STATIC)))
                        .withLens(Lens.parse("85mm"))
                        .withSpeed(Speed.parse("2"))
                        .withLoudness(Loudness.OFF);
        Direction both = asked.over(read);
        assertEquals(asked.camera(), both.camera());
        assertEquals(read.palette(), both.palette());
        assertEquals(new Ratio(2, 1), both.pace().times());
        assertEquals(Loudness.OFF, both.loudness());
        assertEquals(read, Direction.NONE.over(read));
        assertEquals(Palette.NONE, image(Path.of("a.png")).over(read).palette());
    }

    private static Direction directed(String camera) {
        return Direction.NONE.withCamera(CameraMove.list(camera));
    }

    private static Direction image(Path still) {
        return Direction.NONE.withImage(still);
    }

    private static void refused(String said, Executable reading) {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, reading).getMessage());
        assertTrue(message.contains(said), message);
    }
}
