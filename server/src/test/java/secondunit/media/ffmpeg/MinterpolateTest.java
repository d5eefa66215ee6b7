package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.Pictures;
import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;

import java.util.List;
import java.util.Random;

/// The filter's frames are the ones that lie between, each at its own time.
final class MinterpolateTest {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 128;
    private static final int BORDER = 40;
    private static final double[][] GRAIN = grain();

    /// Smooth noise, wider than the picture, never the same twice.
    private static double[][] grain() {
        Random random = new Random(5);
        double[][] values = new double[HEIGHT][2 * WIDTH];
        for (double[] row : values) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.nextGaussian();
            }
        }
        for (int pass = 0; pass < 3; pass++) {
            values = smooth(values);
        }
        return values;
    }

    private static double[][] smooth(double[][] from) {
        double[][] to = new double[from.length][from[0].length];
        for (int y = 0; y < from.length; y++) {
            for (int x = 0; x < from[0].length; x++) {
                for (int i = 0; i < 9; i++) {
                    int v = Math.clamp(y + i / 3 - 1, 0, from.length - 1);
                    int u = Math.clamp(x + i % 3 - 1, 0, from[0].length - 1);
                    to[y][x] += from[v][u] / 9;
                }
            }
        }
        return to;
    }

    /// @param shift pixels the camera has panned
    private static Frame pan(int shift) {
        Frame frame =
                Pictures.flat(
                        Pictures.format(new Size(WIDTH, HEIGHT), PixelFormat.YUV420P8),
                        0,
                        128,
                        128);
        Plane luma = frame.plane(0);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                luma.set(
                        x,
                        y,
                        Math.clamp(Math.round(126 + 250 * GRAIN[y][x + 100 + shift]), 16, 235));
            }
        }
        return frame;
    }

    private static double error(Frame a, Frame b) {
        double sum = 0;
        for (int y = BORDER; y < HEIGHT - BORDER; y++) {
            for (int x = BORDER; x < WIDTH - BORDER; x++) {
                sum += Math.abs(a.plane(0).get(x, y) - b.plane(0).get(x, y));
            }
        }
        return sum;
    }

    /// The filter rounds movements, so a frame may lie up to one pixel aside, to the same amount in
    /// both halves; in the mean it lies where it should.
    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void everyFrameShowsThePanAtItsOwnTime(int count) {
        int step = count + 1;
        List<Frame> made =
                Minterpolate.between(List.of(pan(-step), pan(0), pan(step), pan(2 * step)), count);
        assertEquals(count, made.size());
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int off = bestShift(made.get(i), step) - (i + 1);
            assertTrue(Math.abs(off) <= 1, "frame %d is %d pixels aside".formatted(i, off));
            sum += off;
        }
        assertTrue(Math.abs(sum) <= 1, "all frames together are %d pixels aside".formatted(sum));
    }

    private static int bestShift(Frame made, int most) {
        int best = 0;
        for (int shift = 0; shift <= most; shift++) {
            if (error(made, pan(shift)) < error(made, pan(best))) {
                best = shift;
            }
        }
        return best;
    }

    @Test
    void takesEightBitsWithoutAlphaOnly() {
        Size size = new Size(64, 48);
        assertTrue(Minterpolate.takes(Pictures.format(size, PixelFormat.YUV422P8)));
        assertFalse(Minterpolate.takes(Pictures.format(size, PixelFormat.YUV420P10)));
        assertFalse(Minterpolate.takes(Pictures.format(size, PixelFormat.RGB8)));
        assertFalse(Minterpolate.takes(Pictures.format(size, PixelFormat.YUV420P8.withAlpha())));
    }
}
