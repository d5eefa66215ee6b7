package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

/// Fills holes from what surrounds them, coarse to fine (Gortler et al., "The Lumigraph", SIGGRAPH
/// 1996, pull-push).
final class PullPush {

    /// A value of this much weight stands on its own.
    private static final float FULL = 0.5f;

    private PullPush() {}

    /// @param sums value times weight
    /// @param weights how much is known; 0 in holes
    static Raster fill(Raster sums, Raster weights) {
        int width = sums.width();
        int height = sums.height();
        Raster filled = new Raster(width, height);
        boolean smallest = width == 1 && height == 1;
        Raster coarse = smallest ? filled : coarser(sums, weights);
        Cells.lines(filled, y -> fillRow(y, sums, weights, coarse, filled));
        return filled;
    }

    private static void fillRow(int y, Raster sums, Raster weights, Raster coarse, Raster filled) {
        boolean smallest = coarse == filled;
        int width = filled.width();
        for (int x = 0; x < width; x++) {
            float weight = weights.at(x, y);
            float own = weight > 0 ? sums.at(x, y) / weight : 0;
            float known = smallest ? 1 : Math.min(1, weight / FULL);
            if (known < 1) {
                float below = coarse.sample(x / 2f - 0.25f, y / 2f - 0.25f);
                own = known * own + (1 - known) * below;
            }
            filled.set(x, y, own);
        }
    }

    private static Raster coarser(Raster sums, Raster weights) {
        Raster sum = halved(sums);
        Raster weight = halved(weights);
        for (int i = 0; i < sum.values().length; i++) {
            float excess = Math.max(1, weight.values()[i]);
            sum.values()[i] /= excess;
            weight.values()[i] /= excess;
        }
        return fill(sum, weight);
    }

    /// Sums over 2 x 2.
    private static Raster halved(Raster fine) {
        Raster half = new Raster((fine.width() + 1) / 2, (fine.height() + 1) / 2);
        Cells.lines(
                half,
                y -> {
                    for (int v = 2 * y; v < Math.min(2 * y + 2, fine.height()); v++) {
                        for (int x = 0; x < fine.width(); x++) {
                            half.values()[y * half.width() + x / 2] += fine.at(x, v);
                        }
                    }
                });
        return half;
    }
}
