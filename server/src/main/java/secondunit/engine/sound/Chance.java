package secondunit.engine.sound;

/// Random numbers that depend on a seed and a place alone (SplitMix64; Steele, Lea and Flood,
/// OOPSLA 2014), so that any part of a sound can be made without what comes before it.
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /// @param place numbers from different places of one seed are independent
    Chance(long seed, long place) {
        state = mixed(seed * GOLDEN + mixed(place + GOLDEN));
    }

    /// 0 to 1, never 0 itself.
    double next() {
        state += GOLDEN;
        return ((mixed(state) >>> 11) + 0.5) * 0x1p-53;
    }

    /// Normally distributed with variance 1 (Box and Muller, 1958).
    double normal() {
        return Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    }

    private static long mixed(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
