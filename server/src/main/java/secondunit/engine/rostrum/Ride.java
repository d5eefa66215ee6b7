package secondunit.engine.rostrum;

import secondunit.picture.Size;

import java.util.ArrayList;
import java.util.List;

/// The camera's way over one still, from the whole of it to where the travel ends. No view on it
/// reaches beyond the still's edges: where a move to the side needs room that the still has not,
/// the view comes nearer first.
final class Ride {

    /// No nearer than this share of the whole view.
    private static final double NEAREST = 0.4;

    /// For the sake of a move to the side alone.
    private static final double NEAREST_ASIDE = 0.55;

    /// Times the usual way, over what the shot's aspect cuts off.
    private static final double FURTHER = 2.5;

    private final Size still;
    private final View whole;
    private final Travel travel;
    private final double zoomed;
    private final double dollied;
    private final double room;
    private final double right;
    private final double down;
    private final List<String> warnings = new ArrayList<>();

    Ride(Size still, Size shot, Travel asked) {
        this.still = still;
        this.whole = View.whole(still, shot);
        this.travel = asked;
        this.dollied = Math.max(NEAREST, 1 - asked.closer());
        this.zoomed = Math.max(NEAREST / dollied, Math.exp(-asked.nearer()));
        double near = Math.min(1, zoomed) * dollied;
        double end = Math.min(near, Math.max(Math.min(NEAREST_ASIDE, near), needed(asked)));
        this.room = end / near;
        double across = (still.width() - whole.width() * end) / 2;
        double along = (still.height() - whole.height() * end) / 2;
        this.right = clipped(far(asked.right() * whole.width(), whole.left()), across);
        this.down = clipped(far(asked.down() * whole.height(), whole.top()), along);
        warn(asked);
    }

    /// The share of the whole view that leaves room for the moves to the side.
    private double needed(Travel asked) {
        double across = still.width() - 2 * Math.abs(asked.right()) * whole.width();
        double along = still.height() - 2 * Math.abs(asked.down()) * whole.height();
        return Math.min(1, Math.min(across / whole.width(), along / whole.height()));
    }

    /// Where the still reaches beyond the whole view, a move goes on over it.
    ///
    /// @param beyond pixels that lie beyond the view on that side
    private static double far(double way, double beyond) {
        double longer = Math.min(beyond, FURTHER * Math.abs(way));
        return Math.copySign(Math.max(Math.abs(way), longer), way);
    }

    private static double clipped(double way, double room) {
        return Math.clamp(way, -room, room);
    }

    private void warn(Travel asked) {
        boolean aside =
                Math.abs(right) < Math.abs(asked.right()) * whole.width() - 1e-6
                        || Math.abs(down) < Math.abs(asked.down()) * whole.height() - 1e-6;
        if (aside || Math.exp(-asked.nearer()) * (1 - asked.closer()) < NEAREST - 1e-9) {
            warnings.add(
                    "The camera's move is shortened: the still has no room for more of it in this time.");
        }
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// The largest view of the still, from which the way begins.
    View whole() {
        return whole;
    }

    /// The share of the whole view that is seen at the nearest.
    double nearest() {
        return zoomed * dollied * room * (1 - 2 * travel.sway());
    }

    /// What is seen on the way.
    ///
    /// @param way 0 at the whole view, 1 at its end
    /// @param held how much of the hand's unsteadiness is in it, 0 to 1
    /// @param across where the hand is, -1 to 1, as well as `along`
    View at(double way, double held, double across, double along) {
        double share =
                Math.pow(zoomed, way)
                        * (1 - (1 - dollied) * way)
                        * (1 - (1 - room) * way * (2 - way));
        double sway = travel.sway() * held;
        View steady = whole.closer(share).moved(right * way, down * way);
        View loose = steady.closer(1 - 2 * sway);
        return loose.moved(sway * steady.width() * across, sway * steady.height() * along);
    }
}
