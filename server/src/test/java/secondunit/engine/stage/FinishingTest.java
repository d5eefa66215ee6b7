package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.fixture.Natives;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Light;
import secondunit.shot.Look;
import secondunit.shot.Palette;
import secondunit.shot.Style;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is laid over finished frames, on the bundled bouncing balls.
final class FinishingTest {

    private static final Size SIZE = new Size(192, 108);
    private static final long FRAMES = 24;
    private static final Torch TORCH = Natives.torch();
    private static final World BALLS = WorldFolder.bundled().find("balls").orElseThrow();
    private static final Cast CAST = new Cast(TORCH, BALLS, WorldFolder.bundled());

    @AfterAll
    static void close() {
        TORCH.close();
    }

    static Stream<Direction> everyFinish() {
        return Stream.concat(
                Arrays.stream(Style.values())
                        .filter(style -> style != Style.NATURAL)
                        .map(style -> Direction.NONE.withLook(new Look(style, 1))),
                Stream.of(
                        Direction.NONE.withLens(Lens.parse("anamorphic")),
                        Direction.NONE.withLens(Lens.parse("vignette")),
                        Direction.NONE.withLight(Light.parse("2000K")),
                        Direction.NONE.withPalette(Palette.parse("#264653,#e9c46a")),
                        Direction.NONE
                                .withLens(Lens.parse("anamorphic, vignette"))
                                .withLight(Light.parse("9000K"))
                                .withPalette(Palette.parse("#000"))
                                .withLook(new Look(Style.OIL_PAINT, 1))));
    }

    private static Staging staging(Direction direction, Size size, boolean alpha) {
        return new Staging(
                BALLS,
                BALLS.values(Map.of("material", 1.0)),
                direction,
                5,
                size,
                Timebase.of(24),
                FRAMES,
                true,
                alpha);
    }

    /// A frame's samples, band below band.
    private static float[] frame(Direction direction, Size size, boolean alpha, long number) {
        Staging shot = staging(direction, size, alpha);
        Optional<Finishing> finishing = Finishing.of(TORCH, CAST, shot);
        Canvas canvas = new Canvas(alpha ? 4 : 3, size);
        try (Dictionary parameters = CAST.parameters(shot, Optional.empty());
                Tensor events = CAST.events(shot, parameters);
                Dictionary resources = CAST.preparePicture(shot, parameters, events);
                Painter painter =
                        new Painter(
                                CAST,
                                resources,
                                finishing.map(f -> f.before(canvas)).orElse(canvas),
                                size.height(),
                                Painter.BAND_ROWS)) {
            painter.paint(number, () -> false);
            return canvas.samples;
        } finally {
            finishing.ifPresent(Finishing::close);
        }
    }

    /// Keeps what would be delivered.
    private static final class Canvas implements Easel {

        private final int channels;
        private final Size size;
        private final float[] samples;

        Canvas(int channels, Size size) {
            this.channels = channels;
            this.size = size;
            this.samples = new float[channels * size.width() * size.height()];
        }

        @Override
        public void put(Tensor band, int top, long frame) {
            float[] given = band.floats();
            int rows = given.length / channels / size.width();
            for (int c = 0; c < channels; c++) {
                System.arraycopy(
                        given,
                        c * rows * size.width(),
                        samples,
                        (c * size.height() + top) * size.width(),
                        rows * size.width());
            }
        }

