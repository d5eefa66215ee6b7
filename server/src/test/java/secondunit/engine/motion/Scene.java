package secondunit.engine.motion;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A made-up shot whose every frame is known: brightness 0 to 1 as a function of place and time.
@FunctionalInterface
interface Scene {

    double at(double x, double y, int frame);

    /// Band-limited texture without a period in sight, mean 0.5.
    static double texture(double x, double y) {
        return 0.5
                + 0.13 * Math.sin(0.31 * x + 0.11 * y)
                + 0.11 * Math.sin(0.17 * x - 0.29 * y + 1)
                + 0.09 * Math.sin(0.53 * x + 0.41 * y + 2 + Math.sin(0.05 * x))
                + 0.07 * Math.sin(-0.37 * x + 0.71 * y + 3);
    }

    static Scene pan(double speedX, double speedY) {
        return (x, y, frame) -> texture(x + speedX * frame, y + speedY * frame);
    }

    static FrameFormat format(PixelFormat pixels, int width, int height) {
        return new FrameFormat(new Size(width, height), pixels, Colour.BT709, Ratio.ONE);
    }

    /// Frames `[from, to)` of the scene, every plane showing it at its own scale; `noise` is a
    /// standard deviation in 8-bit units.
    static List<Frame> shoot(Scene scene, FrameFormat format, int from, int to, double noise) {
        List<Frame> frames = new ArrayList<>();
        for (int index = from; index < to; index++) {
            frames.add(shoot(scene, format, index, noise));
        }
        return frames;
    }

    private static Frame shoot(Scene scene, FrameFormat format, int index, double noise) {
        Random random = new Random(index);
        Frame frame = new Frame(format);
        double unit = (format.pixels().peak() + 1) / 256.0;
        for (int p = 0; p < frame.planes().size(); p++) {
            Plane plane = frame.plane(p);
            double scaleX = Planes.scaleX(format, p);
            double scaleY = Planes.scaleY(format, p);
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < plane.width(); x++) {
                    double value = scene.at(x * scaleX, y * scaleY, index);
                    double sample = unit * (16 + 219 * value + noise * random.nextGaussian());
                    plane.set(x, y, Math.clamp(Math.round(sample), 0, format.pixels().peak()));
                }
            }
        }
        return frame;
    }
}
