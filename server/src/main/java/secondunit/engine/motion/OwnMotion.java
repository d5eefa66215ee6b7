package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

import java.util.List;

/// Each point's movement against the camera's, from its last few steps along its own path.
final class OwnMotion {

    /// How far a movement must stand out from its unrest: the weight of the variance of its mean.
    private static final float DOUBT = 2;

    private OwnMotion() {}

    static FlowField of(Past past, int steps, Rest rest, int radius) {
        Raster like = past.trust();
        FlowField newest = new FlowField(like.width(), like.height());
        Raster signal = new Raster(like.width(), like.height());
        Raster unrest = new Raster(like.width(), like.height());
        List<Affine> cameraBack = past.camera().stream().map(Affine::inverse).toList();
        Cells.rows(
                like,
                (x, y) -> {
                    float[] dx = new float[steps];
                    float[] dy = new float[steps];
                    follow(past, cameraBack, x, y, dx, dy);
                    newest.dx().set(x, y, dx[0]);
                    newest.dy().set(x, y, dy[0]);
                    float mx = mean(dx);
                    float my = mean(dy);
                    signal.set(x, y, mx * mx + my * my);
                    unrest.set(x, y, steps < 2 ? 0 : (variance(dx, mx) + variance(dy, my)) / steps);
                });
        shrink(newest, signal.smooth(radius), unrest.smooth(radius), rest);
        return newest;
    }

    private static void follow(
            Past past, List<Affine> cameraBack, int x, int y, float[] dx, float[] dy) {
        float px = x;
        float py = y;
        for (int age = 0; age < dx.length; age++) {
            FlowField back = past.back().get(age);
            Affine camera = cameraBack.get(age);
            float bx = back.dx().sample(px, py);
            float by = back.dy().sample(px, py);
            dx[age] = (float) (camera.x(px, py) - px) - bx;
            dy[age] = (float) (camera.y(px, py) - py) - by;
            px += bx;
            py += by;
        }
    }

    private static void shrink(FlowField newest, Raster signal, Raster unrest, Rest rest) {
        Cells.rows(
                signal,
                (x, y) -> {
                    float steady = 1 - DOUBT * unrest.at(x, y) / (signal.at(x, y) + 1e-4f);
                    float kept = Math.max(rest.moved(x, y), steady);
                    newest.dx().set(x, y, kept * newest.dx().at(x, y));
                    newest.dy().set(x, y, kept * newest.dy().at(x, y));
                });
    }

    private static float mean(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static float variance(float[] values, float mean) {
        float sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
