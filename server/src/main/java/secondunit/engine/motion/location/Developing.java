package secondunit.engine.motion.location;

import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Plane;

/// From light to a frame of ITU-R BT.709 in limited range, 4:2:0, with a sensor's grain.
final class Developing {

    private static final float KNEE = 0.8f;

    private Developing() {}

    /// @param light linear, red green blue, one value a pixel
    /// @param grain deviation in mid gray, in 8-bit units
    static Frame develop(float[][] light, FrameFormat format, double grain, int index) {
        int width = format.size().width();
        int height = format.size().height();
        for (int c = 0; c < 3; c++) {
            expose(light[c], grain, 3 * index + c);
        }
        Frame frame = new Frame(format);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                frame.plane(0).set(x, y, code(16 + 219 * luma(light, y * width + x)));
            }
        }
        chroma(light, width, frame.plane(1), 2, 1.8556f);
        chroma(light, width, frame.plane(2), 0, 1.5748f);
        return frame;
    }

    /// Highlights roll off above the knee; then the transfer function of BT.709-6, item 1.2. Grain
    /// is a little stronger in the light.
    private static void expose(float[] light, double grain, int layer) {
        for (int i = 0; i < light.length; i++) {
            float value = light[i];
            float held =
                    value < KNEE
                            ? value
                            : 1 - (1 - KNEE) * (float) Math.exp((KNEE - value) / (1 - KNEE));
            double signal = held < 0.018f ? 4.5 * held : 1.099 * Math.pow(held, 0.45) - 0.099;
            double noise = grain / 219 * (0.6 + 0.8 * Math.sqrt(held)) * Hash.bell(i, layer, 9);
            light[i] = (float) Math.clamp(signal + 1.3 * noise, 0, 1);
        }
    }

    private static float luma(float[][] light, int i) {
        return 0.2126f * light[0][i] + 0.7152f * light[1][i] + 0.0722f * light[2][i];
    }

    /// The difference of one colour from luma, over squares of four pixels.
    private static void chroma(float[][] light, int width, Plane plane, int colour, float range) {
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                float sum = 0;
                for (int i = 0; i < 4; i++) {
                    int at = (2 * y + i / 2) * width + 2 * x + i % 2;
                    sum += light[colour][at] - luma(light, at);
                }
                plane.set(x, y, code(128 + 224 * sum / 4 / range));
            }
        }
    }

    private static int code(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
