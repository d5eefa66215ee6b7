package secondunit.database;

import secondunit.jobs.BoardException;

/// A database's trouble in the words of the queue, which the doors know.
final class QueuesWords {

    private QueuesWords() {}

    static void in(Runnable writing) {
        try {
            writing.run();
        } catch (DatabaseException problem) {
            throw of(problem);
        }
    }

    static RuntimeException of(DatabaseException problem) {
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
