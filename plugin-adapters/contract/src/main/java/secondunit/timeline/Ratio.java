package secondunit.timeline;

/// A positive reduced fraction: a pixel aspect, a speed.
public record Ratio(long numerator, long denominator) {

    public static final Ratio ONE = new Ratio(1, 1);

    public Ratio {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "ratio %d:%d is not positive".formatted(numerator, denominator));
        }
        long divisor = Exact.gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    @Override
    public String toString() {
        return numerator + ":" + denominator;
    }
}
