package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;

import java.util.ArrayList;
import java.util.List;

/// Finds the pictures between two frames: the flow from each to the other, each carried to the time
/// of the new picture by its own flow, both mixed by time.
final class Tweens {

    private final OpticalFlow finder;

    Tweens(OpticalFlow finder) {
        this.finder = finder;
    }

    /// @param beforeNewestFirst the first of the two frames, and its past
    /// @param afterOldestFirst the second, and its future
    /// @param span frame periods from one to the other, 1 for neighbours
    Tween between(List<Frame> beforeNewestFirst, List<Frame> afterOldestFirst, double span) {
        Frame from = beforeNewestFirst.getFirst();
        Frame to = afterOldestFirst.getFirst();
        FlowField there = finder.flow(Luma.of(from), Luma.of(to));
        FlowField back = finder.flow(Luma.of(to), Luma.of(from));
        return (time, _) -> {
            List<Raster> planes = new ArrayList<>();
            for (int p = 0; p < from.planes().size(); p++) {
                planes.add(mixed(from, to, p, there, back, (float) time));
            }
            return Planes.toFrame(from.format(), planes);
        };
    }

    private static Raster mixed(
            Frame from, Frame to, int plane, FlowField there, FlowField back, float time) {
        FrameFormat format = from.format();
        Raster early = Planes.of(from.plane(plane));
        Raster late = Planes.of(to.plane(plane));
        Raster made = new Raster(early.width(), early.height());
        int scaleX = Planes.scaleX(format, plane);
        int scaleY = Planes.scaleY(format, plane);
        Cells.rows(
                made,
                (x, y) -> {
                    float u = (x + 0.5f) * scaleX - 0.5f;
                    float v = (y + 0.5f) * scaleY - 0.5f;
                    float first =
                            early.sample(
                                    x - time * there.dx().sample(u, v) / scaleX,
                                    y - time * there.dy().sample(u, v) / scaleY);
                    float second =
                            late.sample(
                                    x - (1 - time) * back.dx().sample(u, v) / scaleX,
                                    y - (1 - time) * back.dy().sample(u, v) / scaleY);
                    made.set(x, y, (1 - time) * first + time * second);
                });
        return made;
    }
}
