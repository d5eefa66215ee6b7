package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.picture.Plane;

import java.util.ArrayList;
import java.util.List;

/// One plane of the anchor with its grain averaged away where the frames before it agree with it,
/// so that every new picture can carry fresh grain instead of a frozen one.
///
/// @param picture the anchor's samples
/// @param missing the share of the grain's variance that was taken out
record Clean(Raster picture, Raster missing, Grain grain) {

    /// So many earlier frames are averaged in.
    private static final int FRAMES = 3;

    /// Samples agree when they differ by less than this many standard deviations.
    private static final float AGREE = 3;

    /// @param planes this plane in the anchor and its past, newest first
    static Clean of(List<Plane> planes, Past past, double cellX, double cellY, int peak) {
        Raster anchor = Planes.of(planes.getFirst());
        Raster none = new Raster(anchor.width(), anchor.height());
        if (past.steps() == 0) {
            return new Clean(anchor, none, Grain.NONE);
        }
        Raster first = moved(planes, past, 1, cellX, cellY);
        Grain grain = GrainMeter.between(anchor, first, peak);
        if (grain.isNone()) {
            return new Clean(anchor, none, grain);
        }
        List<Raster> earlier = new ArrayList<>(List.of(first));
        for (int age = 2; age <= Math.min(FRAMES, past.steps()); age++) {
            earlier.add(moved(planes, past, age, cellX, cellY));
        }
        return averaged(anchor, earlier, grain);
    }

    private static Clean averaged(Raster anchor, List<Raster> earlier, Grain grain) {
        Raster picture = new Raster(anchor.width(), anchor.height());
        Raster missing = new Raster(anchor.width(), anchor.height());
        Cells.rows(
                anchor,
                (x, y) -> {
                    float here = anchor.at(x, y);
                    float allowed = AGREE * 1.41421f * grain.at(here);
                    float sum = here;
                    int count = 1;
                    for (Raster frame : earlier) {
                        float other = frame.at(x, y);
                        if (Math.abs(other - here) < allowed
                                && agrees(anchor, frame, x, y, allowed)) {
                            sum += other;
                            count++;
                        }
                    }
                    picture.set(x, y, sum / count);
                    missing.set(x, y, 1 - 1f / count);
                });
        return new Clean(picture, missing, grain);
    }

    /// True when the neighbourhood agrees on average too: grain differs freely, a shifted edge does
    /// not.
    private static boolean agrees(Raster a, Raster b, int x, int y, float allowed) {
        float sum = 0;
        float absolute = 0;
        for (int v = y - 1; v <= y + 1; v++) {
            for (int u = x - 1; u <= x + 1; u++) {
                float difference = a.at(u, v) - b.at(u, v);
                sum += difference;
                absolute += Math.abs(difference);
            }
        }
        return Math.abs(sum) < 9 * allowed / 4 && absolute < 9 * allowed / 2;
    }

    /// The plane `age` frames ago, moved onto the anchor along the flows between.
    static Raster moved(List<Plane> planes, Past past, int age, double cellX, double cellY) {
        Raster earlier = Planes.of(planes.get(age));
        List<FlowField> back = past.back();
        Raster moved = new Raster(earlier.width(), earlier.height());
        Enlarger grid = new Enlarger(moved.width(), past.trust().width(), cellX, cellY);
        Cells.lines(
                moved,
                y -> {
                    float[] firstX = grid.row(back.getFirst().dx(), y);
                    float[] firstY = grid.row(back.getFirst().dy(), y);
                    for (int x = 0; x < moved.width(); x++) {
                        float gx = grid.gridX(x);
                        float gy = grid.gridY(y);
                        float px = gx + grid.at(firstX, x);
                        float py = gy + grid.at(firstY, x);
                        for (int i = 1; i < age; i++) {
                            float dx = back.get(i).dx().sample(px, py);
                            float dy = back.get(i).dy().sample(px, py);
                            px += dx;
                            py += dy;
                        }
                        float fromX = (float) (x + (px - gx) * cellX);
                        float fromY = (float) (y + (py - gy) * cellY);
                        moved.set(x, y, Lanczos.sample(earlier, fromX, fromY));
                    }
                });
        return moved;
    }
}
