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
    private final CameraPath camera;
    private final Onward route;
    private final Raster replay;
    private final FrameFormat format;
    private final Matte matte;
    private final Raster depth;
    private final List<Clean> anchor;
    private final List<Backdrop> backdrops;

    /// @param steps the farthest picture that will be asked
    Painter(Footage footage, Past past, CameraPath camera, Onward route, Raster replay, int steps) {
        this.footage = footage;
        this.camera = camera;
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
        Background ground = Background.of(past, camera, route, depth, steps);
        this.backdrops =
                IntStream.range(0, planes)
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

    /// The picture `steps` from the anchor.
    Painted paint(int steps) {
        Splat splat = Splat.of(route, depth, steps);
        List<Raster> painted = new ArrayList<>();
        List<Raster> missing = new ArrayList<>();
        int age = backAndForth(steps, footage.steps());
        for (int p = 0; p < anchor.size(); p++) {
            Raster like = anchor.get(p).picture();
            Raster plane = new Raster(like.width(), like.height());
            Raster lacks = new Raster(like.width(), like.height());
            Brush brush = brush(p, splat, age);
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

    private Brush brush(int plane, Splat splat, int age) {
        Clean clean = anchor.get(plane);
        Raster earlier =
                age == 0 ? clean.picture() : Planes.of(footage.frames().get(age).plane(plane));
        return new Brush(
                clean,
                backdrops.get(plane),
                earlier,
                camera.before(age),
                splat,
                replay,
                new Brush.Mask(matte, Planes.scaleX(format, plane), Planes.scaleY(format, plane)),
                new Enlarger(earlier.width(), replay.width(), cellX(plane), cellY(plane)),
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
}
