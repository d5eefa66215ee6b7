package secondunit.database;

import secondunit.jobs.Standing;
import secondunit.jobs.Start;
import secondunit.jobs.Terms;

/// The rows of what is said with a shot.
final class TermRows {

    private TermRows() {}

    /// Once for every take of the shot.
    static void insert(Statements connection, String take, Terms terms) {
        if (!terms.start().equals(Start.ANY_TIME)) {
            put(connection, take, new Standing(null, terms.start()));
        }
        terms.parents()
                .forEach(parent ->
                        connection.execute(
                                "INSERT OR IGNORE INTO kin (take, parent, relation) VALUES (?, ?, ?)",
                                take,
                                parent.take(),
                                parent.as().word()));
        terms.tags().forEach(tag -> tag(connection, take, tag));
    }

    static void tag(Statements connection, String take, String tag) {
        connection.execute(
                """
                INSERT OR IGNORE INTO tag (take, tag)
                SELECT take, ? FROM job WHERE take = ?
                """,
                tag,
                take);
    }

    /// A job that has ended has none.
    static void put(Statements connection, String take, Standing standing) {
        Start start = standing.start();
        connection.execute(
                """
                INSERT OR REPLACE INTO standing (take, rank, paused, after_hours, not_before)
                SELECT take, ?, ?, ?, ? FROM job WHERE take = ? AND state <> 'ended'
                """,
                standing.rank(),
                start.paused() ? 1 : 0,
                start.afterHours() ? 1 : 0,
                start.notBefore() == null ? null : start.notBefore().toString(),
                take);
    }
}
