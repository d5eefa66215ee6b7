package secondunit.engine.seam;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// A slow pan over a wall of blobs, made from numbers.
final class Pan {

    static final FrameFormat FORMAT =
            new FrameFormat(new Size(160, 96), PixelFormat.YUV420P8, Colour.BT709, Ratio.ONE);

    private static final double PIXELS_A_FRAME = 2;

    private final double displaced;
    private final double grain;
    private final int blue;
    private final double wall;
    private final double blur;

    private Pan(double displaced, double grain, int blue, double wall, double blur) {
        this.displaced = displaced;
        this.grain = grain;
        this.blue = blue;
        this.wall = wall;
        this.blur = blur;
    }

    static Pan plain() {
        return new Pan(0, 0, 0, 0, 0);
    }

    Pan displaced(double pixels) {
        return new Pan(pixels, grain, blue, wall, blur);
    }

    /// @param levels standard deviation, more or less
    Pan grainy(double levels) {
        return new Pan(displaced, levels, blue, wall, blur);
    }

    Pan bluer(int levels) {
        return new Pan(displaced, grain, levels, wall, blur);
    }

    Pan ofAnotherWall() {
        return new Pan(displaced, grain, blue, 1234.5, blur);
    }

    /// @param share of the fine blobs that goes, 0 to 1
    Pan soft(double share) {
        return new Pan(displaced, grain, blue, wall, share);
    }

    Frame frame(int number) {
        Frame frame = new Frame(FORMAT);
        SplittableRandom random = new SplittableRandom(number);
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 160; x++) {
                double noise = (random.nextDouble() + random.nextDouble() - 1) * 2.45 * grain;
                double at = x + number * PIXELS_A_FRAME + displaced + wall;
                frame.plane(0).set(x, y, (int) Math.round(level(at, y + wall / 7) + noise));
            }
        }
        colour(frame);
        return frame;
    }

    private void colour(Frame frame) {
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 80; x++) {
                frame.plane(1).set(x, y, 120 + blue);
                frame.plane(2).set(x, y, 132);
            }
        }
    }

    private double level(double x, double y) {
        DoubleUnaryOperator wave = Math::sin;
        double coarse =
                wave.applyAsDouble(x / 9 + 2 * Math.sin(y / 13))
                        + wave.applyAsDouble(y / 7 + Math.sin(x / 17));
        double fine = wave.applyAsDouble(x / 1.3 + y / 5) * wave.applyAsDouble(y / 1.1 - x / 6);
        return 120 + 30 * coarse + 20 * (1 - blur) * fine;
    }
}
