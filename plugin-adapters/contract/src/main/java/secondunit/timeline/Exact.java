package secondunit.timeline;

import java.math.BigInteger;

/// Integer arithmetic that overflows loudly.
final class Exact {

    private Exact() {}

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /// value x up / down, computed without loss, then rounded.
    ///
    /// @param down positive
    static long scale(long value, long up, long down, Rounding rounding) {
        BigInteger product = BigInteger.valueOf(value).multiply(BigInteger.valueOf(up));
        BigInteger divisor = BigInteger.valueOf(down);
        BigInteger shifted =
                switch (rounding) {
                    case FLOOR -> product;
                    case CEILING -> product.add(divisor).subtract(BigInteger.ONE);
                    case NEAREST -> product.shiftLeft(1).add(divisor);
                };
        BigInteger by = rounding == Rounding.NEAREST ? divisor.shiftLeft(1) : divisor;
        return floorDivide(shifted, by).longValueExact();
    }

    private static BigInteger floorDivide(BigInteger value, BigInteger by) {
        BigInteger[] parts = value.divideAndRemainder(by);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
