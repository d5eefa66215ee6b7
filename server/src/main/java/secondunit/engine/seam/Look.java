package secondunit.engine.seam;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;

/// What is looked at of a frame.
///
/// @param luma at full size, 8-bit units
/// @param small luma at most SeamMeter.FLOW_HEIGHT rows high
/// @param calm the same without grain
/// @param colour at a quarter of the small picture's sides
record Look(Raster luma, Raster small, Raster calm, ColourDifference colour, Detail detail) {

    /// How much smaller colour is looked at.
    static final int COARSER = 4;

    static Look at(Frame frame) {
        Raster luma = Luma.of(frame);
        Raster small = small(luma);
        return new Look(
                luma,
                small,
                small.smooth(1),
                ColourDifference.of(
                        frame,
                        Math.max(1, small.width() / COARSER),
                        Math.max(1, small.height() / COARSER)),
                Detail.of(luma));
    }

    /// Luma as flow is measured on it.
    static Raster small(Frame frame) {
        return small(Luma.of(frame));
    }

    private static Raster small(Raster luma) {
        return Shrunk.toHeight(luma, SeamMeter.FLOW_HEIGHT);
    }

    double level() {
        return luma.mean();
    }
}
