package secondunit.engine.seam;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;

import java.util.Arrays;

/// What changes from one frame to the next.
///
/// @param luma mean absolute difference of luma, 8-bit units
/// @param calm the same of the small pictures without grain
/// @param flow mean length of the movement, in pixels at SeamMeter.FLOW_HEIGHT
/// @param rest mean absolute difference of luma that is left when the movement is undone
/// @param shift what the colour shifts by along the movement
/// @param drift mean movement in each cell of a grid, x and y in turn
record Step(double luma, double calm, double flow, double rest, Shift shift, Raster drift) {

    private static final int COLUMNS = 6;
    private static final int ROWS = 4;

    /// Every this manyeth pixel of a row and every this manyeth row is asked.
    private static final int STRIDE = 2;

    static Step between(Look from, Look to, OpticalFlow search) {
        FlowField flow = search.flow(from.small(), to.small());
        double[] light = changes(from.small(), to.small(), flow, 1);
        Shift shift =
                new Shift(
                        median(light),
                        median(
                                changes(
                                        from.colour().blue(),
                                        to.colour().blue(),
                                        flow,
                                        Look.COARSER)),
                        median(
                                changes(
                                        from.colour().red(),
                                        to.colour().red(),
                                        flow,
                                        Look.COARSER)));
        return new Step(
                from.luma().meanDifference(to.luma()),
                from.calm().meanDifference(to.calm()),
                flow.meanLength(),
                Arrays.stream(light).map(Math::abs).average().orElse(0),
                shift,
                drift(flow));
    }

    /// What pixels change by on their way; those that leave the picture are left out.
    ///
    /// @param coarser how much smaller than the flow the pictures are
    private static double[] changes(Raster from, Raster to, FlowField flow, int coarser) {
        double[] changes = new double[from.values().length];
        int count = 0;
        int stride = coarser == 1 ? STRIDE : 1;
        for (int y = 0; y < from.height(); y += stride) {
            for (int x = 0; x < from.width(); x += stride) {
                int u = x * coarser + coarser / 2;
                int v = y * coarser + coarser / 2;
                float toX = x + flow.dx().at(u, v) / coarser;
                float toY = y + flow.dy().at(u, v) / coarser;
                if (toX >= 0 && toY >= 0 && toX < to.width() && toY < to.height()) {
                    changes[count++] = to.sample(toX, toY) - from.at(x, y);
                }
            }
        }
        return Arrays.copyOf(changes, count);
    }

    private static double median(double[] values) {
        return values.length == 0 ? 0 : Steps.percentile(values, 0.5);
    }

    private static Raster drift(FlowField flow) {
        Raster drift = new Raster(2 * COLUMNS, ROWS);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                drift.set(2 * column, row, mean(flow.dx(), column, row));
                drift.set(2 * column + 1, row, mean(flow.dy(), column, row));
            }
        }
        return drift;
    }

    private static float mean(Raster part, int column, int row) {
        int left = column * part.width() / COLUMNS;
        int right = Math.max(left + 1, (column + 1) * part.width() / COLUMNS);
        int top = row * part.height() / ROWS;
        int bottom = Math.max(top + 1, (row + 1) * part.height() / ROWS);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += part.at(x, y);
            }
        }
        return (float) (sum / (right - left) / (bottom - top));
    }

    /// How far this movement is from anything between two others, in pixels, the mean over cells: 0
    /// where the picture only gets faster or slower.
    double swerve(Step before, Step after) {
        float[] here = drift.values();
        float[] first = before.drift.values();
        float[] second = after.drift.values();
        double sum = 0;
        for (int i = 0; i < here.length; i += 2) {
            double alongX = second[i] - first[i];
            double alongY = second[i + 1] - first[i + 1];
            double x = here[i] - first[i];
            double y = here[i + 1] - first[i + 1];
            double length = alongX * alongX + alongY * alongY;
            double at = length == 0 ? 0 : Math.clamp((x * alongX + y * alongY) / length, 0, 1);
            sum += Math.hypot(x - at * alongX, y - at * alongY);
        }
        return 2 * sum / here.length;
    }
}
