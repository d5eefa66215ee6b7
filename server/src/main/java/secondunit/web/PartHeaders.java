package secondunit.web;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The headers of one part of a form.
///
/// @param fileName null where there is none
/// @param bytes its type is of bytes, not of text
record PartHeaders(String name, @Nullable String fileName, boolean bytes) {

    private static final int MOST_LINES = 20;
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");

    private static final Pattern BYTES =
            Pattern.compile(
                    "content-type:\\s*(application/octet-stream|video/.*|image/.*|audio/.*)",
                    Pattern.CASE_INSENSITIVE);

    /// Where lines come from.
    @FunctionalInterface
    interface Lines {
        String next() throws IOException;
    }

    private static Pattern parameter(String name) {
        return Pattern.compile(
                ";\\s*" + name + "=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;\"]+))",
                Pattern.CASE_INSENSITIVE);
    }

    /// Reads up to the empty line.
    static PartHeaders read(Lines lines) throws IOException {
        String disposition = "";
        boolean bytes = false;
        int count = 0;
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            if (++count > MOST_LINES) {
                throw new IllegalArgumentException("A part has too many headers.");
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                disposition = line;
            }
            bytes |= BYTES.matcher(line).matches();
        }
        String name = value(NAME, disposition);
        if (name == null) {
            throw new IllegalArgumentException("A part of the form has no name.");
        }
        return new PartHeaders(name, value(FILE_NAME, disposition), bytes);
    }

    /// Browsers write quotes and line ends as `%22`, `%0D`, `%0A`.
    private static @Nullable String value(Pattern parameter, String header) {
        Matcher found = parameter.matcher(header);
        if (!found.find()) {
            return null;
        }
        String quoted = found.group(1);
        return quoted == null ? found.group(2) : decoded(quoted.replaceAll("\\\\(.)", "$1"));
    }

    private static String decoded(String text) {
        return text.replace("%22", "\"").replace("%0D", " ").replace("%0A", " ");
    }
}
