package secondunit.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.nio.file.Path;

/// Opens connections to one database file.
///
/// @param file absolute
record Connections(Path file) {

    private static final int BUSY_MILLIS = 5000;

    /// The one that writes. A commit has reached the disk when it returns.
    Handle writer() {
        return opened(
                "rw",
                "PRAGMA busy_timeout = " + BUSY_MILLIS,
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = FULL",
                "PRAGMA foreign_keys = ON");
    }

    /// One that reads, and sees what was committed when its query began.
    Handle reader() {
        return opened("rw", "PRAGMA busy_timeout = " + BUSY_MILLIS, "PRAGMA query_only = ON");
    }

    /// One that does not change the file, not even to tidy up after a crash.
    Handle inspector() {
        return opened("ro");
    }

    private Handle opened(String mode, String... pragmas) {
        Handle handle = Jdbi.open("jdbc:sqlite:" + file.toUri() + "?mode=" + mode);
        boolean ready = false;
        try {
            for (String pragma : pragmas) {
                handle.execute(pragma);
            }
            ready = true;
            return handle;
        } finally {
            if (!ready) {
                handle.close();
            }
        }
    }
}
