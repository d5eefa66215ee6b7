package secondunit.engine.motion.location;

/// A square of noise that repeats without an edge, as rough at every scale (1/f), and the same
/// filtered for looking at from afar. Values lie around 0.5, mostly within 0.2 and 0.8.
final class Grit {

    private static final int SIDE = 512;
    private static final int LEVELS = 9;
    private static final int COARSEST = 4;

    private final float[][] levels = new float[LEVELS][];

    Grit(int seed) {
        levels[0] = new float[SIDE * SIDE];
        for (int cells = COARSEST; cells <= SIDE; cells *= 2) {
            add(cells, 1.6f * COARSEST / cells + 0.05f, seed);
        }
        level(levels[0]);
        for (int i = 1; i < LEVELS; i++) {
            levels[i] = half(levels[i - 1], SIDE >> i);
        }
    }

    private void add(int cells, float weight, int seed) {
        float step = cells / (float) SIDE;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                levels[0][y * SIDE + x] += weight * lattice(x * step, y * step, cells, seed);
            }
        }
    }

    private static float lattice(float x, float y, int cells, int seed) {
        int left = (int) x;
        int top = (int) y;
        float u = smooth(x - left);
        float v = smooth(y - top);
        float a = at(left, top, cells, seed);
        float b = at(left + 1, top, cells, seed);
        float c = at(left, top + 1, cells, seed);
        float d = at(left + 1, top + 1, cells, seed);
        return a + u * (b - a) + v * (c - a + u * (a - b - c + d));
    }

    private static float at(int x, int y, int cells, int seed) {
        return Hash.unit(x % cells, y % cells, seed + cells) - 0.5f;
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }

    /// Mean 0.5, deviation 0.16.
    private static void level(float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / values.length;
        double gain = 0.16 / Math.sqrt(squares / values.length - mean * mean);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.5 + gain * (values[i] - mean));
        }
    }

    private static float[] half(float[] from, int side) {
        float[] to = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int at = 4 * y * side + 2 * x;
                to[y * side + x] =
                        (from[at] + from[at + 1] + from[at + 2 * side] + from[at + 2 * side + 1])
                                / 4;
            }
        }
        return to;
    }

    /// @param x in squares: 1 is where it repeats
    /// @param footprint how wide a pixel is, in squares
    float at(double x, double y, double footprint) {
        int level = Math.clamp(Math.getExponent(Math.max(footprint, 1e-9) * SIDE), 0, LEVELS - 1);
        int side = SIDE >> level;
        double inX = x * side - 0.5;
        double inY = y * side - 0.5;
        int left = (int) Math.floor(inX);
        int top = (int) Math.floor(inY);
        float u = (float) (inX - left);
        float v = (float) (inY - top);
        int mask = side - 1;
        float[] values = levels[level];
        int row = (top & mask) * side;
        int next = (top + 1 & mask) * side;
        float a = values[row + (left & mask)];
        float b = values[row + (left + 1 & mask)];
        float c = values[next + (left & mask)];
        float d = values[next + (left + 1 & mask)];
        return a + u * (b - a) + v * (c - a + u * (a - b - c + d));
    }
}
