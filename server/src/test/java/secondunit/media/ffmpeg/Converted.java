package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;
import secondunit.picture.Plane;

/// Conversions by plain arithmetic, apart from swscale: what the writer's own are measured against.
final class Converted {

    private static final double KR = 0.2126;
    private static final double KB = 0.0722;

    private Converted() {}

    /// BT.709 limited to 8-bit RGB by nearest chroma, or 4:2:2 to 4:2:0 by the mean of two rows.
    static Frame to(Frame frame, PixelFormat pixels) {
        FrameFormat from = frame.format();
        if (from.pixels().model() == pixels.model() && pixels.model() == Model.RGB) {
            return frame;
        }
        return pixels.model() == Model.RGB ? rgb(frame) : halved(frame, pixels);
    }

    private static Frame rgb(Frame frame) {
        PixelFormat given = frame.format().pixels();
        FrameFormat format = frame.format().withPixels(PixelFormat.RGB8).withColour(Colour.RGB709);
        double scale = 1 << (given.bitDepth() - 8);
        boolean full = frame.format().colour().isFullRange();
        Frame rgb = new Frame(format);
        for (int y = 0; y < format.size().height(); y++) {
            for (int x = 0; x < format.size().width(); x++) {
                int cx = x >> given.chromaShiftX();
                int cy = y >> given.chromaShiftY();
                double luma = frame.plane(0).get(x, y) / scale;
                double cb = frame.plane(1).get(cx, cy) / scale - 128;
                double cr = frame.plane(2).get(cx, cy) / scale - 128;
                luma = full ? luma : (luma - 16) * 255 / 219;
                cb = full ? cb : cb * 255 / 224;
                cr = full ? cr : cr * 255 / 224;
                double red = luma + 2 * (1 - KR) * cr;
                double blue = luma + 2 * (1 - KB) * cb;
                double green = (luma - KR * red - KB * blue) / (1 - KR - KB);
                rgb.plane(0).set(x, y, round(red));
                rgb.plane(1).set(x, y, round(green));
                rgb.plane(2).set(x, y, round(blue));
            }
        }
        return rgb;
    }

    private static Frame halved(Frame frame, PixelFormat pixels) {
        assertEquals(PixelFormat.YUV422P8, frame.format().pixels());
        Frame half = new Frame(frame.format().withPixels(pixels));
        copy(frame.plane(0), half.plane(0), 1);
        copy(frame.plane(1), half.plane(1), 2);
        copy(frame.plane(2), half.plane(2), 2);
        return half;
    }

    private static void copy(Plane from, Plane to, int rows) {
        for (int y = 0; y < to.height(); y++) {
            for (int x = 0; x < to.width(); x++) {
                int sum = from.get(x, y * rows) + from.get(x, y * rows + rows - 1);
                to.set(x, y, (sum + 1) / 2);
            }
        }
    }

    private static int round(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
