package secondunit.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Looks at a database file before it is used, and moves a damaged one aside.
final class Inspection {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String LOG = "-wal";

    /// What SQLite keeps beside a database, `-journal` only before it has a write-ahead log.
    private static final List<String> COMPANIONS = List.of(LOG, "-shm", "-journal");

    private final Path file;

    Inspection(Path file) {
        this.file = file;
    }

    /// Moves the file and what belongs to it aside when it is damaged.
    ///
    /// @param now for the name it is kept under
    Optional<Damage> setAsideIfDamaged(Instant now) throws IOException {
        String fault = fault();
        return fault.isEmpty()
                ? Optional.empty()
                : Optional.of(new Damage(fault, file, setAside(now)));
    }

    /// What is wrong, in words; empty when nothing is.
    private String fault() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            Path log = beside(file, LOG);
            return Files.exists(log) && Files.size(log) > 0
                    ? "%s has changes for a database that is not there".formatted(log)
                    : "";
        }
        try {
            return faultInside();
        } catch (JdbiException problem) {
            if (DatabaseException.isDamage(problem)) {
                return DatabaseException.words(problem);
            }
            throw DatabaseException.of(file, problem);
        }
    }

    /// Without changing the file, so that what is kept is what was found; but a database that was
    /// killed while it was made is finished by SQLite only when it may write.
    private String faultInside() {
        Connections connections = new Connections(file);
        try (Handle handle = connections.inspector()) {
            return faultOf(handle);
        } catch (JdbiException problem) {
            if (!DatabaseException.isReadOnly(problem)) {
                throw problem;
            }
        }
        try (Handle handle = connections.writer()) {
            return faultOf(handle);
        }
    }

    private String faultOf(Handle handle) {
        String check = handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one();
        return check.equals("ok") ? Schema.missing(file, handle) : check;
    }

    private Path setAside(Instant now) throws IOException {
        String name = file.getFileName() + ".damaged-" + TIME.format(now);
        Path kept = file.resolveSibling(name);
        for (int copy = 2; Files.exists(kept) || Files.exists(beside(kept, LOG)); copy++) {
            kept = file.resolveSibling(name + "-" + copy);
        }
        for (String companion : COMPANIONS) {
            if (Files.exists(beside(file, companion))) {
                Files.move(beside(file, companion), beside(kept, companion));
            }
        }
        if (Files.exists(file)) {
            Files.move(file, kept);
        }
        return kept;
    }

    private static Path beside(Path database, String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }
}
