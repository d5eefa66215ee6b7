package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

/// What moves in the anchor against the camera's movement, on the analysis grid.
///
/// Each point's own movement is its last step's. It counts where it explains a clear change, and
/// elsewhere only as far as the mean of its last steps along its path stands out from their unrest
/// (James and Stein, "Estimation with Quadratic Loss", 1961), so that noise does not become motion.
/// How long it lasts is read off the footage: where moving on from an earlier frame would have
/// foretold the anchor better than holding, it lasts.
///
/// @param velocity grid pixels a step of the footage
/// @param keeps share of the velocity that is left after one step
/// @param replay 1 where the picture lives without going anywhere, else 0
record Drift(FlowField velocity, Raster keeps, Raster replay) {

    private static final int STEPS = 5;
    private static final int HORIZON = 3;
    private static final int FAR_HORIZON = 12;

    /// In a fast pan everything is blurred, and own movement below this share of it is not seen.
    private static final float BLURRED = 0.04f;

    private static final float UNSURE = 0.05f;
    private static final float SURE = 0.4f;
    private static final float SOON_GONE = 0.78f;
    private static final float LASTING = 0.95f;

    /// @param far true where new frames reach farther than movement is likely to last: what
    ///   movement would not have foretold that far is then shown again
    static Drift of(Footage footage, Past past, CameraPath camera, boolean far) {
        Raster anchor = footage.luma(0);
        int radius = Math.max(2, anchor.width() / 100);
        if (past.steps() == 0) {
            Raster none = new Raster(anchor.width(), anchor.height());
            return new Drift(new FlowField(anchor.width(), anchor.height()), none, none);
        }
        Rest rest = Rest.of(footage, past, camera, 2 * radius);
        FlowField raw = OwnMotion.of(past, Math.min(STEPS, past.steps()), rest, radius);
        Foretold foretold =
                Foretold.of(footage, past, camera, Math.min(HORIZON, past.steps() - 1), radius);
        Raster sure = past.trust().smooth(radius);
        Affine step = camera.before(1);
        Cells.rows(
                sure,
                (x, y) -> {
                    float known = Cells.ramp(sure.at(x, y), UNSURE, SURE);
                    float useful =
                            Math.max(foretold.gain().at(x, y), 1 - rest.unexplained().at(x, y));
                    float own = (float) Math.hypot(raw.dx().at(x, y), raw.dy().at(x, y));
                    float pan = (float) Math.hypot(step.x(x, y) - x, step.y(x, y) - y);
                    float apart = Cells.ramp(own, BLURRED * pan, 3 * BLURRED * pan + 1e-3f);
                    sure.set(x, y, known * useful * apart);
                });
        FlowField velocity = scaled(Guided.smooth(raw, past.trust(), anchor), sure);
        Raster keeps = Cells.map(foretold.gain(), gain -> SOON_GONE + (LASTING - SOON_GONE) * gain);
        Raster replay =
                far
                        ? Replay.far(footage, past, rest, lasting(footage, past, camera, radius))
                        : Replay.near(footage, past, velocity, rest, foretold.gain());
        return new Drift(velocity, keeps, replay);
    }

    private static Foretold lasting(Footage footage, Past past, CameraPath camera, int radius) {
        int reach = Math.min(FAR_HORIZON, past.steps() - 1);
        return Foretold.of(footage, past, camera, reach, radius);
    }

    private static FlowField scaled(FlowField velocity, Raster by) {
        Cells.rows(
                by,
                (x, y) -> {
                    velocity.dx().set(x, y, by.at(x, y) * velocity.dx().at(x, y));
                    velocity.dy().set(x, y, by.at(x, y) * velocity.dy().at(x, y));
                });
        return velocity;
    }
}
