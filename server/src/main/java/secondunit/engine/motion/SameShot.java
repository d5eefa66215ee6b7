package secondunit.engine.motion;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;

/// Whether two frames show the same things, wherever they have moved.
record SameShot(OpticalFlow finder) {

    /// The share of points found again that two pictures of one shot have at least.
    private static final double FEWEST_FOUND = 0.2;

    boolean shows(Frame before, Frame after) {
        return found(before, after) > FEWEST_FOUND;
    }

    /// The share of points of each that are found in the other.
    double found(Frame before, Frame after) {
        int shrink = Footage.shrink(before.size());
        Match match =
                Match.of(Luma.of(before, shrink), Luma.of(after, shrink), Affine.IDENTITY, finder);
        return match.found();
    }
}
