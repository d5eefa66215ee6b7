package secondunit.database;

import java.nio.file.Path;

/// A database that could not be used any more. It was moved aside whole and a new one begun.
///
/// @param what was wrong with it
/// @param database where it was, and the new one is
/// @param kept where it lies now, with its `-wal` and `-shm` beside it
public record Damage(String what, Path database, Path kept) {

    /// For people.
    public String message() {
        return "database %s was damaged: %s. It is kept as %s and a new one was begun: the queue, hosts and keys of the old one are not in it."
                .formatted(database, what, kept);
    }
}
