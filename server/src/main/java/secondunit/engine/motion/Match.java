package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;

/// Which points of one side's anchor are which points of the other's.
///
/// @param there from the first to the second
/// @param back from the second to the first
/// @param found the share of points found on the other side
record Match(FlowField there, FlowField back, double found) {

    /// Points whose luma differs by about this much, in 8-bit units, are not the same.
    private static final float LIKE = 14;

    /// Looking straight must find this much more than looking where the camera goes to be believed:
    /// patterns that repeat are found anywhere.
    private static final double STRAIGHT = 0.1;

    /// @param guess where the camera would take the first picture's points by the time of the
    ///   second
    static Match of(Raster first, Raster second, Affine guess, OpticalFlow finder) {
        Match guided = by(first, second, guess, finder);
        if (guess.isStill()) {
            return guided;
        }
        Match straight = by(first, second, Affine.IDENTITY, finder);
        return straight.found > guided.found + STRAIGHT ? straight : guided;
    }

    private static Match by(Raster first, Raster second, Affine guess, OpticalFlow finder) {
        FlowField there = led(first, second, guess, finder);
        FlowField back = led(second, first, guess.inverse(), finder);
        Raster foundThere = found(first, second, there, back);
        Raster foundBack = found(second, first, back, there);
        return new Match(there, back, (foundThere.mean() + foundBack.mean()) / 2);
    }

    /// The flow, looked for around the guess.
    private static FlowField led(Raster from, Raster to, Affine guess, OpticalFlow finder) {
        if (guess.isStill()) {
            return finder.flow(from, to);
        }
        Raster nearer = new Raster(from.width(), from.height());
        Cells.rows(
                nearer,
                (x, y) ->
                        nearer.set(x, y, to.sample((float) guess.x(x, y), (float) guess.y(x, y))));
        FlowField flow = finder.flow(from, nearer);
        Cells.rows(
                nearer,
                (x, y) -> {
                    float u = x + flow.dx().at(x, y);
                    float v = y + flow.dy().at(x, y);
                    flow.dx().set(x, y, (float) guess.x(u, v) - x);
                    flow.dy().set(x, y, (float) guess.y(u, v) - y);
                });
        return flow;
    }

    private static Raster found(Raster from, Raster to, FlowField there, FlowField back) {
        Raster agreement = Past.agreement(there, back);
        Raster difference = new Raster(from.width(), from.height());
        Cells.rows(
                difference,
                (x, y) -> {
                    float moved = to.sample(x + there.dx().at(x, y), y + there.dy().at(x, y));
                    difference.set(x, y, Math.abs(from.at(x, y) - moved));
                });
        Raster mean = difference.smooth(2);
        Cells.rows(
                difference,
                (x, y) -> {
                    float apart = mean.at(x, y) / LIKE;
                    difference.set(x, y, agreement.at(x, y) * (float) Math.exp(-apart * apart));
                });
        int radius = Math.max(2, from.width() / 100);
        return Cells.map(difference.smooth(radius), sure -> Cells.ramp(sure, 0.15f, 0.6f));
    }
}
