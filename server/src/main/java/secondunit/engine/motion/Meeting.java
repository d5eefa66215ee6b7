package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;

import java.util.List;

/// Two sides of a gap, and what of the one is found in the other.
///
/// @param hidden steps of the footage from the first anchor to the second
record Meeting(Anchor before, Anchor after, int hidden, Match match) {

    /// Below this share of points found on the other side, the two sides show different things.
    private static final double FEWEST_FOUND = 0.3;

    /// The same for sides whose points are on the whole in one place: less than so much of the
    /// width apart.
    private static final double FEWEST_IN_PLACE = 0.1;

    private static final double IN_PLACE = 0.02;

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

    /// Where what moves stays in its place, as leaves in gusts, fewer points are enough.
    boolean matched() {
        return isMatched(match.found()) || (match.found() > FEWEST_IN_PLACE && isInPlace());
    }

    private boolean isInPlace() {
        FlowField way = match.there();
        return way.meanLength() < IN_PLACE * way.width();
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
