package secondunit.database;

import secondunit.jobs.BoardException;

import java.util.function.Consumer;

/// Writes for the queue, whose words for trouble are its own.
final class QueueWords {

    private QueueWords() {}

    /// @throws IllegalArgumentException for what is there already
    /// @throws BoardException for any other trouble
    static void write(Database database, Consumer<Statements> statements) {
        in(() -> database.write(statements));
    }

    static void in(Runnable writing) {
        try {
            writing.run();
        } catch (DatabaseException problem) {
            throw of(problem);
        }
    }

    private static RuntimeException of(DatabaseException problem) {
        String message = String.valueOf(problem.getMessage());
        return switch (problem.reason()) {
            case TWICE -> new IllegalArgumentException(message, problem);
            case DISK_FULL -> new BoardException(BoardException.Reason.DISK_FULL, message, problem);
            case CLOSED -> new BoardException(BoardException.Reason.CLOSING, message, problem);
            case DAMAGED, TOO_NEW, OTHER ->
                    new BoardException(BoardException.Reason.STORE, message, problem);
        };
    }
}
