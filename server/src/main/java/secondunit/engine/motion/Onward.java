package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

import java.util.function.IntToDoubleFunction;

/// The movement of the footage carried on: the camera's path, and on it each point's own movement,
/// which dies away as it lasts. Where the past is shown again, the anchor moves on until that has
/// taken over.
final class Onward {

    private static final int KEPT = 1025;

    private final CameraPath camera;
    private final Drift drift;
    private final Rerun rerun;
    private final IntToDoubleFunction speed;
    private final Raster front;

    /// @param speed share of the usual speed in future step 1, 2, ...
    Onward(CameraPath camera, Drift drift, Rerun rerun, IntToDoubleFunction speed) {
        this.camera = camera;
        this.drift = drift;
        this.rerun = rerun;
        this.speed = speed;
        this.front = new Raster(drift.velocity().width(), drift.velocity().height());
        Cells.rows(front, (x, y) -> front.set(x, y, speedAt(x, y)));
    }

    private float speedAt(int x, int y) {
        return (float) Math.hypot(drift.velocity().dx().at(x, y), drift.velocity().dy().at(x, y));
    }

    FlowField at(int steps) {
        Affine there = camera.after(steps);
        float[] gone = gone(steps);
        float[] again = gone(rerun.since(steps));
        float left = 1 - rerun.share(steps);
        FlowField field = new FlowField(front.width(), front.height());
        Cells.rows(
                front,
                (x, y) -> {
                    int kept = Math.round(drift.keeps().at(x, y) * (KEPT - 1));
                    float shown = drift.replay().at(x, y);
                    float own = (1 - shown) * gone[kept] + shown * left * again[kept];
                    field.dx()
                            .set(
                                    x,
                                    y,
                                    (float) (there.x(x, y) - x)
                                            + own * drift.velocity().dx().at(x, y));
                    field.dy()
                            .set(
                                    x,
                                    y,
                                    (float) (there.y(x, y) - y)
                                            + own * drift.velocity().dy().at(x, y));
                });
        return field;
    }

    /// How many steps' worth of its own velocity a point has gone after so many steps, for each
    /// share of it that a step leaves, 0 to 1 in KEPT - 1 parts.
    private float[] gone(int steps) {
        float[] gone = new float[KEPT];
        for (int kept = 0; kept < KEPT; kept++) {
            double keeps = kept / (KEPT - 1.0);
            double left = 1;
            double sum = 0;
            for (int step = 1; step <= steps; step++) {
                sum += left * speed.applyAsDouble(step);
                left *= keeps;
            }
            gone[kept] = (float) sum;
        }
        return gone;
    }

    Affine camera(int steps) {
        return camera.after(steps);
    }

    Raster front() {
        return front;
    }
}
