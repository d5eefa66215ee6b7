package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Plane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Paints new pictures from one side's footage: every pixel is sampled once, from the anchor where
/// it has something to show, from the backdrop where not. What changes without moving is taken from
/// the frames before the anchor, back and forth.
final class Painter {

    private final Footage footage;
    private final CameraPath camera;
    private final Route route;
    private final Raster unrest;
    private final FrameFormat format;
    private final List<Raster> anchor;
    private final List<Backdrop> backdrops;

    /// @param steps the farthest picture that will be asked
    Painter(Footage footage, Past past, CameraPath camera, Route route, Raster unrest, int steps) {
        this.footage = footage;
        this.camera = camera;
        this.route = route;
        this.unrest = unrest;
        this.format = footage.anchor().format();
        this.anchor = footage.anchor().planes().stream().map(Planes::of).toList();
        Background ground = Background.of(past, camera, route, steps);
        this.backdrops =
                IntStream.range(0, anchor.size())
                        .mapToObj(p -> Backdrop.of(ground, planes(p), camera, cellX(p), cellY(p)))
                        .toList();
    }

    private List<Plane> planes(int plane) {
        return footage.frames().stream().map(frame -> frame.plane(plane)).toList();
    }

    private double cellX(int plane) {
        return footage.shrink() / (double) Planes.scaleX(format, plane);
    }

    private double cellY(int plane) {
        return footage.shrink() / (double) Planes.scaleY(format, plane);
    }

    /// Where everything is `steps` from the anchor.
    Splat splat(int steps) {
        return Splat.of(route, steps);
    }

    /// The planes of that picture, in sample units, not yet rounded.
    List<Raster> paint(Splat splat, int steps) {
        List<Raster> painted = new ArrayList<>();
        int age = backAndForth(steps, footage.steps());
        for (int p = 0; p < anchor.size(); p++) {
            Raster plane = new Raster(anchor.get(p).width(), anchor.get(p).height());
            PlanePainter brush = brush(p, splat, age);
            Drift.rows(plane, (x, y) -> plane.set(x, y, brush.at(x, y)));
            painted.add(plane);
        }
        return painted;
    }

    private PlanePainter brush(int plane, Splat splat, int age) {
        Frame past = footage.frames().get(age);
        return new PlanePainter(
                anchor.get(plane),
                backdrops.get(plane),
                age == 0 ? anchor.get(plane) : Planes.of(past.plane(plane)),
                camera.before(age),
                splat,
                unrest,
                (float) cellX(plane),
                (float) cellY(plane));
    }

    /// 1, 2, ... up to `most`, back to 0, and again.
    static int backAndForth(int steps, int most) {
        if (most == 0) {
            return 0;
        }
        int at = steps % (2 * most);
        return at <= most ? at : 2 * most - at;
    }

    /// One plane of one picture.
    private record PlanePainter(
            Raster anchor,
            Backdrop backdrop,
            Raster earlier,
            Affine there,
            Splat splat,
            Raster unrest,
            float cellX,
            float cellY) {

        private static final float LEAST = 0.004f;

        float at(int x, int y) {
            float gx = (x + 0.5f) / cellX - 0.5f;
            float gy = (y + 0.5f) / cellY - 0.5f;
            float cover = splat.cover().sample(gx, gy);
            float value = 0;
            if (cover > LEAST) {
                float dx = sharp(splat.shown().dx(), gx, gy);
                float dy = sharp(splat.shown().dy(), gx, gy);
                value = cover * shown(x, y, gx - dx, gy - dy, dx, dy);
            }
            if (cover < 1 - LEAST) {
                float dx = splat.behind().dx().sample(gx, gy);
                float dy = splat.behind().dy().sample(gx, gy);
                value += (1 - cover) * backdrop.sample(x - dx * cellX, y - dy * cellY);
            }
            return value;
        }

        private float shown(int x, int y, float gx, float gy, float dx, float dy) {
            float restless = unrest.sample(gx, gy);
            float value = 0;
            if (restless < 1 - LEAST) {
                value = (1 - restless) * Lanczos.sample(anchor, x - dx * cellX, y - dy * cellY);
            }
            if (restless > LEAST) {
                float px = (float) ((there.x(gx, gy) + 0.5) * cellX - 0.5);
                float py = (float) ((there.y(gx, gy) + 0.5) * cellY - 0.5);
                value += restless * Lanczos.sample(earlier, px, py);
            }
            return value;
        }

        /// Bilinear among those neighbours that move as the nearest one does.
        private static float sharp(Raster part, float x, float y) {
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            float nearest = part.at(Math.round(x), Math.round(y));
            float u = x - left;
            float v = y - top;
            float sum = 0;
            float weights = 0;
            for (int corner = 0; corner < 4; corner++) {
                float value = part.at(left + (corner & 1), top + (corner >> 1));
                if (Math.abs(value - nearest) < 1) {
                    float weight =
                            ((corner & 1) == 0 ? 1 - u : u) * ((corner >> 1) == 0 ? 1 - v : v);
                    sum += weight * value;
                    weights += weight;
                }
            }
            return sum / weights;
        }
    }

    FrameFormat format() {
        return format;
    }

    FlowField route(int steps) {
        return route.at(steps);
    }
}
