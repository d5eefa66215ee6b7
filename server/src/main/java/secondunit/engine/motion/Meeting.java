package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;

import java.util.List;

/// Two sides of a gap, and what of the one is found in the other.
///
/// @param hidden steps of the footage from the first anchor to the second
record Meeting(Anchor before, Anchor after, int hidden, Match match) {

    /// Below this share of points found on the other side, the two sides show different things.
    private static final double FEWEST_FOUND = 0.1;

    /// @param before newest first
    /// @param after oldest first
    /// @param span frame periods from the first anchor to the second
    static Meeting of(List<Frame> before, List<Frame> after, double span, OpticalFlow finder) {
        Anchor from = Anchor.of(before, finder);
        Anchor to = Anchor.of(after, finder);
        double pace = (from.footage().pace() + to.footage().pace()) / 2;
        int hidden = Math.max(1, (int) Math.round(span * pace));
        Affine guess = CameraAcross.guessed(from.past(), to.past(), hidden).at(1);
        Raster first = from.footage().luma(0);
        Raster second = to.footage().luma(0);
        return new Meeting(from, to, hidden, Match.of(first, second, guess, finder));
    }

    boolean matched() {
        return isMatched(match.found());
    }

    /// @param found the share of points found on the other side
    static boolean isMatched(double found) {
        return found > FEWEST_FOUND;
    }

    Between between(Refiner refiner) {
        Affine total = CameraFit.shift(match.there());
        CameraAcross camera = CameraAcross.found(before.past(), after.past(), hidden, total);
        return new Between(before, after, match, camera, refiner);
    }
}
