package secondunit.engine.motion.location;

/// Numbers that look random and depend on nothing but their arguments.
final class Hash {

    private static final float UNIT = 0x1p-24f;

    private Hash() {}

    /// The finaliser of MurmurHash3 (Appleby, public domain) over a mix of the arguments.
    static int of(int x, int y, int z) {
        int h = x * 0x9e3779b1 ^ y * 0x85ebca77 ^ z * 0xc2b2ae3d;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    /// 0 to 1, without 1.
    static float unit(int x, int y, int z) {
        return (of(x, y, z) >>> 8) * UNIT;
    }

    /// Nearly normal, mean 0 and deviation 1: four uniform numbers of eight bits, added.
    static float bell(int x, int y, int z) {
        int h = of(x, y, z);
        int sum = (h & 255) + (h >>> 8 & 255) + (h >>> 16 & 255) + (h >>> 24);
        return (sum - 510) / 147.8f;
    }
}
