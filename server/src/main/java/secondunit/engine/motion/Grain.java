package secondunit.engine.motion;

import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;

import java.util.Arrays;

/// The grain of one plane: how strong at each brightness, and how much neighbours share. Measured
/// as what is left between a frame and the one before it moved onto it, in the quieter half of all
/// blocks, where the movement is surely right.
///
/// @param levels standard deviation at 8 brightnesses from black to peak, in sample units
/// @param share what a neighbour adds to a sample of white noise, across and down, before scaling
record Grain(float[] levels, float shareX, float shareY, int peak) {

    private static final int BLOCK = 8;
    private static final int BINS = 8;

    /// Blocks up to this rank in quietness count.
    private static final double QUIET = 0.4;

    /// Below this standard deviation, in 8-bit units, there is no grain to speak of.
    private static final float LEAST = 0.3f;

    /// A moved frame is smoother than a real one: its grain is about this share in variance.
    private static final float MOVED = 0.8f;

    private static final int FEWEST_BLOCKS = 6;

    static final Grain NONE = new Grain(new float[BINS], 0, 0, 1);

    /// @param plane the newer frame
    /// @param moved the older one moved onto it
    static Grain between(Raster plane, Raster moved, int peak) {
        int across = plane.width() / BLOCK;
        int down = plane.height() / BLOCK;
        double[][] spread = new double[BINS][across * down];
        int[] count = new int[BINS];
        Sums sums = new Sums();
        for (int by = 0; by < down; by++) {
            for (int bx = 0; bx < across; bx++) {
                Block block = Block.of(plane, moved, bx * BLOCK, by * BLOCK);
                int bin = Math.clamp((int) (block.level() * BINS / (peak + 1)), 0, BINS - 1);
                spread[bin][count[bin]++] = block.spread();
            }
        }
        float[] levels = new float[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            levels[bin] =
                    count[bin] < FEWEST_BLOCKS ? -1 : quiet(Arrays.copyOf(spread[bin], count[bin]));
        }
        fillGaps(levels);
        for (int by = 0; by < down; by++) {
            for (int bx = 0; bx < across; bx++) {
                sums.add(plane, moved, bx * BLOCK, by * BLOCK, levels, peak);
            }
        }
        float least = LEAST * (peak + 1) / 256;
        for (int bin = 0; bin < BINS; bin++) {
            levels[bin] = levels[bin] < least ? 0 : levels[bin];
        }
        return new Grain(levels, share(sums.x / sums.all), share(sums.y / sums.all), peak);
    }

    private static float quiet(double[] spreads) {
        return (float) (Steps.percentile(spreads, QUIET) / Math.sqrt(1 + MOVED));
    }

    private static void fillGaps(float[] levels) {
        float last = 0;
        for (int bin = 0; bin < BINS; bin++) {
            last = levels[bin] >= 0 ? levels[bin] : last;
            levels[bin] = levels[bin] >= 0 ? levels[bin] : -1 - last;
        }
        float next = -1;
        for (int bin = BINS - 1; bin >= 0; bin--) {
            if (levels[bin] >= 0) {
                next = levels[bin];
            } else {
                float before = -1 - levels[bin];
                levels[bin] = next < 0 ? before : before == 0 ? next : (before + next) / 2;
            }
        }
    }

    /// The neighbour's share `a` in (a, 1, a) whose noise has this correlation with its neighbour:
    /// r = 2a / (1 + 2a^2).
    private static float share(double correlation) {
        double r = Math.clamp(correlation, 0, 0.65);
        return r < 0.02 ? 0 : (float) ((1 - Math.sqrt(1 - 2 * r * r)) / (2 * r));
    }

    boolean isNone() {
        for (float level : levels) {
            if (level > 0) {
                return false;
            }
        }
        return true;
    }

    /// Standard deviation at a sample value.
    float at(float value) {
        float bin = Math.clamp(value * BINS / (peak + 1) - 0.5f, 0, BINS - 1.001f);
        int below = (int) bin;
        return levels[below] + (bin - below) * (levels[below + 1] - levels[below]);
    }

    /// Adds grain of its own to a picture.
    ///
    /// @param missing share of the grain's variance that each pixel lacks
    void addTo(Raster picture, Raster missing, long seed) {
        if (isNone()) {
            return;
        }
        Raster white = new Raster(picture.width() + 2, picture.height() + 2);
        Drift.rows(white, (x, y) -> white.set(x, y, noise(seed, x, y)));
        float scale =
                (float) (1 / Math.sqrt((1 + 2 * shareX * shareX) * (1 + 2 * shareY * shareY)));
        Drift.rows(
                picture,
                (x, y) -> {
                    float lacks = missing.at(x, y);
                    if (lacks > 0.001f) {
                        float value = picture.at(x, y);
                        float grain =
                                shareY * (row(white, x, y) + row(white, x, y + 2))
                                        + row(white, x, y + 1);
                        picture.set(
                                x, y, value + (float) Math.sqrt(lacks) * at(value) * scale * grain);
                    }
                });
    }

    private float row(Raster white, int x, int y) {
        return shareX * (white.at(x, y) + white.at(x + 2, y)) + white.at(x + 1, y);
    }

    /// Nearly Gaussian, variance 1: the sum of four 16-bit parts of a hash (SplitMix64; Steele, Lea
    /// and Flood, OOPSLA 2014).
    private static float noise(long seed, int x, int y) {
        long z = seed + 0x9E3779B97F4A7C15L * (1 + x + (long) y * 65_537);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        long sum = (z & 0xffff) + (z >>> 16 & 0xffff) + (z >>> 32 & 0xffff) + (z >>> 48);
        return (sum / 65_536f - 2) * 1.7320508f;
    }

    /// What is left in one block.
    private record Block(double level, double spread) {

        static Block of(Raster plane, Raster moved, int left, int top) {
            double level = 0;
            double sum = 0;
            double squares = 0;
            for (int y = top; y < top + BLOCK; y++) {
                for (int x = left; x < left + BLOCK; x++) {
                    double rest = plane.at(x, y) - moved.at(x, y);
                    level += plane.at(x, y);
                    sum += rest;
                    squares += rest * rest;
                }
            }
            int n = BLOCK * BLOCK;
            return new Block(level / n, Math.sqrt(Math.max(0, squares - sum * sum / n) / (n - 1)));
        }
    }

    /// Sums for the correlation of neighbours, over blocks no louder than grain.
    private static final class Sums {
        private double all = 1e-9;
        private double x;
        private double y;

        void add(Raster plane, Raster moved, int left, int top, float[] levels, int peak) {
            Block block = Block.of(plane, moved, left, top);
            int bin = Math.clamp((int) (block.level() * BINS / (peak + 1)), 0, BINS - 1);
            if (block.spread() > levels[bin] * Math.sqrt(1 + MOVED)) {
                return;
            }
            for (int v = top; v < top + BLOCK - 1; v++) {
                for (int u = left; u < left + BLOCK - 1; u++) {
                    double here = plane.at(u, v) - moved.at(u, v);
                    all += here * here;
                    x += here * (plane.at(u + 1, v) - moved.at(u + 1, v));
                    y += here * (plane.at(u, v + 1) - moved.at(u, v + 1));
                }
            }
        }
    }
}
