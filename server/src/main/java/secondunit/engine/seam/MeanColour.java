package secondunit.engine.seam;

import secondunit.engine.flow.Luma;
import secondunit.picture.Frame;

/// A frame's mean colour difference in 8-bit units of limited range, gray at 128, whatever the
/// frame's own depth, range and model.
record MeanColour(double blue, double red) {

    private static final double GRAY = 128;

    /// ITU-R BT.709-6, items 3.3 and 4.6: what B - Y and R - Y count in colour difference, each
    /// quantised to its own levels.
    private static final double BLUE = 224 / 219.0 / 1.8556;

    private static final double RED = 224 / 219.0 / 1.5748;

    static MeanColour of(Frame frame) {
        return switch (frame.format().pixels().model()) {
            case YUV -> new MeanColour(mean(frame, 1), mean(frame, 2));
            case GRAY -> new MeanColour(GRAY, GRAY);
            case RGB -> {
                double luma = Luma.of(frame).mean();
                yield new MeanColour(
                        GRAY + BLUE * (mean(frame, 2) - luma),
                        GRAY + RED * (mean(frame, 0) - luma));
            }
        };
    }

    private static double mean(Frame frame, int plane) {
        return Luma.of(frame, plane, 1).mean();
    }

    double distance(MeanColour other) {
        return Math.hypot(other.blue - blue, other.red - red);
    }
}
