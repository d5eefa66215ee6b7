package secondunit.engine.flow;

import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;

import java.util.stream.IntStream;

/// The luma of frames as rasters in 8-bit units, on one scale whatever the frame's own depth, range
/// and model: black is 16 and white 235, as in limited range (ITU-R BT.709-6, item 4.6), so that a
/// full-range source can be compared with frames of a limited-range delivery.
public final class Luma {

    /// ITU-R BT.709-6, item 3.2: the weights of R, G and B.
    private static final float[] BT709 = {0.2126f, 0.7152f, 0.0722f};

    private Luma() {}

    /// Luma at the frame's own size.
    public static Raster of(Frame frame) {
        return of(frame, 1);
    }

    /// Luma of squares of `shrink` x `shrink` pixels, averaged; a rest at the right and the bottom
    /// makes a smaller square.
    public static Raster of(Frame frame, int shrink) {
        PixelFormat pixels = frame.format().pixels();
        if (pixels.model() != PixelFormat.Model.RGB) {
            return of(frame, 0, shrink);
        }
        Raster luma = of(frame, 0, shrink);
        float[] values = luma.values();
        Raster green = of(frame, 1, shrink);
        Raster blue = of(frame, 2, shrink);
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    BT709[0] * values[i]
                            + BT709[1] * green.values()[i]
                            + BT709[2] * blue.values()[i];
        }
        return luma;
    }

    /// Any plane but alpha on that scale, shrunk likewise: colour difference around 128, 112 to
    /// either side.
    public static Raster of(Frame frame, int plane, int shrink) {
        Plane samples = frame.plane(plane);
        Scale scale = Scale.of(frame.format(), plane);
        Raster small =
                new Raster(
                        (samples.width() + shrink - 1) / shrink,
                        (samples.height() + shrink - 1) / shrink);
        IntStream.range(0, small.height())
                .parallel()
                .forEach(y -> row(samples, shrink, scale, small, y));
        return small;
    }

    private static void row(Plane samples, int shrink, Scale scale, Raster small, int y) {
        int bottom = Math.min((y + 1) * shrink, samples.height());
        int[] line = new int[samples.width()];
        int[] sums = new int[samples.width()];
        for (int v = y * shrink; v < bottom; v++) {
            samples.read(v, line);
            for (int u = 0; u < sums.length; u++) {
                sums[u] += line[u];
            }
        }
        if (shrink == 1) {
            for (int x = 0; x < sums.length; x++) {
                small.set(x, y, scale.gain * sums[x] + scale.black);
            }
            return;
        }
        for (int x = 0; x < small.width(); x++) {
            int right = Math.min((x + 1) * shrink, sums.length);
            int count = (right - x * shrink) * (bottom - y * shrink);
            small.set(x, y, scale.gain * sum(sums, x * shrink, right) / count + scale.black);
        }
    }

    private static int sum(int[] values, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /// From a plane's own samples to limited range of 8 bits.
    private record Scale(float gain, float black) {

        static Scale of(FrameFormat format, int plane) {
            PixelFormat pixels = format.pixels();
            if (pixels.model() != PixelFormat.Model.RGB && !format.colour().isFullRange()) {
                return new Scale(1f / (1 << (pixels.bitDepth() - 8)), 0);
            }
            return pixels.isChroma(plane)
                    ? new Scale(224f / pixels.peak(), 128 - 112 * (1 + 1f / pixels.peak()))
                    : new Scale(219f / pixels.peak(), 16);
        }
    }
}
