package secondunit.engine.motion;

import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Plane;

import java.util.List;
import java.util.stream.IntStream;

/// Frames as rasters in their own sample units, and back.
public final class Planes {

    private Planes() {}

    public static Raster of(Plane plane) {
        Raster raster = new Raster(plane.width(), plane.height());
        Cells.rows(raster, (x, y) -> raster.set(x, y, plane.get(x, y)));
        return raster;
    }

    /// Rounds to samples, held within 0 and the peak.
    public static Frame toFrame(FrameFormat format, List<Raster> planes) {
        Frame frame = new Frame(format);
        int peak = format.pixels().peak();
        IntStream.range(0, planes.size())
                .forEach(p -> {
                    Raster raster = planes.get(p);
                    Plane plane = frame.plane(p);
                    Cells.rows(
                            raster,
                            (x, y) ->
                                    plane.set(
                                            x,
                                            y,
                                            Math.clamp(Math.round(raster.at(x, y)), 0, peak)));
                });
        return frame;
    }

    /// Luma columns of one column of this plane.
    public static int scaleX(FrameFormat format, int plane) {
        return format.pixels().isChroma(plane) ? 1 << format.pixels().chromaShiftX() : 1;
    }

    /// Luma rows of one row of this plane.
    public static int scaleY(FrameFormat format, int plane) {
        return format.pixels().isChroma(plane) ? 1 << format.pixels().chromaShiftY() : 1;
    }
}
