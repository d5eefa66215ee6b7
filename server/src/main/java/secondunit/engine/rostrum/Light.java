package secondunit.engine.rostrum;

/// Between encoded values and light, by the curve of sRGB (IEC 61966-2-1), from tables.
final class Light {

    private static final int ENTRIES = 1 << 14;
    private static final float[] ENCODED = table();

    private Light() {}

    private static float[] table() {
        float[] table = new float[ENTRIES + 2];
        for (int i = 0; i < table.length; i++) {
            double light = i / (double) ENTRIES;
            table[i] =
                    (float)
                            (light <= 0.0031308
                                    ? 12.92 * light
                                    : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
        }
        return table;
    }

    /// @param value encoded, 0 to 1
    static float of(double value) {
        return (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }

    /// @param light beyond 0 to 1 it is cut off
    static float encoded(float light) {
        float at = Math.clamp(light, 0, 1) * ENTRIES;
        int index = (int) at;
        float low = ENCODED[index];
        return low + (at - index) * (ENCODED[index + 1] - low);
    }
}
