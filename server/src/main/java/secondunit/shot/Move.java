package secondunit.shot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a camera can do. Left, right and so on are the camera's own: panning left, it turns to the
/// left and the picture goes to the right.
public enum Move {
    STATIC(Axis.NONE, 0),
    PAN_LEFT(Axis.PAN, -1),
    PAN_RIGHT(Axis.PAN, 1),
    TILT_UP(Axis.TILT, 1),
    TILT_DOWN(Axis.TILT, -1),
    ZOOM_IN(Axis.ZOOM, 1),
    ZOOM_OUT(Axis.ZOOM, -1),
    DOLLY_IN(Axis.DOLLY, 1),
    DOLLY_OUT(Axis.DOLLY, -1),
    TRUCK_LEFT(Axis.TRUCK, -1),
    TRUCK_RIGHT(Axis.TRUCK, 1),
    ORBIT_LEFT(Axis.ORBIT, -1),
    ORBIT_RIGHT(Axis.ORBIT, 1),
    HANDHELD(Axis.SHAKE, 1),
    RACK_FOCUS_NEAR_TO_FAR(Axis.FOCUS, 1),
    RACK_FOCUS_FAR_TO_NEAR(Axis.FOCUS, -1);

    /// What a move changes. A camera makes at most one move of each at a time.
    public enum Axis {
        NONE,
        PAN,
        TILT,
        ZOOM,
        DOLLY,
        TRUCK,
        ORBIT,
        SHAKE,
        FOCUS
    }

    private final Axis axis;
    private final int sign;

    Move(Axis axis, int sign) {
        this.axis = axis;
        this.sign = sign;
    }

    public Axis axis() {
        return axis;
    }

    /// 1 for right, up, in, and near to far; -1 for the way back; 0 for none.
    public int sign() {
        return sign;
    }

    /// Such as `pan left`.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Move> of(String words) {
        return Arrays.stream(values()).filter(move -> move.words().equals(words)).findFirst();
    }

    /// All of them, for a sentence.
    static String all() {
        return Arrays.stream(values()).map(Move::words).collect(Collectors.joining(", "));
    }
}
