package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

/// A displacement turned round: for every pixel of the new picture, which point of the anchor it
/// shows. Points are thrown forward and mixed by weight (Niklaus and Liu, "Softmax Splatting for
/// Video Frame Interpolation", CVPR 2020), those in front weighing most; where none lands, the
/// anchor has nothing to show.
///
/// @param shown displacement of the point of the anchor that is seen here
/// @param behind displacement of what lies behind here, known everywhere
/// @param cover 1 where the anchor has something to show here, 0 where not
record Splat(FlowField shown, FlowField behind, Raster cover) {

    /// How strongly a point moving a pixel a step faster covers a slower one, as an exponent.
    private static final float FRONT = 1.5f;

    private static final float MOST_FRONT = 4;

    /// Gaps narrower than about twice this many cells are cracks of something that grows, not
    /// holes.
    private static final int CRACK = 2;

    private static final float NO_COVER = 0.06f;
    private static final float FULL_COVER = 0.22f;

    /// @param depth how far each point lies inside the picture; negative on its bars
    static Splat of(Onward route, Raster depth, int steps) {
        FlowField moved = route.at(steps);
        int width = moved.width();
        int height = moved.height();
        Sums front = new Sums(width, height);
        Sums back = new Sums(width, height);
        Raster hits = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (depth.at(x, y) < -0.5f) {
                    continue;
                }
                float dx = moved.dx().at(x, y);
                float dy = moved.dy().at(x, y);
                float rank = Math.min(MOST_FRONT, FRONT * route.front().at(x, y));
                throwPoint(x + dx, y + dy, dx, dy, rank, front, back, hits);
            }
        }
        float spread = (float) Math.max(1, route.camera(steps).determinant());
        Raster cover =
                Cells.map(
                        hits.smooth(CRACK), hit -> Cells.ramp(hit * spread, NO_COVER, FULL_COVER));
        return new Splat(front.smooth().filled(), back.filled(), cover);
    }

    private static void throwPoint(
            float x, float y, float dx, float dy, float rank, Sums front, Sums back, Raster hits) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float u = x - left;
        float v = y - top;
        float forward = (float) Math.exp(rank);
        for (int corner = 0; corner < 4; corner++) {
            int cx = left + (corner & 1);
            int cy = top + (corner >> 1);
            if (cx >= 0 && cy >= 0 && cx < hits.width() && cy < hits.height()) {
                float share = ((corner & 1) == 0 ? 1 - u : u) * ((corner >> 1) == 0 ? 1 - v : v);
                int at = cy * hits.width() + cx;
                hits.values()[at] += share;
                front.add(at, dx, dy, share * forward);
                back.add(at, dx, dy, share / (forward * forward));
            }
        }
    }

    /// Weighted sums of displacements.
    private static final class Sums {

        private final Raster dx;
        private final Raster dy;
        private final Raster weight;

        Sums(int width, int height) {
            this(new Raster(width, height), new Raster(width, height), new Raster(width, height));
        }

        private Sums(Raster dx, Raster dy, Raster weight) {
            this.dx = dx;
            this.dy = dy;
            this.weight = weight;
        }

        /// So that the few points of something that grows fast do not stand as dots on what lies
        /// behind.
        Sums smooth() {
            return new Sums(dx.smooth(1), dy.smooth(1), weight.smooth(1));
        }

        void add(int at, float x, float y, float share) {
            dx.values()[at] += share * x;
            dy.values()[at] += share * y;
            weight.values()[at] += share;
        }

        FlowField filled() {
            return new FlowField(PullPush.fill(dx, weight), PullPush.fill(dy, weight));
        }
    }
}
