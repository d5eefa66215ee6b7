package secondunit.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The tables, as a list of steps from an empty file to today's. A step that was released never
/// changes; a change of the tables is one more step.
///
/// Times are ISO 8601 in UTC. A `number` rises in the order of acceptance.
final class Schema {

    private static final String FIRST =
            """
            CREATE TABLE shot (
                number  INTEGER PRIMARY KEY,
                id      TEXT NOT NULL UNIQUE,
                request TEXT NOT NULL,
                format  TEXT NOT NULL,
                asked   TEXT NOT NULL
            ) STRICT;
            CREATE TABLE job (
                number   INTEGER PRIMARY KEY,
                take     TEXT NOT NULL UNIQUE,
                shot     TEXT NOT NULL REFERENCES shot (id),
                request  TEXT NOT NULL,
                format   TEXT NOT NULL,
                file     TEXT NOT NULL,
                accepted TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                state    TEXT NOT NULL CHECK (state IN ('queued', 'running', 'ended')),
                since    TEXT,
                done     INTEGER,
                total    INTEGER,
                outcome  TEXT
            ) STRICT;
            CREATE INDEX job_of_shot ON job (shot);
            CREATE INDEX open_job ON job (number) WHERE state <> 'ended';
            CREATE TABLE host (
                number   INTEGER PRIMARY KEY,
                id       TEXT NOT NULL UNIQUE,
                name     TEXT NOT NULL,
                kind     TEXT NOT NULL,
                address  TEXT NOT NULL,
                port     INTEGER NOT NULL,
                password TEXT
            ) STRICT;
            CREATE TABLE placement (
                number   INTEGER PRIMARY KEY,
                id       TEXT NOT NULL UNIQUE,
                host     TEXT NOT NULL,
                shot     TEXT NOT NULL,
                take     TEXT,
                asked    TEXT NOT NULL,
                state    TEXT NOT NULL,
                shown    TEXT,
                item     TEXT,
                degraded TEXT NOT NULL,
                problem  TEXT
            ) STRICT;
            CREATE TABLE client (
                number    INTEGER PRIMARY KEY,
                id        TEXT NOT NULL UNIQUE,
                name      TEXT NOT NULL,
                kind      TEXT NOT NULL,
                since     TEXT NOT NULL,
                last_seen TEXT,
                revoked   TEXT,
                secret    BLOB NOT NULL UNIQUE
            ) STRICT;
            """;

    private static final String UPLOADS =
            """
            CREATE TABLE upload (
                number    INTEGER PRIMARY KEY AUTOINCREMENT,
                id        TEXT NOT NULL UNIQUE,
                name      TEXT NOT NULL,
                file      TEXT NOT NULL,
                purpose   TEXT NOT NULL,
                listed    INTEGER NOT NULL,
                bytes     INTEGER NOT NULL,
                sha256    TEXT NOT NULL,
                at        TEXT NOT NULL,
                expires   TEXT,
                contents  TEXT NOT NULL,
                withdrawn INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE gone (
                id     TEXT PRIMARY KEY,
                number INTEGER NOT NULL
            ) STRICT;
            """;

    private static final String VIDEOS =
            """
            CREATE TABLE video (
                number       INTEGER PRIMARY KEY AUTOINCREMENT,
                id           TEXT NOT NULL UNIQUE,
                take         TEXT NOT NULL UNIQUE,
                model        TEXT NOT NULL,
                prompt       TEXT NOT NULL,
                seconds      TEXT NOT NULL,
                size         TEXT NOT NULL,
                created      TEXT NOT NULL,
                remixed_from TEXT,
                input        TEXT,
                progress     INTEGER NOT NULL,
                lease        TEXT,
                fate         TEXT NOT NULL,
                completed    TEXT,
                announced    INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX video_to_announce ON video (number) WHERE announced = 0;
            CREATE INDEX video_to_expire ON video (completed) WHERE fate <> 'EXPIRED';
            CREATE TABLE cameo (
                number  INTEGER PRIMARY KEY,
                id      TEXT NOT NULL UNIQUE,
                name    TEXT NOT NULL,
                upload  TEXT NOT NULL,
                created TEXT NOT NULL
            ) STRICT;
            """;

    private static final String WEBHOOKS =
            """
            CREATE TABLE endpoint (
                number INTEGER PRIMARY KEY,
                id     TEXT NOT NULL UNIQUE,
                url    TEXT NOT NULL,
                secret TEXT NOT NULL,
                at     TEXT NOT NULL
            ) STRICT;
            CREATE TABLE delivery (
                number   INTEGER PRIMARY KEY,
                id       TEXT NOT NULL,
                endpoint TEXT NOT NULL,
                body     TEXT NOT NULL,
                created  TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                due      INTEGER NOT NULL,
                UNIQUE (id, endpoint)
            ) STRICT;
            CREATE INDEX delivery_due ON delivery (due);
            """;

    private static final List<String> STEPS =
            List.of(FIRST, UPLOADS, VIDEOS, WEBHOOKS, Steps.ARRANGING, Steps.REPLIES, Steps.SPOTS);

    private Schema() {}

    /// The version of today's tables.
    static int newest() {
        return STEPS.size();
    }

    /// Brings a database to today's tables.
    ///
    /// @return whether it was empty
    static boolean bring(Handle handle) {
        int version = version(handle);
        for (int step = version; step < STEPS.size(); step++) {
            int next = step + 1;
            handle.execute("BEGIN IMMEDIATE");
            handle.createScript(STEPS.get(step)).executeAsSeparateStatements();
            handle.execute("PRAGMA user_version = " + next);
            handle.execute("COMMIT");
        }
        return version == 0;
    }

    /// What is missing, in words; empty when nothing is.
    ///
    /// @throws DatabaseException when the file was made by a newer version
    static String missing(Path file, Handle handle) {
        int version = version(handle);
        if (version > STEPS.size()) {
            throw new DatabaseException(
                    DatabaseException.Reason.TOO_NEW,
                    "database %s has version %d, made by a newer Second Unit; this one knows up to %d: start the newer one, or name another folder with --home"
                            .formatted(file, version, STEPS.size()));
        }
        Set<String> there = columns(handle);
        if (version == 0) {
            return there.isEmpty() ? "" : "its tables are not Second Unit's";
        }
        Set<String> wanted = columnsOf(version);
        wanted.removeAll(there);
        return wanted.isEmpty() ? "" : "it lacks " + String.join(", ", wanted);
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(int.class).one();
    }

    private static Set<String> columnsOf(int version) {
        try (Handle empty = Jdbi.open("jdbc:sqlite::memory:")) {
            STEPS.subList(0, version)
                    .forEach(step -> empty.createScript(step).executeAsSeparateStatements());
            return columns(empty);
        }
    }

    /// Every table's columns, as `job.take TEXT`.
    private static Set<String> columns(Handle handle) {
        return new TreeSet<>(
                handle.createQuery(
                                """
                                SELECT t.name || '.' || c.name || ' ' || c.type
                                FROM sqlite_schema t JOIN pragma_table_info(t.name) c
                                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
                                """)
                        .mapTo(String.class)
                        .list());
    }
}
