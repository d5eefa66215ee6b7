package secondunit.engine.motion;

import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Plane;

import java.util.List;

/// Frames as rasters in their own sample units, and back.
public final class Planes {

    private Planes() {}

    public static Raster of(Plane plane) {
        Raster raster = new Raster(plane.width(), plane.height());
        int width = plane.width();
        float[] values = raster.values();
        Cells.lines(
                raster,
                y -> {
                    int[] row = new int[width];
                    plane.read(y, row);
                    for (int x = 0; x < width; x++) {
                        values[y * width + x] = row[x];
                    }
                });
        return raster;
    }

    /// Rounds to samples, held within 0 and the peak.
    public static Frame toFrame(FrameFormat format, List<Raster> planes) {
        Frame frame = new Frame(format);
        int peak = format.pixels().peak();
        for (int p = 0; p < planes.size(); p++) {
            round(planes.get(p), frame.plane(p), peak);
        }
        return frame;
    }

    private static void round(Raster raster, Plane plane, int peak) {
        int width = raster.width();
        float[] values = raster.values();
        Cells.lines(
                raster,
                y -> {
                    int[] row = new int[width];
                    for (int x = 0; x < width; x++) {
                        row[x] = Math.max(0, Math.min(peak, Math.round(values[y * width + x])));
                    }
                    plane.write(y, row);
                });
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
