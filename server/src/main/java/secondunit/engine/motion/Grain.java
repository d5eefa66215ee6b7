package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

/// The grain of one plane: how strong at each brightness, and how much neighbours share.
final class Grain {

    /// Brightnesses told apart, from black to peak.
    static final int BINS = 8;

    static final Grain NONE = new Grain(new float[BINS], 0, 0, 1);

    private final float[] levels;
    private final float shareX;
    private final float shareY;
    private final int peak;

    /// @param levels standard deviation at each brightness, in sample units; kept, not copied
    /// @param shareX what a neighbour to the side adds to a sample of white noise, before scaling
    /// @param shareY what a neighbour above or below adds
    /// @param peak the largest sample value
    Grain(float[] levels, float shareX, float shareY, int peak) {
        this.levels = levels;
        this.shareX = shareX;
        this.shareY = shareY;
        this.peak = peak;
    }

    /// This grain where an eye can see it, else none: what is finer than a step of 8 bits is left
    /// as it falls.
    Grain ifSeen() {
        float least = (peak + 1) / 256f;
        for (float level : levels) {
            if (level >= least) {
                return this;
            }
        }
        return NONE;
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
        Cells.lines(
                white,
                y -> {
                    for (int x = 0; x < white.width(); x++) {
                        white.set(x, y, noise(seed, x, y));
                    }
                });
        float scale =
                (float) (1 / Math.sqrt((1 + 2 * shareX * shareX) * (1 + 2 * shareY * shareY)));
        Cells.lines(
                picture,
                y -> {
                    for (int x = 0; x < picture.width(); x++) {
                        float lacks = missing.at(x, y);
                        if (lacks > 0.001f) {
                            float value = picture.at(x, y);
                            float level = (float) Math.sqrt(lacks) * at(value) * scale;
                            picture.set(x, y, value + level * shared(white, x, y));
                        }
                    }
                });
    }

    /// The sample of white noise with what its neighbours add.
    private float shared(Raster white, int x, int y) {
        return shareY * (row(white, x, y) + row(white, x, y + 2)) + row(white, x, y + 1);
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
}
