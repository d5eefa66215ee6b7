package secondunit.shot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// How values of a direction are written: parts with commas between them, numbers without
/// exponents.
public final class Words {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?|\\.\\d{1,9}");

    private Words() {}

    /// The parts of a text; at least one, none of them blank.
    static List<String> parts(String text) {
        List<String> parts =
                Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("\"%s\" says nothing".formatted(text));
        }
        return parts;
    }

    /// True for a number without a sign.
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// A number as people write it: `0.4`, `85`.
    public static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /// A strength from 0 to 1.
    static double strength(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s is 0 to 1, not %s".formatted(what, plain(value)));
        }
        return value;
    }
}
