package secondunit.engine.motion;

import org.jspecify.annotations.Nullable;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.picture.Plane;

import java.util.HashMap;
import java.util.Map;

/// Earlier frames shown again where the picture lives without going anywhere. Right after a jump to
/// an earlier moment its frames are bent to where things are at the anchor, and given the anchor's
/// light; both fade within a third of a second or so, so that nothing jumps.
final class Rerun {

    /// Steps in which what is bent goes back.
    private static final int FADE = 10;

    /// Steps in which the anchor gives way to what is shown again.
    private static final int DISSOLVE = 5;

    /// Differences of light are those over this share of the picture's width.
    private static final int BROAD = 8;

    /// Changes, in 8-bit units, below which nothing is bent, and above which all is.
    private static final float SAME = 2;

    private static final float OTHER = 5;

    private final Footage footage;
    private final Reel reel;
    private final Course course;
    private final @Nullable FlowField bend;
    private final Map<Integer, Raster> light = new HashMap<>();

    Rerun(Footage footage, Reel reel, Course course, OpticalFlow finder) {
        this.footage = footage;
        this.reel = reel;
        this.course = course;
        this.bend = course.moment() == 0 ? null : bend(footage.luma(0), finder);
    }

    /// From the anchor's points to the same ones at the moment jumped to, as far as they changed.
    private FlowField bend(Raster anchor, OpticalFlow finder) {
        Raster then = new Raster(anchor.width(), anchor.height());
        Affine there = reel.camera().get(course.moment());
        Raster luma = luma(course.moment());
        Cells.rows(
                then,
                (x, y) ->
                        then.set(x, y, luma.sample((float) there.x(x, y), (float) there.y(x, y))));
        FlowField flow = finder.flow(anchor, then);
        Raster change = new Raster(anchor.width(), anchor.height());
        Cells.rows(change, (x, y) -> change.set(x, y, Math.abs(anchor.at(x, y) - then.at(x, y))));
        Raster changed = Cells.map(change.smooth(3), value -> Cells.ramp(value, SAME, OTHER));
        Raster dx = flow.dx().smooth(2);
        Raster dy = flow.dy().smooth(2);
        Cells.rows(
                changed,
                (x, y) -> {
                    dx.set(x, y, changed.at(x, y) * dx.at(x, y));
                    dy.set(x, y, changed.at(x, y) * dy.at(x, y));
                });
        return new FlowField(dx, dy);
    }

    private Raster luma(int age) {
        return Luma.of(reel.frames().get(age), footage.shrink());
    }

    /// How much of the anchor has given way at that step, 0 to 1.
    float share(int step) {
        return bend == null ? 1 : Cells.ramp(since(step), 0, DISSOLVE + 1);
    }

    /// Steps since what is shown last came from the anchor.
    int since(int step) {
        return course.since().get(step - 1);
    }

    /// One plane as it is shown at a step.
    ///
    /// @param anchor the plane at the anchor
    Strand strand(int plane, int step, Raster anchor, double cellX, double cellY) {
        int age = course.ages().get(step - 1);
        Raster earlier = age == 0 ? anchor : plane(plane, age);
        Affine there = reel.camera().get(age);
        if (bend == null) {
            return new Strand(earlier, there, null, null, 0, cellX, cellY);
        }
        float fade = 1 - Cells.ramp(since(step), 0, FADE);
        Raster lit = light.computeIfAbsent(plane, p -> light(p, anchor, cellX, cellY));
        return new Strand(earlier, there, bend, lit, fade, cellX, cellY);
    }

    private Raster plane(int plane, int age) {
        Plane samples = reel.frames().get(age).plane(plane);
        return Planes.of(samples);
    }

    /// How much brighter the anchor is than the moment, broadly, on the analysis grid.
    private Raster light(int plane, Raster anchor, double cellX, double cellY) {
        Strand then =
                new Strand(
                        plane(plane, course.moment()),
                        reel.camera().get(course.moment()),
                        bend,
                        null,
                        1,
                        cellX,
                        cellY);
        Raster grid = footage.luma(0);
        Raster apart = new Raster(grid.width(), grid.height());
        Cells.rows(
                apart,
                (x, y) -> {
                    float here =
                            anchor.sample(
                                    (float) ((x + 0.5) * cellX - 0.5),
                                    (float) ((y + 0.5) * cellY - 0.5));
                    apart.set(x, y, here - then.sample(x, y));
                });
        return apart.smooth(grid.width() / BROAD);
    }

    /// @param fade how much of the bend and the light is left, 0 to 1
    record Strand(
            Raster earlier,
            Affine there,
            @Nullable FlowField bend,
            @Nullable Raster light,
            float fade,
            double cellX,
            double cellY) {

        /// Pixels over which a frame gives way at its edge.
        private static final float EDGE = 8;

        /// Whether samples stand as they are in that frame.
        boolean isStill() {
            return there.isStill() && (bend == null || fade == 0);
        }

        /// A pixel of the plane, of a strand that stands still.
        float at(int x, int y) {
            return earlier.at(x, y);
        }

        /// 1 where that frame shows this point of the anchor, 0 where it lies beyond its edge.
        float shows(float x, float y) {
            double px = (there.x(x, y) + 0.5) * cellX - 0.5;
            double py = (there.y(x, y) + 0.5) * cellY - 0.5;
            double inside =
                    Math.min(
                            Math.min(px, earlier.width() - 1 - px),
                            Math.min(py, earlier.height() - 1 - py));
            return Cells.ramp((float) inside, -1, -1 + EDGE);
        }

        /// At a point of the anchor, on the analysis grid.
        float sample(float x, float y) {
            float gx = x;
            float gy = y;
            if (bend != null && fade > 0) {
                gx += fade * bend.dx().sample(x, y);
                gy += fade * bend.dy().sample(x, y);
            }
            float value =
                    Lanczos.sample(
                            earlier,
                            (float) ((there.x(gx, gy) + 0.5) * cellX - 0.5),
                            (float) ((there.y(gx, gy) + 0.5) * cellY - 0.5));
            return light == null || fade == 0 ? value : value + fade * light.sample(x, y);
        }
    }
}