        @Override
        public Frame frame(long frame) {
            return new Frame(new FrameFormat(size, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE));
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @MethodSource("everyFinish")
    void aFinishChangesThePictureTheSameWayEachTimeAndALoopCloses(Direction direction) {
        float[] plain = frame(Direction.NONE, SIZE, false, 5);
        float[] first = frame(direction, SIZE, false, 5);
        assertFalse(Arrays.equals(plain, first));
        assertArrayEquals(first, frame(direction, SIZE, false, 5));
        assertArrayEquals(first, frame(direction, SIZE, false, 5 + FRAMES));
        for (float sample : first) {
            assertTrue(sample >= -0.5f && sample <= 2f, () -> "sample " + sample);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFinish")
    void alphaStaysAsItIs(Direction direction) {
        float[] plain = frame(Direction.NONE, SIZE, true, 5);
        float[] finished = frame(direction, SIZE, true, 5);
        int pixels = SIZE.width() * SIZE.height();
        assertArrayEquals(
                Arrays.copyOfRange(plain, 3 * pixels, 4 * pixels),
                Arrays.copyOfRange(finished, 3 * pixels, 4 * pixels));
    }

    @ParameterizedTest
    @MethodSource("everyFinish")
    void everySizeCanBeFinished(Direction direction) {
        for (Size size : List.of(new Size(16, 16), new Size(98, 150), new Size(320, 16))) {
            for (float sample : frame(direction, size, false, 3)) {
                assertTrue(Float.isFinite(sample), () -> "at " + size);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyFinish")
    void aDraftOfHalfTheSizeLooksTheSame(Direction direction) {
        Size half = new Size(480, 270);
        double error = apart(direction, half);
        double usual = apart(Direction.NONE, half);
        assertTrue(error <= usual + 0.02, error + " against " + usual + " without");
    }

    /// Mean difference of a frame at this size and one of twice the size, brought down to it.
    private static double apart(Direction direction, Size half) {
        Size whole = new Size(2 * half.width(), 2 * half.height());
        float[] small = frame(direction, half, false, 5);
        float[] large = frame(direction, whole, false, 5);
        double sum = 0;
        for (int i = 0; i < small.length; i++) {
            int x = i % half.width() * 2;
            int y = i / half.width() * 2;
            int at = y * whole.width() + x;
            float mean =
                    (large[at]
                                    + large[at + 1]
                                    + large[at + whole.width()]
                                    + large[at + whole.width() + 1])
                            / 4;
            sum += Math.abs(Math.clamp(small[i], 0f, 1f) - Math.clamp(mean, 0f, 1f));
        }
        return sum / small.length;
    }

    @Test
    void whereNothingIsAskedForNothingIsDone() {
        Direction natural =
                Direction.NONE.withLight(Light.parse("6500K")).withLook(new Look(Style.NATURAL, 1));
        assertTrue(Finishing.of(TORCH, CAST, staging(Direction.NONE, SIZE, false)).isEmpty());
        assertTrue(Finishing.of(TORCH, CAST, staging(natural, SIZE, false)).isEmpty());
    }

    @Test
    void strengthGoesFromNothingToAll() {
        float[] plain = frame(Direction.NONE, SIZE, false, 5);
        float[] none = frame(noir(0), SIZE, false, 5);
        float[] some = frame(noir(0.5), SIZE, false, 5);
        float[] all = frame(noir(1), SIZE, false, 5);
        assertArrayEquals(plain, none, 1e-6f);
        for (int i = 0; i < some.length; i++) {
            assertEquals((plain[i] + all[i]) / 2, some[i], 1e-5f);
        }
    }

    private static Direction noir(double strength) {
        return Direction.NONE.withLook(new Look(Style.NOIR, strength));
    }

    @Test
    void noirIsGrey() {
        float[] frame = frame(noir(1), SIZE, false, 5);
        int pixels = SIZE.width() * SIZE.height();
        assertArrayEquals(
                Arrays.copyOf(frame, pixels), Arrays.copyOfRange(frame, pixels, 2 * pixels), 1e-6f);
    }

    @ParameterizedTest
    @CsvSource({"2500, 1", "6500, 0", "12000, -1"})
    void lowTemperaturesAreWarm(int kelvin, int warmer) {
        float[] plain = frame(Direction.NONE, SIZE, false, 5);
        float[] lit = frame(Direction.NONE.withLight(new Light(kelvin)), SIZE, false, 5);
        double change = warmth(lit) - warmth(plain);
        assertTrue(warmer == 0 ? Math.abs(change) < 1e-6 : change * warmer > 0.03, "" + change);
    }

    /// Mean of red less blue.
    private static double warmth(float[] frame) {
        int pixels = frame.length / 3;
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            sum += frame[i] - frame[2 * pixels + i];
        }
        return sum / pixels;
    }

    @Test
    void aPaletteGivesItsHueAndLeavesTheLuma() {
        float[] plain = frame(Direction.NONE, SIZE, false, 5);
        float[] blue = frame(Direction.NONE.withPalette(Palette.parse("#2050c0")), SIZE, false, 5);
        assertTrue(warmth(blue) < warmth(plain) - 0.05);
        assertEquals(luma(plain), luma(blue), 0.06);
    }

    private static double luma(float[] frame) {
        int pixels = frame.length / 3;
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            sum += 0.2126 * frame[i] + 0.7152 * frame[pixels + i] + 0.0722 * frame[2 * pixels + i];
        }
        return sum / pixels;
    }
}
