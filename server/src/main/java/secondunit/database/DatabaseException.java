package secondunit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// The database did not do it. The message says what, where and what to do.
public final class DatabaseException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    /// SQLite's primary result codes, https://www.sqlite.org/rescode.html
    private static final int READ_ONLY = 8;

    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NOT_A_DATABASE = 26;
    private static final int NONE = 0;

    private final Reason reason;

    /// Why.
    public enum Reason {
        /// Full, over quota, or failing.
        DISK_FULL,
        CLOSED,
        DAMAGED,
        /// Made by a newer version of Second Unit.
        TOO_NEW,
        /// What should be there once would be there twice.
        TWICE,
        OTHER
    }

    DatabaseException(Reason reason, String message) {
        super(message, new IOException(message));
        this.reason = reason;
    }

    private DatabaseException(Reason reason, String message, Throwable cause) {
        super(message, new IOException(message, cause));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static DatabaseException closed(Path file) {
        return new DatabaseException(
                Reason.CLOSED,
                "database %s is closed: the server is ending; ask again when it is up"
                        .formatted(file));
    }

    /// A row that says what nobody wrote.
    static DatabaseException unreadable(Path file, RuntimeException problem) {
        return new DatabaseException(
                Reason.DAMAGED,
                "a row of database %s cannot be read: %s".formatted(file, problem.getMessage()),
                problem);
    }

    /// Puts a problem of SQLite's, however wrapped, in our words.
    static DatabaseException of(Path file, Throwable problem) {
        String words = words(problem);
        return switch (code(problem)) {
            case FULL ->
                    new DatabaseException(
                            Reason.DISK_FULL,
                            "disk full: %s cannot grow; make room and ask again".formatted(file),
                            problem);
            case IO_ERROR ->
                    new DatabaseException(
                            Reason.DISK_FULL,
                            "disk trouble at %s: %s; see whether the disk is full, over quota or failing"
                                    .formatted(file, words),
                            problem);
            case READ_ONLY, CANNOT_OPEN ->
                    new DatabaseException(
                            Reason.OTHER,
                            "database %s cannot be written: %s; give it and its folder to your user"
                                    .formatted(file, words),
                            problem);
            case CORRUPT, NOT_A_DATABASE ->
                    new DatabaseException(
                            Reason.DAMAGED,
                            "database %s is damaged: %s; start the server again: it keeps the damaged file and begins a new one"
                                    .formatted(file, words),
                            problem);
            case CONSTRAINT ->
                    new DatabaseException(
                            Reason.TWICE, "not kept in %s: %s".formatted(file, words), problem);
            default ->
                    new DatabaseException(
                            Reason.OTHER, "database %s: %s".formatted(file, words), problem);
        };
    }

    /// Whether SQLite means that the file itself is broken.
    static boolean isDamage(Throwable problem) {
        int code = code(problem);
        return code == CORRUPT || code == NOT_A_DATABASE;
    }

    /// Whether SQLite would have to write to go on.
    static boolean isReadOnly(Throwable problem) {
        return code(problem) == READ_ONLY;
    }

    static String words(Throwable problem) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof SQLException sqlite) {
                return String.valueOf(sqlite.getMessage());
            }
        }
        return String.valueOf(problem.getMessage());
    }

    private static int code(Throwable problem) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof SQLException sqlite) {
                return sqlite.getErrorCode();
            }
        }
        return NONE;
    }
}
