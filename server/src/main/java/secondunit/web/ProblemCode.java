package secondunit.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can go wrong, as stable codes. A code's meaning never changes and none is used again.
public enum ProblemCode {
    BAD_REQUEST(400, "This cannot be read"),
    UNAUTHORIZED(401, "No key, no cookie, or a revoked one"),
    BAD_PAIRING(401, "This pairing id is not good"),
    FOREIGN_ORIGIN(403, "Another site may not ask"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    CONFLICT(409, "This cannot be done as things are"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_TYPE(415, "Changes are asked in JSON"),
    BAD_RANGE(416, "The range is outside the file"),
    MISDIRECTED(421, "This is not the name of this server"),
    REFUSED(422, "No installed player can do this"),
    UNREADABLE(422, "This media cannot be read"),
    TOO_MANY_TRIES(429, "Too many wrong pairing ids"),
    BROKEN(500, "A defect of Second Unit"),
    HOST_PROBLEM(502, "A host did not do it"),
    CLOSING(503, "The server is ending"),
    DISK_FULL(507, "Nothing more can be kept");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// As it stands in answers, such as `bad-request`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The first code with a status.
    static Optional<ProblemCode> ofStatus(int status) {
        return Arrays.stream(values()).filter(code -> code.status == status).findFirst();
    }
}
