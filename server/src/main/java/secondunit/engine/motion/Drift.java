package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;

import java.util.stream.IntStream;

/// What moves in the anchor against the camera's movement, on the analysis grid.
///
/// Each point's own movement is the median of its last three steps along its path. It counts only
/// as far as it stands out from its own unrest (James and Stein, "Estimation with Quadratic Loss",
/// 1961), so that noise does not become motion. How long it lasts is read off the footage: where
/// moving on from an earlier frame would have foretold the anchor better than holding, it lasts.
///
/// @param velocity grid pixels a step of the footage
/// @param keeps share of the velocity that is left after one step
/// @param unrest 1 where the picture changes in a way no movement explains (water, leaves), else 0
record Drift(FlowField velocity, Raster keeps, Raster unrest) {

    private static final int STEPS = 5;
    private static final int MEDIAN_OF = 3;
    private static final int HORIZON = 3;
    private static final float SOON_GONE = 0.72f;
    private static final float LASTING = 0.965f;

    /// Changes below this, in 8-bit units, are no unrest.
    private static final float LEAST_UNREST = 2.5f;

    static Drift of(Footage footage, Past past, CameraPath camera) {
        Raster anchor = footage.luma(0);
        int radius = Math.max(2, anchor.width() / 100);
        if (past.steps() == 0) {
            Raster none = new Raster(anchor.width(), anchor.height());
            return new Drift(new FlowField(anchor.width(), anchor.height()), none, none);
        }
        FlowField raw = OwnMotion.of(past, Math.min(STEPS, past.steps()), MEDIAN_OF, radius);
        FlowField velocity = Guided.smooth(raw, past.trust(), anchor);
        Foretold foretold =
                Foretold.of(footage, past, camera, Math.min(HORIZON, past.steps() - 1), radius);
        Raster keeps = map(foretold.gain(), gain -> SOON_GONE + (LASTING - SOON_GONE) * gain);
        return new Drift(velocity, keeps, unrest(footage, past, camera, foretold, radius));
    }

    /// Where the flow leaves most of the change to the frame before unexplained.
    private static Raster unrest(
            Footage footage, Past past, CameraPath camera, Foretold foretold, int radius) {
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
        float usual = (float) Steps.percentile(doubles(changeMean), 0.25);
        Raster unrest = new Raster(anchor.width(), anchor.height());
        rows(
                anchor,
                (x, y) -> {
                    float much = changeMean.at(x, y);
                    float unexplained = ramp(leftMean.at(x, y) / (much + 1e-3f), 0.5f, 0.75f);
                    float strong = ramp(much, LEAST_UNREST + usual, 2 * LEAST_UNREST + usual);
                    unrest.set(x, y, unexplained * strong * (1 - foretold.gain().at(x, y)));
                });
        return map(unrest.smooth(2 * radius), value -> ramp(value, 0.25f, 0.6f));
    }

    private static double[] doubles(Raster raster) {
        return IntStream.range(0, raster.values().length)
                .filter(i -> i % 7 == 0)
                .mapToDouble(i -> raster.values()[i])
                .toArray();
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
