package secondunit.engine.motion;

import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;

import java.util.ArrayList;
import java.util.List;

/// Measures grain as what is left between a frame and the one before it moved onto it, in the
/// quietest of all blocks, where the movement is surely right.
final class GrainMeter {

    private static final int BLOCK = 8;
    private static final int BINS = Grain.BINS;

    /// Blocks up to this rank in quietness count.
    private static final double QUIET = 0.1;

    /// What the spread of a block of 64 samples at that rank is to their standard deviation.
    private static final float QUIET_SPREAD = 0.887f;

    /// Below this standard deviation, in 8-bit units, there is no grain to speak of.
    private static final float LEAST = 0.3f;

    /// A moved frame is smoother than a real one: its grain is about this share in variance.
    private static final float MOVED = 0.8f;

    private static final int FEWEST_BLOCKS = 6;

    /// (a, 1, a) reaches no correlation above 1 / sqrt 2.
    private static final double MOST_SHARED = 0.65;

    private GrainMeter() {}

    /// @param plane the newer frame
    /// @param moved the older one moved onto it
    static Grain between(Raster plane, Raster moved, int peak) {
        List<Block> blocks = blocks(plane, moved, peak);
        float[] measured = new float[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            measured[bin] = quiet(blocks, bin);
        }
        Neighbours neighbours = new Neighbours();
        for (Block block : blocks) {
            if (block.spread <= 1.2 * measured[block.bin]) {
                neighbours.add(plane, moved, block);
            }
        }
        float least = LEAST * (peak + 1) / 256;
        float[] levels = new float[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            float level = nearest(measured, bin) / QUIET_SPREAD / (float) Math.sqrt(1 + MOVED);
            levels[bin] = level < least ? 0 : level;
        }
        return new Grain(levels, neighbours.shareX(), neighbours.shareY(), peak);
    }

    private static List<Block> blocks(Raster plane, Raster moved, int peak) {
        List<Block> blocks = new ArrayList<>();
        for (int top = 0; top + BLOCK <= plane.height(); top += BLOCK) {
            for (int left = 0; left + BLOCK <= plane.width(); left += BLOCK) {
                blocks.add(Block.of(plane, moved, left, top, peak));
            }
        }
        return blocks;
    }

    /// The usual spread of the quieter blocks of this brightness, or -1 where there are too few.
    private static float quiet(List<Block> blocks, int bin) {
        double[] spreads =
                blocks.stream().filter(b -> b.bin == bin).mapToDouble(Block::spread).toArray();
        return spreads.length < FEWEST_BLOCKS ? -1 : (float) Steps.percentile(spreads, QUIET);
    }

    private static float nearest(float[] measured, int bin) {
        for (int away = 0; away < BINS; away++) {
            if (bin - away >= 0 && measured[bin - away] >= 0) {
                return measured[bin - away];
            }
            if (bin + away < BINS && measured[bin + away] >= 0) {
                return measured[bin + away];
            }
        }
        return 0;
    }

    /// What is left in one block.
    private record Block(int left, int top, int bin, double spread) {

        static Block of(Raster plane, Raster moved, int left, int top, int peak) {
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
            int bin = Math.clamp((int) (level / n * BINS / (peak + 1)), 0, BINS - 1);
            double spread = Math.sqrt(Math.max(0, squares - sum * sum / n) / (n - 1));
            return new Block(left, top, bin, spread);
        }
    }

    /// How much neighbours share.
    private static final class Neighbours {
        private double all = 1e-9;
        private double across;
        private double down;

        void add(Raster plane, Raster moved, Block block) {
            for (int y = block.top; y < block.top + BLOCK - 1; y++) {
                for (int x = block.left; x < block.left + BLOCK - 1; x++) {
                    double here = plane.at(x, y) - moved.at(x, y);
                    all += here * here;
                    across += here * (plane.at(x + 1, y) - moved.at(x + 1, y));
                    down += here * (plane.at(x, y + 1) - moved.at(x, y + 1));
                }
            }
        }

        float shareX() {
            return share(across / all);
        }

        float shareY() {
            return share(down / all);
        }

        /// The share `a` in (a, 1, a) whose noise has this correlation r with its neighbour: r = 2a
        /// / (1 + 2a^2).
        private static float share(double correlation) {
            double r = Math.clamp(correlation, 0, MOST_SHARED);
            return r < 0.02 ? 0 : (float) ((1 - Math.sqrt(1 - 2 * r * r)) / (2 * r));
        }
    }
}
