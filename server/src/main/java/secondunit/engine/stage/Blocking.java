package secondunit.engine.stage;

import secondunit.shot.CameraMove;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where the camera goes and through which lens it looks, as the numbers that `lib/view.py.txt`
/// reads: as much of a direction as a world follows.
///
/// @param numbers by their names there, such as `camera.pan`
/// @param ignored what the world does not follow, in plain words
record Blocking(Map<String, Double> numbers, List<String> ignored) {

    /// A handheld camera is at most this unsteady.
    private static final double UNSTEADIEST = 1;

    static Blocking of(World world, Direction direction) {
        Map<String, Double> numbers = new TreeMap<>();
        List<String> ignored = new ArrayList<>();
        for (CameraMove move : direction.camera()) {
            Move.Axis axis = move.move().axis();
            if (axis == Move.Axis.NONE) {
                continue;
            }
            if (world.camera().contains(skill(axis))) {
                numbers.put(name(axis), rate(move));
            } else {
                ignored.add(move.toString());
            }
        }
        lens(world, direction.lens(), numbers, ignored);
        return new Blocking(numbers, warnings(world, ignored));
    }

    private static void lens(
            World world, Lens lens, Map<String, Double> numbers, List<String> ignored) {
        if (lens.focalLength() != null) {
            if (world.camera().contains("zoom")) {
                numbers.put("lens.zoom", lens.focalLength() / Lens.USUAL_LENGTH);
            } else {
                ignored.add("a focal length");
            }
        }
        if (lens.shallowness() != null) {
            if (world.camera().contains("rack focus")) {
                numbers.put("lens.blur", lens.shallowness());
            } else {
                ignored.add("a depth of field");
            }
        }
    }

    private static List<String> warnings(World world, List<String> ignored) {
        if (ignored.isEmpty()) {
            return List.of();
        }
        String follows =
                world.camera().isEmpty()
                        ? "its camera does not move"
                        : "its camera follows " + String.join(", ", world.camera());
        return List.of(
                "World %s does not follow %s: %s."
                        .formatted(world.id(), String.join(", ", ignored), follows));
    }

    /// What a manifest calls the skill that a move needs.
    private static String skill(Move.Axis axis) {
        return switch (axis) {
            case NONE -> "";
            case PAN -> "pan";
            case TILT -> "tilt";
            case ZOOM -> "zoom";
            case DOLLY, TRUCK -> "dolly";
            case ORBIT -> "orbit";
            case SHAKE -> "handheld";
            case FOCUS -> "rack focus";
        };
    }

    private static String name(Move.Axis axis) {
        return switch (axis) {
            case NONE -> "";
            case PAN -> "camera.pan";
            case TILT -> "camera.tilt";
            case ZOOM -> "camera.zoom";
            case DOLLY -> "camera.dolly";
            case TRUCK -> "camera.truck";
            case ORBIT -> "camera.orbit";
            case SHAKE -> "camera.shake";
            case FOCUS -> "camera.rack";
        };
    }

    /// In the units of `lib/view.py.txt`.
    private static double rate(CameraMove move) {
        double rate = usual(move.move().axis()) * move.pace() * move.move().sign();
        return move.move().axis() == Move.Axis.SHAKE ? Math.min(UNSTEADIEST, rate) : rate;
    }

    /// The usual pace of a move: what reads as calm and deliberate in a shot of five seconds.
    private static double usual(Move.Axis axis) {
        return switch (axis) {
            case NONE -> 0;
            case PAN -> 0.1;
            case TILT -> 0.06;
            case ZOOM -> 0.06;
            case DOLLY, TRUCK -> 0.35;
            case ORBIT -> 0.12;
            case SHAKE -> 0.5;
            case FOCUS -> 0.4;
        };
    }
}
