package secondunit.engine.motion.bench;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.engine.motion.Planes;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The plainest arithmetic on whole pictures, in sample units.
final class Warp {

    private Warp() {}

    static List<Raster> planes(Frame frame) {
        return frame.planes().stream().map(Planes::of).toList();
    }

    /// @param share of `late`, 0 to 1
    static List<Raster> mix(List<Raster> early, List<Raster> late, float share) {
        List<Raster> mixed = new ArrayList<>();
        for (int p = 0; p < early.size(); p++) {
            Raster from = early.get(p);
            Raster to = late.get(p);
            Raster plane = new Raster(from.width(), from.height());
            for (int i = 0; i < plane.values().length; i++) {
                plane.values()[i] = (1 - share) * from.values()[i] + share * to.values()[i];
            }
            mixed.add(plane);
        }
        return mixed;
    }

    /// Every pixel fetched from where the flow at that pixel, `times` over, points to; bilinear,
    /// and beyond an edge the edge.
    ///
    /// @param flow at the size of the luma, in pixels
    static List<Raster> fetch(
            FrameFormat format, List<Raster> planes, FlowField flow, float times) {
        return IntStream.range(0, planes.size())
                .mapToObj(p ->
                        fetch(
                                planes.get(p),
                                flow,
                                times,
                                Planes.scaleX(format, p),
                                Planes.scaleY(format, p)))
                .toList();
    }

    private static Raster fetch(Raster plane, FlowField flow, float times, int scaleX, int scaleY) {
        Raster made = new Raster(plane.width(), plane.height());
        IntStream.range(0, made.height())
                .parallel()
                .forEach(y -> {
                    for (int x = 0; x < made.width(); x++) {
                        float lumaX = (x + 0.5f) * scaleX - 0.5f;
                        float lumaY = (y + 0.5f) * scaleY - 0.5f;
                        float dx = times * flow.dx().sample(lumaX, lumaY) / scaleX;
                        float dy = times * flow.dy().sample(lumaX, lumaY) / scaleY;
                        made.set(x, y, plane.sample(x + dx, y + dy));
                    }
                });
        return made;
    }
}
