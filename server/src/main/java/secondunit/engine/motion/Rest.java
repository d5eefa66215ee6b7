package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

/// What changed since the frame before, the camera's movement and the grain taken off.
///
/// @param change how much, mean absolute difference in 8-bit units
/// @param unexplained how much of that the flow does not explain: 0 for little, 1 for most
record Rest(Raster change, Raster unexplained) {

    /// Mean absolute difference of two grainy values over the grain's standard deviation: 2 /
    /// sqrt(pi).
    private static final float GRAIN_DIFFERENCE = 1.128f;

    /// Changes, in 8-bit units, that may be chance, and that are not.
    private static final float FAINT = 0.4f;

    private static final float CLEAR = 1.5f;
    private static final float LITTLE = 0.3f;
    private static final float MOST = 0.5f;
    private static final int GREATEST_LUMA = 255;

    /// How sure it is that something moved here: 1 where there is a change well above grain and the
    /// flow explains it.
    float moved(int x, int y) {
        return (1 - unexplained.at(x, y)) * Cells.ramp(change.at(x, y), FAINT, CLEAR);
    }

    static Rest of(Footage footage, Past past, CameraPath camera, int radius) {
        Raster anchor = footage.luma(0);
        Raster before = footage.luma(1);
        Affine there = camera.before(1);
        FlowField back = past.back().getFirst();
        Raster moved = new Raster(anchor.width(), anchor.height());
        Raster left = new Raster(anchor.width(), anchor.height());
        Raster change = new Raster(anchor.width(), anchor.height());
        Cells.rows(
                anchor,
                (x, y) -> {
                    float value = anchor.at(x, y);
                    float held = before.sample((float) there.x(x, y), (float) there.y(x, y));
                    moved.set(x, y, before.sample(x + back.dx().at(x, y), y + back.dy().at(x, y)));
                    left.set(x, y, Math.abs(value - moved.at(x, y)));
                    change.set(x, y, Math.abs(value - held));
                });
        Grain grain = GrainMeter.between(anchor, moved, GREATEST_LUMA);
        Raster leftMean = left.smooth(radius);
        Raster changeMean = change.smooth(radius);
        Cells.rows(
                anchor,
                (x, y) -> {
                    float noise = GRAIN_DIFFERENCE * grain.at(anchor.at(x, y));
                    float much = Math.max(0, changeMean.at(x, y) - noise);
                    float rest = Math.max(0, leftMean.at(x, y) - noise);
                    change.set(x, y, much);
                    left.set(x, y, Cells.ramp(rest / (much + 0.5f), LITTLE, MOST));
                });
        return new Rest(change, left);
    }
}
