package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

/// How well movement would have foretold the anchor from an earlier frame.
///
/// @param gain 1 where moving on was clearly better than holding, 0 where it was no better
/// @param held the mean absolute error of holding, in 8-bit units
record Foretold(Raster gain, Raster held) {

    private static final int ROUNDS = 3;

    /// Differences of this size, in 8-bit units, are noise.
    private static final float NOISE = 1.5f;

    static Foretold of(Footage footage, Past past, CameraPath camera, int horizon, int radius) {
        Raster anchor = footage.luma(0);
        Raster held = new Raster(anchor.width(), anchor.height());
        Raster moved = new Raster(anchor.width(), anchor.height());
        if (horizon < 1) {
            return new Foretold(Cells.map(held, zero -> 0.5f), held);
        }
        Raster then = footage.luma(horizon);
        Affine there = camera.before(horizon);
        Affine step = past.camera().get(horizon).inverse();
        FlowField back = past.back().get(horizon);
        Cells.rows(
                anchor,
                (x, y) -> {
                    float px = (float) there.x(x, y);
                    float py = (float) there.y(x, y);
                    held.set(x, y, Math.abs(anchor.at(x, y) - then.sample(px, py)));
                    for (int round = 0; round < ROUNDS; round++) {
                        float dx = (float) (step.x(px, py) - px) - back.dx().sample(px, py);
                        float dy = (float) (step.y(px, py) - py) - back.dy().sample(px, py);
                        px = (float) there.x(x - horizon * dx, y - horizon * dy);
                        py = (float) there.y(x - horizon * dx, y - horizon * dy);
                    }
                    moved.set(x, y, Math.abs(anchor.at(x, y) - then.sample(px, py)));
                });
        Raster heldMean = held.smooth(radius);
        Raster movedMean = moved.smooth(radius);
        Raster gain = new Raster(anchor.width(), anchor.height());
        Cells.rows(
                anchor,
                (x, y) -> {
                    float error = heldMean.at(x, y);
                    gain.set(
                            x,
                            y,
                            Cells.ramp(
                                    (error - movedMean.at(x, y)) / (error + NOISE), -0.05f, 0.35f));
                });
        return new Foretold(gain.smooth(radius), heldMean);
    }
}
