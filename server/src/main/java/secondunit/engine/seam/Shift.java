package secondunit.engine.seam;

/// What a colour changes by, in 8-bit units of limited range: luma, and the colour differences
/// towards blue and towards red.
public record Shift(double luma, double blue, double red) {

    private static final String[] HUES = {"blue", "magenta", "red", "yellow", "green", "cyan"};

    /// Angles of HUES in the plane of (blue, red), degrees: those of the primaries and their
    /// opposites by ITU-R BT.709-6, item 3.3.
    private static final double[] ANGLES = {-5.2, 50.3, 102.9, 174.8, 230.3, 282.9};

    /// Of the colour differences.
    double colour() {
        return Math.hypot(blue, red);
    }

    /// Such as "gets brighter by 3.0 levels".
    String exposureWords() {
        return "gets %s by %.1f levels".formatted(luma > 0 ? "brighter" : "darker", Math.abs(luma));
    }

    /// Such as "colour shifts by 3.0 levels towards blue".
    String colourWords() {
        return "colour shifts by %.1f levels towards %s".formatted(colour(), hue());
    }

    private String hue() {
        double angle = Math.toDegrees(Math.atan2(red, blue));
        int nearest = 0;
        for (int i = 1; i < HUES.length; i++) {
            if (away(angle, ANGLES[i]) < away(angle, ANGLES[nearest])) {
                nearest = i;
            }
        }
        return HUES[nearest];
    }

    private static double away(double angle, double other) {
        return Math.abs(Math.IEEEremainder(angle - other, 360));
    }
}
