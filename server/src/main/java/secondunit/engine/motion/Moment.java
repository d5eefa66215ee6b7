package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

import java.util.List;

/// A moment between two frames: for every pixel, where in each frame it is seen, and which of them
/// shows it better. The points of both frames are thrown to where they are by then and mixed by
/// weight (Niklaus and Liu, "Softmax Splatting for Video Frame Interpolation", CVPR 2020); where
/// none lands, what lies around.
///
/// @param toFirst from the pixel to its place in the first frame
/// @param toSecond to its place in the second
/// @param early share of the first frame, 0 to 1
/// @param added what is added to luma and both chroma planes, in shares of their peak; empty for
///   nothing
public record Moment(FlowField toFirst, FlowField toSecond, Raster early, List<Raster> added) {

    public Moment {
        added = List.copyOf(added);
    }

    /// Gaps narrower than about twice this many cells are cracks of something that grows.
    private static final int CRACK = 2;

    private static final float NO_COVER = 0.06f;
    private static final float FULL_COVER = 0.22f;

    /// What a frame weighs that has nothing to show.
    private static final float BEHIND = 0.03f;

    /// @param forth where the first frame's points are by then
    /// @param back where the second's are
    /// @param u the time, 0 to 1
    static Moment of(Crossing first, FlowField forth, Crossing second, FlowField back, float u) {
        int width = forth.width();
        int height = forth.height();
        Sums sums = new Sums(width, height);
        Raster firstHits = new Raster(width, height);
        Raster secondHits = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float dx = forth.dx().at(x, y);
                float dy = forth.dy().at(x, y);
                float ex = first.way().dx().at(x, y) - dx;
                float ey = first.way().dy().at(x, y) - dy;
                float weight = (1 - u) * first.weight().at(x, y);
                sums.add(x + dx, y + dy, -dx, -dy, ex, ey, weight, firstHits);
                dx = back.dx().at(x, y);
                dy = back.dy().at(x, y);
                ex = second.way().dx().at(x, y) - dx;
                ey = second.way().dy().at(x, y) - dy;
                weight = u * second.weight().at(x, y);
                sums.add(x + dx, y + dy, ex, ey, -dx, -dy, weight, secondHits);
            }
        }
        FlowField toFirst = new FlowField(sums.filled(sums.ax), sums.filled(sums.ay));
        FlowField toSecond = new FlowField(sums.filled(sums.bx), sums.filled(sums.by));
        Raster early = share(firstHits, toFirst, secondHits, toSecond, u);
        return new Moment(toFirst, toSecond, early, List.of());
    }

    private static Raster share(
            Raster firstHits, FlowField toFirst, Raster secondHits, FlowField toSecond, float u) {
        float late = u * u * (3 - 2 * u);
        Raster seenFirst = firstHits.smooth(CRACK);
        Raster seenSecond = secondHits.smooth(CRACK);
        Raster early = new Raster(seenFirst.width(), seenFirst.height());
        Cells.rows(
                early,
                (x, y) -> {
                    float first = (1 - late) * shown(seenFirst, toFirst, x, y);
                    float second = late * shown(seenSecond, toSecond, x, y);
                    early.set(x, y, first / (first + second));
                });
        return early;
    }

    private static float shown(Raster hits, FlowField to, int x, int y) {
        float px = x + to.dx().at(x, y);
        float py = y + to.dy().at(x, y);
        boolean out = px < -1 || py < -1 || px > hits.width() || py > hits.height();
        return BEHIND + (out ? 0 : Cells.ramp(hits.at(x, y), NO_COVER, FULL_COVER));
    }

    /// Weighted sums of both displacements.
    private static final class Sums {

        private final Raster ax;
        private final Raster ay;
        private final Raster bx;
        private final Raster by;
        private final Raster weights;

        Sums(int width, int height) {
            ax = new Raster(width, height);
            ay = new Raster(width, height);
            bx = new Raster(width, height);
            by = new Raster(width, height);
            weights = new Raster(width, height);
        }

        void add(
                float x,
                float y,
                float firstX,
                float firstY,
                float secondX,
                float secondY,
                float weight,
                Raster hits) {
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            float u = x - left;
            float v = y - top;
            for (int corner = 0; corner < 4; corner++) {
                int cx = left + (corner & 1);
                int cy = top + (corner >> 1);
                if (cx >= 0 && cy >= 0 && cx < hits.width() && cy < hits.height()) {
                    float share =
                            ((corner & 1) == 0 ? 1 - u : u) * ((corner >> 1) == 0 ? 1 - v : v);
                    int at = cy * hits.width() + cx;
                    hits.values()[at] += share;
                    ax.values()[at] += weight * share * firstX;
                    ay.values()[at] += weight * share * firstY;
                    bx.values()[at] += weight * share * secondX;
                    by.values()[at] += weight * share * secondY;
                    weights.values()[at] += weight * share;
                }
            }
        }

        Raster filled(Raster part) {
            return PullPush.fill(part, weights);
        }
    }
}
