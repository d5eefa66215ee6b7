package secondunit.web;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of a `multipart/form-data` body (RFC 7578), one after the other: only a window of the
/// body is ever in memory, whatever its parts' lengths. Used by one thread.
public final class Multipart {

    private static final int WINDOW = 1 << 17;
    private static final int LONGEST_HEADERS = 8192;
    private static final int MOST_PARTS = 100;
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    ";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))",
                    Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] window = new byte[WINDOW];
    private int start;
    private int end;
    private boolean over;
    private @Nullable PartBody open;
    private int parts;

    private Multipart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        window[0] = '\r';
        window[1] = '\n';
        end = 2;
        open = new PartBody();
    }

    /// One part.
    ///
    /// @param fileName null where there is none
    /// @param bytes its type is of bytes, not of text: some clients name no file
    /// @param body good until the next part is asked for
    public record Part(String name, @Nullable String fileName, boolean bytes, InputStream body) {}

    /// @param contentType the request's header, parameters included
    /// @throws IllegalArgumentException when it names no boundary
    public static Multipart of(InputStream in, String contentType) {
        Matcher found = BOUNDARY.matcher(contentType);
        if (!found.find()) {
            throw new IllegalArgumentException("Content-Type names no boundary.");
        }
        return new Multipart(in, Objects.requireNonNullElse(found.group(1), found.group(2)));
    }

    /// The next part; empty after the last.
    ///
    /// @throws IllegalArgumentException when the body is not as its type says
    /// @throws IOException when it breaks off
    public Optional<Part> next() throws IOException {
        if (open != null) {
            open.skipRest();
            open = null;
        }
        if (over || isLast()) {
            over = true;
            return Optional.empty();
        }
        if (++parts > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "A form has at most %d parts.".formatted(MOST_PARTS));
        }
        PartHeaders headers = PartHeaders.read(this::line);
        open = new PartBody();
        return Optional.of(new Part(headers.name(), headers.fileName(), headers.bytes(), open));
    }

    /// Steps over the delimiter and what ends its line. Nothing need come after the last one.
    private boolean isLast() throws IOException {
        start += delimiter.length;
        int first = one();
        int second = one();
        if (first == '-' && second == '-') {
            return true;
        }
        if (first != '\r' || second != '\n') {
            throw new IllegalArgumentException("The form's parts are not where they should be.");
        }
        return false;
    }

    /// A line without its end.
    private String line() throws IOException {
        byte[] bytes = new byte[LONGEST_HEADERS];
        int length = 0;
        for (int next = one(); next != '\n'; next = one()) {
            if (length == LONGEST_HEADERS) {
                throw new IllegalArgumentException("A part's headers are too long.");
            }
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).stripTrailing();
    }

    private int one() throws IOException {
        if (start == end && !fill()) {
            throw new IOException("the form broke off");
        }
        return window[start++];
    }

    /// Reads more behind what is there.
    private boolean fill() throws IOException {
        System.arraycopy(window, start, window, 0, end - start);
        end -= start;
        start = 0;
        int read = in.read(window, end, window.length - end);
        end += Math.max(read, 0);
        return read > 0;
    }

    /// Where the delimiter begins in the window; -1 where it does not.
    private int delimiterAt() {
        for (int at = start; at + delimiter.length <= end; at++) {
            if (window[at] == '\r' && isDelimiter(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isDelimiter(int at) {
        for (int i = 1; i < delimiter.length; i++) {
            if (window[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /// Up to the next delimiter.
    private final class PartBody extends InputStream {

        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, to.length);
            int ready = length == 0 ? 0 : ready();
            if (ready < 0) {
                return -1;
            }
            int taken = Math.min(ready, length);
            System.arraycopy(window, start, to, offset, taken);
            start += taken;
            return taken;
        }

        /// Bytes that belong to this part for certain; -1 at its end.
        private int ready() throws IOException {
            while (!ended) {
                int at = delimiterAt();
                if (at == start) {
                    ended = true;
                    break;
                }
                int sure = at >= 0 ? at - start : end - start - delimiter.length + 1;
                if (sure > 0) {
                    return sure;
                }
                if (!fill()) {
                    throw new IOException("the form broke off");
                }
            }
            return -1;
        }

        void skipRest() throws IOException {
            for (int ready = ready(); ready >= 0; ready = ready()) {
                start += ready;
            }
        }
    }
}
