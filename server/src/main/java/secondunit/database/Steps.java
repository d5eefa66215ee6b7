package secondunit.database;

/// The steps of the [Schema] after its first.
final class Steps {

    /// The order of the queue, what jobs took, and what is known of takes: where they come from,
    /// their tags and the words of their prompts.
    static final String ARRANGING =
            """
            ALTER TABLE shot ADD COLUMN party TEXT;
            CREATE INDEX shot_of_party ON shot (party) WHERE party IS NOT NULL;
            CREATE INDEX ended_job ON job (number) WHERE state = 'ended';
            CREATE TABLE rules (
                number INTEGER PRIMARY KEY CHECK (number = 1),
                paused INTEGER NOT NULL,
                opens  TEXT NOT NULL,
                closes TEXT NOT NULL
            ) STRICT;
            CREATE TABLE standing (
                take        TEXT PRIMARY KEY REFERENCES job (take) ON DELETE CASCADE,
                rank        INTEGER,
                paused      INTEGER NOT NULL,
                after_hours INTEGER NOT NULL,
                not_before  TEXT
            ) STRICT;
            CREATE TABLE measure (
                number  INTEGER PRIMARY KEY,
                subject TEXT NOT NULL,
                player  TEXT NOT NULL,
                pixels  INTEGER NOT NULL,
                frames  INTEGER NOT NULL,
                millis  INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE kin (
                take     TEXT NOT NULL REFERENCES job (take) ON DELETE CASCADE,
                parent   TEXT NOT NULL,
                relation TEXT NOT NULL,
                PRIMARY KEY (take, parent, relation)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX kin_of_parent ON kin (parent);
            CREATE TABLE tag (
                take TEXT NOT NULL REFERENCES job (take) ON DELETE CASCADE,
                tag  TEXT NOT NULL,
                PRIMARY KEY (take, tag)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX take_of_tag ON tag (tag);
            CREATE VIRTUAL TABLE take_words USING fts5
                (prompt, tokenize = 'unicode61 remove_diacritics 2');
            INSERT INTO take_words (rowid, prompt)
                SELECT number, coalesce(json_extract(request, '$.prompt'), '')
                FROM job WHERE state = 'ended';
            """;

    /// Where on a timeline placements stand.
    static final String SPOTS =
            """
            ALTER TABLE placement ADD COLUMN begins INTEGER;
            ALTER TABLE placement ADD COLUMN ends INTEGER;
            ALTER TABLE placement ADD COLUMN mode TEXT NOT NULL DEFAULT 'NEW_TRACK';
            """;

    /// What was answered to requests that made something.
    static final String REPLIES =
            """
            CREATE TABLE reply (
                client TEXT NOT NULL,
                key    TEXT NOT NULL,
                digest TEXT NOT NULL,
                status INTEGER NOT NULL,
                body   TEXT NOT NULL,
                at     TEXT NOT NULL,
                PRIMARY KEY (client, key)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX reply_at ON reply (at);
            """;

    private Steps() {}
}
