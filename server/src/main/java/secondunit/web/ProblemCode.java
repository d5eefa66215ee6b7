package secondunit.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can go wrong, as stable codes. A code's meaning never changes and none is used again.
public enum ProblemCode {
    BAD_REQUEST(400, "This cannot be read", "Correct what `detail` names, and ask again."),
    UNAUTHORIZED(
            401,
            "No key, no cookie, or a revoked one",
            "Send `Authorization: Bearer KEY` with a key from `secondunit token NAME`, or pair the browser."),
    BAD_PAIRING(
            401,
            "This pairing id is not good",
            "Open the address that `secondunit serve` printed last."),
    FOREIGN_ORIGIN(
            403,
            "Another site may not ask",
            "Ask from this server's own page, or from a program with a key."),
    NOT_FOUND(
            404,
            "There is no such thing",
            "Look at the list it should be in: it may have been deleted."),
    METHOD_NOT_ALLOWED(
            405,
            "This cannot be done here",
            "See docs/reference/api.md for how this address is asked."),
    CONFLICT(
            409,
            "This cannot be done as things are",
            "Read it again, and ask for what is possible now."),
    CHANGED(412, "It has changed meanwhile", "Read it again, and ask again if it is still wanted."),
    TOO_LARGE(413, "The body is too large", "Send less."),
    UNSUPPORTED_TYPE(
            415,
            "Changes are asked in JSON",
            "Send the body as JSON with Content-Type: application/json."),
    BAD_RANGE(
            416,
            "The range is outside the file",
            "Ask for a range within the length that Content-Range tells."),
    MISDIRECTED(
            421,
            "This is not the name of this server",
            "Use the address that `secondunit serve` printed."),
    REFUSED(
            422,
            "No installed player can do this",
            "Run `secondunit models` to see what can be asked for."),
    UNREADABLE(
            422,
            "This media cannot be read",
            "Open the clip in another program to see whether it is whole."),
    KEY_REUSED(
            422,
            "This key was used for something else",
            "Use a new key for each thing that is to be made."),
    TOO_MANY_TRIES(429, "Too many wrong pairing ids", "Wait a minute."),
    BROKEN(500, "A defect of Second Unit", "Its log says what. Please report it."),
    HOST_PROBLEM(
            502, "A host did not do it", "Look at the host: `detail` says what it did not do."),
    CLOSING(503, "The server is ending", "Ask again when the server is back."),
    DISK_FULL(507, "Nothing more can be kept", "Remove takes, or make room on the disk.");

    private final int status;
    private final String title;
    private final String todo;

    ProblemCode(int status, String title, String todo) {
        this.status = status;
        this.title = title;
        this.todo = todo;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// What to do next where nothing better is known.
    String todo() {
        return todo;
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
