package secondunit.picture;

/// A colour as the eye compares it (Ottosson 2020): equal distances look about equally large.
///
/// @param lightness 0 black, 1 white
/// @param a from green to red
/// @param b from blue to yellow
public record Oklab(double lightness, double a, double b) {

    private static final double GAMMA = 2.2;

    /// @param red encoded, 0 to 1
    public static Oklab of(double red, double green, double blue) {
        double r = Math.pow(red, GAMMA);
        double g = Math.pow(green, GAMMA);
        double b = Math.pow(blue, GAMMA);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// Encoded red, green and blue, 0 to 1: what lies outside is cut off.
    public double[] rgb() {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double encoded(double light) {
        return Math.pow(Math.clamp(light, 0, 1), 1 / GAMMA);
    }

    /// The square of the distance.
    public double apart(Oklab other) {
        double l = lightness - other.lightness;
        double da = a - other.a;
        double db = b - other.b;
        return l * l + da * da + db * db;
    }
}
