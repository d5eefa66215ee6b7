package secondunit.engine.rostrum;

import secondunit.shot.CameraMove;
import secondunit.shot.Move;

import java.util.List;

/// How far the moves of a shot go in its time, at the pace that each is asked for.
///
/// @param nearer by zooming: the logarithm of how much smaller the view gets
/// @param closer by dollying: the share of its distance that the camera loses
/// @param right widths of the whole view
/// @param down heights of the whole view
/// @param sway of a camera in the hand, of the view's width and height to either side
record Travel(double nearer, double closer, double right, double down, double sway) {

    /// In a second at the usual pace: what reads as calm over five.
    private static final double ZOOM = 0.05;

    private static final double DOLLY = 0.045;
    private static final double SIDEWAYS = 0.025;
    private static final double UP = 0.025;
    private static final double SWAY = 0.006;
    private static final double WIDEST_SWAY = 0.02;
    private static final double CLOSEST = 0.6;

    /// @param seconds of the move, at the speed of the picture
    /// @param in only moves that come nearer the still; otherwise only those that go away, and
    ///   those to the side are taken back in time
    static Travel of(List<CameraMove> moves, double seconds, boolean in) {
        double nearer = 0;
        double closer = 0;
        double right = 0;
        double down = 0;
        double sway = 0;
        int way = in ? 1 : -1;
        for (CameraMove move : moves) {
            double far = move.pace() * seconds * move.move().sign() * way;
            switch (move.move().axis()) {
                case ZOOM -> nearer += Math.max(0, far * ZOOM);
                case DOLLY -> closer += Math.max(0, far * DOLLY);
                case PAN, TRUCK, ORBIT -> right += far * SIDEWAYS;
                case TILT -> down -= far * UP;
                case SHAKE -> sway = Math.min(WIDEST_SWAY, SWAY * move.pace());
                case NONE, FOCUS -> {}
            }
        }
        return new Travel(nearer, Math.min(closer, CLOSEST), right, down, sway);
    }

    /// Whether a move goes away from the still: what lies beyond its edges would be seen.
    static boolean goesAway(CameraMove move, boolean in) {
        boolean depth =
                move.move().axis() == Move.Axis.ZOOM || move.move().axis() == Move.Axis.DOLLY;
        return depth && move.move().sign() < 0 == in;
    }
}
