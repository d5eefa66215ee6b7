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
        Raster small = Shrunk.toHeight(luma, SeamMeter.FLOW_HEIGHT);
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

    double level() {
        return luma.mean();
    }
}
