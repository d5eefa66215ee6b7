package secondunit.web;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a file is asked for by `Range` (RFC 9110, 14.2).
sealed interface ByteRange {

    record Whole() implements ByteRange {}

    /// @param first of the bytes, counted from 0
    /// @param last of the bytes, included
    record Part(long first, long last) implements ByteRange {}

    /// Nothing of it is in the file.
    record Outside() implements ByteRange {}

    Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,40})-(\\d{0,40})\\s*");

    /// Reads the header. What is no single range of bytes is ignored, as the standard allows: the
    /// whole file is sent.
    ///
    /// @param header null for none
    /// @param length of the file in bytes
    static ByteRange of(@Nullable String header, long length) {
        Matcher range = SINGLE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            return suffix(number(range.group(2)), length);
        }
        long first = number(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
        if (last < first) {
            return new Whole();
        }
        return first < length ? new Part(first, Math.min(last, length - 1)) : new Outside();
    }

    private static ByteRange suffix(long count, long length) {
        return count == 0 || length == 0
                ? new Outside()
                : new Part(Math.max(0, length - count), length - 1);
    }

    /// A number of more digits than any file has bytes stands for the largest.
    private static long number(String digits) {
        int most = 18;
        return digits.length() <= most ? Long.parseLong(digits) : Long.MAX_VALUE;
    }
}
