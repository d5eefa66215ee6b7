package secondunit.engine.rostrum;

import secondunit.picture.Size;

/// A picture between still and frame: three planes R, G and B of encoded values, 0 to 1 and where a
/// filter overshoots a little beyond, rows from the top.
public final class Print {

    private final Size size;
    private final float[][] planes;

    /// @param planes three, filled once by their maker, then only read
    Print(Size size, float[][] planes) {
        this.size = size;
        this.planes = planes;
    }

    public Size size() {
        return size;
    }

    /// The samples themselves, not a copy.
    ///
    /// @param index 0 for R, 1 for G, 2 for B
    public float[] plane(int index) {
        return planes[index];
    }

    /// Mixed with another, as a dissolve does.
    ///
    /// @param share of the other, 0 to 1
    Print dissolved(Print other, float share) {
        float[][] mixed = new float[planes.length][planes[0].length];
        for (int plane = 0; plane < planes.length; plane++) {
            float[] from = planes[plane];
            float[] to = other.planes[plane];
            for (int i = 0; i < from.length; i++) {
                mixed[plane][i] = from[i] + share * (to[i] - from[i]);
            }
        }
        return new Print(size, mixed);
    }
}
