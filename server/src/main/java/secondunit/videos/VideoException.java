package secondunit.videos;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Something cannot be done for a client of the Videos API. The message says what and what would
/// help.
public final class VideoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final @Nullable String param;

    /// Why. A code's meaning never changes and none is used again.
    public enum Code {
        MISSING_REQUIRED_PARAMETER(400),
        UNKNOWN_PARAMETER(400),
        INVALID_TYPE(400),
        INVALID_VALUE(400),
        INVALID_JSON(400),
        /// No installed player can do it.
        UNSUPPORTED(400),
        /// Nothing that was said changes anything.
        NOTHING_TO_CHANGE(400),
        /// It must be completed first.
        VIDEO_NOT_COMPLETED(400),
        /// It has ended.
        VIDEO_NOT_CANCELLABLE(400),
        NOT_FOUND(404),
        /// There will be something to download.
        VIDEO_NOT_READY(404),
        /// There was something to download.
        VIDEO_EXPIRED(404),
        REQUEST_TOO_LARGE(413),
        RATE_LIMIT_EXCEEDED(429);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param param the parameter that is wrong; null where it is none of them
    public VideoException(Code code, @Nullable String param, String message) {
        super(message, null, false, false);
        this.code = code;
        this.param = param;
    }

    public Code code() {
        return code;
    }

    public @Nullable String param() {
        return param;
    }

    public static VideoException notFound(String what, String id) {
        int most = 80;
        return new VideoException(
                Code.NOT_FOUND,
                null,
                "There is no %s '%s'."
                        .formatted(what, id.substring(0, Math.min(most, id.length()))));
    }

    static VideoException invalid(String param, String message) {
        return new VideoException(Code.INVALID_VALUE, param, message);
    }

    static VideoException unsupported(@Nullable String param, String message) {
        return new VideoException(Code.UNSUPPORTED, param, message);
    }
}
