package secondunit.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;

import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;

/// Alpha that grows in depth: swscale shifts it as if it were luma, and what was opaque would
/// become 1020 of 1023.
final class AlphaPlane {

    private static final int INDEX = 3;

    private AlphaPlane() {}

    /// Writes the frame's alpha into a deeper planar layout, 0 to 0 and peak to peak; does nothing
    /// where there is none or it does not grow.
    static void deepen(Frame from, AVFrame to, PixelFormat stored) {
        PixelFormat given = from.format().pixels();
        if (!given.alpha() || !stored.alpha() || stored.bitDepth() <= given.bitDepth()) {
            return;
        }
        Plane alpha = from.plane(given.planes() - 1);
        short[] row = new short[alpha.width()];
        ShortPointer rows = new ShortPointer(to.data(INDEX));
        for (int y = 0; y < alpha.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (short) widen(alpha.get(x, y), given.peak(), stored.peak());
            }
            rows.position((long) y * to.linesize(INDEX) / Short.BYTES).put(row);
        }
    }

    private static int widen(int value, int peak, int target) {
        return (2 * value * target + peak) / (2 * peak);
    }
}
