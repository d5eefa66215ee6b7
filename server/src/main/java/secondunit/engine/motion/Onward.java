package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

import java.util.function.IntToDoubleFunction;

/// The movement of the footage carried on: the camera's path, and on it each point's own movement,
/// which dies away as it lasts.
final class Onward {

    private final CameraPath camera;
    private final Drift drift;

    private final IntToDoubleFunction speed;
    private final Raster front;

    /// @param speed share of the usual speed in future step 1, 2, ...
    Onward(CameraPath camera, Drift drift, IntToDoubleFunction speed) {
        this.camera = camera;
        this.drift = drift;

        this.speed = speed;
        this.front = new Raster(drift.velocity().width(), drift.velocity().height());
        Cells.rows(front, (x, y) -> front.set(x, y, speedAt(x, y)));
    }

    private float speedAt(int x, int y) {
        return (float) Math.hypot(drift.velocity().dx().at(x, y), drift.velocity().dy().at(x, y));
    }

    public FlowField at(int steps) {
        Affine there = camera.after(steps);
        FlowField field = new FlowField(front.width(), front.height());
        Cells.rows(
                front,
                (x, y) -> {
                    float own = own(drift.keeps().at(x, y), steps) * (1 - drift.replay().at(x, y));
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

    /// How many steps' worth of its own velocity a point has gone after so many steps.
    private float own(float keeps, int steps) {
        double sum = 0;
        double left = 1;
        for (int step = 1; step <= steps; step++) {
            sum += left * speed.applyAsDouble(step);
            left *= keeps;
        }
        return (float) sum;
    }

    public Affine camera(int steps) {
        return camera.after(steps);
    }

    public Raster front() {
        return front;
    }
}
