package secondunit.engine.motion;

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
    private final Onward route;
    private final Raster replay;
    private final Rerun rerun;
    private final FrameFormat format;
    private final Matte matte;
    private final Raster depth;
    private final List<Clean> anchor;
    private final List<Backdrop> backdrops;
    private final Background ground;
    private final int steps;
    private double unseen;

    /// @param steps the farthest picture that will be asked
    Painter(
            Footage footage,
            Past past,
            CameraPath camera,
            Onward route,
            Raster replay,
            Rerun rerun,
            int steps) {
        this.footage = footage;
        this.rerun = rerun;
        this.steps = steps;
        this.route = route;
        this.replay = replay;
        this.format = footage.anchor().format();
        this.matte = footage.matte();
        this.depth = new Raster(replay.width(), replay.height());
        Cells.rows(depth, (x, y) -> depth.set(x, y, matte.depth(x, y, footage.shrink())));
        int peak = format.pixels().peak();
        int planes = format.pixels().planes();
        this.anchor =
                IntStream.range(0, planes)
                        .mapToObj(p -> Clean.of(planes(p), past, cellX(p), cellY(p), peak))
                        .toList();
        this.ground = Background.of(past, camera, route, depth, steps);
        this.backdrops =
                IntStream.range(0, planes)
                        .mapToObj(p -> Backdrop.of(ground, planes(p), camera, cellX(p), cellY(p)))
                        .toList();
    }

    private Painter(Painter like, Onward route, Rerun rerun) {
        this.footage = like.footage;
        this.route = route;
        this.replay = like.replay;
        this.rerun = rerun;
        this.format = like.format;
        this.matte = like.matte;
        this.depth = like.depth;
        this.anchor = like.anchor;
        this.backdrops = like.backdrops;
        this.ground = like.ground;
        this.steps = like.steps;
    }

    /// The same, moving on and showing the past again in another way.
    Painter with(Onward other, Rerun again) {
        return new Painter(this, other, again);
    }

    /// The farthest picture that can be asked.
    int steps() {
        return steps;
    }

    /// The largest share of one picture so far that shows what no footage shows, 0 to 1.
    double unseen() {
        return unseen;
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

    /// The picture `steps` from the anchor.
    Painted paint(int steps) {
        Splat splat = Splat.of(route, depth, steps);
        unseen = Math.max(unseen, ground.unseen(splat));
        List<Raster> painted = new ArrayList<>();
        List<Raster> missing = new ArrayList<>();
        for (int p = 0; p < anchor.size(); p++) {
            Raster like = anchor.get(p).picture();
            Raster plane = new Raster(like.width(), like.height());
            Raster lacks = new Raster(like.width(), like.height());
            PlanePainter brush = brush(p, splat, steps);
            Cells.rows(plane, (x, y) -> brush.paint(x, y, plane, lacks));
            painted.add(plane);
            missing.add(lacks);
        }
        return new Painted(painted, missing, splat.cover());
    }

    /// Gives the picture its grain and rounds it.
    ///
    /// @param seed another for every picture
    Frame develop(Painted painted, long seed) {
        for (int p = 0; p < anchor.size(); p++) {
            anchor.get(p)
                    .grain()
                    .addTo(painted.planes().get(p), painted.missing().get(p), seed * 8 + p);
        }
        return Planes.toFrame(format, painted.planes());
    }

    private PlanePainter brush(int plane, Splat splat, int steps) {
        Clean clean = anchor.get(plane);
        return new PlanePainter(
                clean,
                backdrops.get(plane),
                rerun.strand(plane, steps, clean.picture(), cellX(plane), cellY(plane)),
                rerun.share(steps),
                splat,
                replay,
                matte,
                Planes.scaleX(format, plane),
                Planes.scaleY(format, plane),
                (float) cellX(plane),
                (float) cellY(plane));
    }

    /// One plane of one picture.
    private record PlanePainter(
            Clean anchor,
            Backdrop backdrop,
            Rerun.Strand strand,
            float share,
            Splat splat,
            Raster replay,
            Matte matte,
            int scaleX,
            int scaleY,
            float cellX,
            float cellY) {

        private static final float LEAST = 0.004f;

        void paint(int x, int y, Raster plane, Raster missing) {
            if (!matte.holds(x * scaleX, y * scaleY)) {
                plane.set(x, y, anchor.picture().at(x, y));
                missing.set(x, y, anchor.missing().at(x, y));
                return;
            }
            float gx = (x + 0.5f) / cellX - 0.5f;
            float gy = (y + 0.5f) / cellY - 0.5f;
            float cover = splat.cover().sample(gx, gy);
            float value = 0;
            if (cover > LEAST) {
                float dx = sharp(splat.shown().dx(), gx, gy);
                float dy = sharp(splat.shown().dy(), gx, gy);
                float lacks =
                        anchor.missing().at(Math.round(x - dx * cellX), Math.round(y - dy * cellY));
                missing.set(x, y, cover * (1 - share * replay.sample(gx - dx, gy - dy)) * lacks);
                value = cover * shown(x, y, gx - dx, gy - dy, dx, dy);
            }
            if (cover < 1 - LEAST) {
                float dx = splat.behind().dx().sample(gx, gy);
                float dy = splat.behind().dy().sample(gx, gy);
                value += (1 - cover) * backdrop.sample(x - dx * cellX, y - dy * cellY);
            }
            plane.set(x, y, value);
        }

        private float shown(int x, int y, float gx, float gy, float dx, float dy) {
            float restless = share * replay.sample(gx, gy);
            if (restless > LEAST) {
                restless *= strand.shows(gx, gy);
            }
            float value = 0;
            if (restless < 1 - LEAST) {
                value =
                        (1 - restless)
                                * Lanczos.sample(anchor.picture(), x - dx * cellX, y - dy * cellY);
            }
            if (restless > LEAST) {
                value += restless * strand.sample(gx, gy);
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
}
