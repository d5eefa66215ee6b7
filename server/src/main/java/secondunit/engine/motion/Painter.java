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
    private final Raster seen;
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
        this.seen = ground.seen();
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
        this.seen = like.seen;
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
        unseen = Math.max(unseen, ground.unseen(splat, seen));
        List<Raster> painted = new ArrayList<>();
        List<Raster> missing = new ArrayList<>();
        for (int p = 0; p < anchor.size(); p++) {
            Raster like = anchor.get(p).picture();
            Raster plane = new Raster(like.width(), like.height());
            Raster lacks = new Raster(like.width(), like.height());
            Brush brush = brush(p, splat, steps);
            Cells.lines(plane, y -> brush.paint(y, plane, lacks));
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

    private Brush brush(int plane, Splat splat, int steps) {
        Clean clean = anchor.get(plane);
        return new Brush(
                clean,
                backdrops.get(plane),
                rerun.strand(plane, steps, clean.picture(), cellX(plane), cellY(plane)),
                rerun.share(steps),
                splat,
                replay,
                new Brush.Mask(matte, Planes.scaleX(format, plane), Planes.scaleY(format, plane)),
                new Enlarger(clean.picture().width(), replay.width(), cellX(plane), cellY(plane)),
                (float) cellX(plane),
                (float) cellY(plane));
    }
}
