package secondunit.app;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of bytes as people write them: `750000000`, `500M`, `4G`; K, M, G and T count by 1024.
final class ByteCount {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,14})\\s*([KMGTkmgt]?)");
    private static final String UNITS = "KMGT";
    private static final int BITS = 10;
    private static final long MOST = 1L << 50;

    private ByteCount() {}

    /// @param setting what it is the value of
    static long parse(String setting, String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw wrong(setting, text);
        }
        long number = Long.parseLong(matcher.group(1));
        int shift = BITS * (1 + UNITS.indexOf(matcher.group(2).toUpperCase(Locale.ROOT)));
        shift = matcher.group(2).isEmpty() ? 0 : shift;
        if (number > MOST >> shift) {
            throw wrong(setting, text);
        }
        return number << shift;
    }

    private static IllegalArgumentException wrong(String setting, String text) {
        return new IllegalArgumentException(
                "%s is \"%s\"; it must be a number of bytes such as 500M or 4G"
                        .formatted(setting, text));
    }
}
