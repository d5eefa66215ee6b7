package secondunit.app.command;

/// The exit codes every command ends with.
enum Exit {
    DONE(0),
    ARGUMENTS(2),
    REFUSED(3),
    INPUT(4),
    FAILED(5),
    CANCELLED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
