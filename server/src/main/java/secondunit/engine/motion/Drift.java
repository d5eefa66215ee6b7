package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

import java.util.stream.IntStream;

/// What moves in the anchor against the camera's movement, on the analysis grid.
///
/// Each point's own movement is its last step's. It counts only as far as the mean of its last
/// steps along its path stands out from their unrest (James and Stein, "Estimation with Quadratic
/// Loss", 1961), so that noise does not become motion. How long it lasts is read off the footage:
/// where moving on from an earlier frame would have foretold the anchor better than holding, it
/// lasts.
///
/// @param velocity grid pixels a step of the footage
/// @param keeps share of the velocity that is left after one step
/// @param replay 1 where the picture lives without going anywhere, else 0
record Drift(FlowField velocity, Raster keeps, Raster replay) {

    private static final int STEPS = 5;
    private static final int HORIZON = 3;
    private static final float UNSURE = 0.05f;
    private static final float SURE = 0.4f;
    private static final float SOON_GONE = 0.88f;
    private static final float LASTING = 0.97f;

    static Drift of(Footage footage, Past past, CameraPath camera) {
        Raster anchor = footage.luma(0);
        int radius = Math.max(2, anchor.width() / 100);
        if (past.steps() == 0) {
            Raster none = new Raster(anchor.width(), anchor.height());
            return new Drift(new FlowField(anchor.width(), anchor.height()), none, none);
        }
        FlowField raw = OwnMotion.of(past, Math.min(STEPS, past.steps()), radius);
        Foretold foretold =
                Foretold.of(footage, past, camera, Math.min(HORIZON, past.steps() - 1), radius);
        Raster unexplained = unexplained(footage, past, camera, radius);
        Raster sure = past.trust().smooth(radius);
        rows(
                sure,
                (x, y) -> {
                    float known = ramp(sure.at(x, y), UNSURE, SURE);
                    float useful = Math.max(foretold.gain().at(x, y), 1 - unexplained.at(x, y));
                    sure.set(x, y, known * useful);
                });
        FlowField velocity = scaled(Guided.smooth(raw, past.trust(), anchor), sure);
        Raster keeps = map(foretold.gain(), gain -> SOON_GONE + (LASTING - SOON_GONE) * gain);
        return new Drift(
                velocity, keeps, Replay.of(footage, past, velocity, unexplained, foretold.gain()));
    }

    /// How much of the change to the frame before the flow leaves unexplained: 0 for little, 1 for
    /// most.
    private static Raster unexplained(Footage footage, Past past, CameraPath camera, int radius) {
        Raster anchor = footage.luma(0);
        Raster before = footage.luma(1);
        Affine there = camera.before(1);
        FlowField back = past.back().getFirst();
        Raster left = new Raster(anchor.width(), anchor.height());
        Raster change = new Raster(anchor.width(), anchor.height());
        rows(
                anchor,
                (x, y) -> {
                    float value = anchor.at(x, y);
                    float moved = before.sample(x + back.dx().at(x, y), y + back.dy().at(x, y));
                    float held = before.sample((float) there.x(x, y), (float) there.y(x, y));
                    left.set(x, y, Math.abs(value - moved));
                    change.set(x, y, Math.abs(value - held));
                });
        Raster leftMean = left.smooth(2 * radius);
        Raster changeMean = change.smooth(2 * radius);
        rows(
                left,
                (x, y) ->
                        left.set(
                                x,
                                y,
                                ramp(
                                        leftMean.at(x, y) / (changeMean.at(x, y) + 1e-3f),
                                        0.4f,
                                        0.65f)));
        return left;
    }

    private static FlowField scaled(FlowField velocity, Raster by) {
        rows(
                by,
                (x, y) -> {
                    velocity.dx().set(x, y, by.at(x, y) * velocity.dx().at(x, y));
                    velocity.dy().set(x, y, by.at(x, y) * velocity.dy().at(x, y));
                });
        return velocity;
    }

    static Raster map(Raster raster, FloatMap map) {
        Raster mapped = new Raster(raster.width(), raster.height());
        for (int i = 0; i < mapped.values().length; i++) {
            mapped.values()[i] = map.of(raster.values()[i]);
        }
        return mapped;
    }

    static void rows(Raster like, Pixel pixel) {
        IntStream.range(0, like.height())
                .parallel()
                .forEach(y -> {
                    for (int x = 0; x < like.width(); x++) {
                        pixel.at(x, y);
                    }
                });
    }

    /// 0 below `from`, 1 above `to`, smooth between.
    static float ramp(float value, float from, float to) {
        float t = Math.clamp((value - from) / (to - from), 0f, 1f);
        return t * t * (3 - 2 * t);
    }

    @FunctionalInterface
    interface FloatMap {
        float of(float value);
    }

    @FunctionalInterface
    interface Pixel {
        void at(int x, int y);
    }
}
