package secondunit.database;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Hours;
import secondunit.jobs.Measure;
import secondunit.jobs.QueueRules;
import secondunit.jobs.QueueStore;
import secondunit.jobs.Standing;
import secondunit.jobs.Start;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of the queue in SQLite.
final class SqlQueueStore implements QueueStore {

    /// Older measures say little of what the machine does today.
    private static final int MEASURES_KEPT = 5000;

    private final Database database;

    SqlQueueStore(Database database) {
        this.database = database;
    }

    @Override
    public QueueRules rules() {
        return database.read(handle ->
                        handle.createQuery("SELECT * FROM rules")
                                .map((row, _) -> rules(row))
                                .findFirst())
                .orElse(QueueRules.USUAL);
    }

    private static QueueRules rules(ResultSet row) throws SQLException {
        return new QueueRules(
                row.getInt("paused") != 0,
                new Hours(
                        LocalTime.parse(row.getString("opens")),
                        LocalTime.parse(row.getString("closes"))));
    }

    @Override
    public void keep(QueueRules rules) {
        QueueWords.write(
                database,
                connection ->
                        connection.execute(
                                "INSERT OR REPLACE INTO rules (number, paused, opens, closes) VALUES (1, ?, ?, ?)",
                                rules.paused() ? 1 : 0,
                                rules.hours().from().toString(),
                                rules.hours().until().toString()));
    }

    @Override
    public Map<String, Standing> standings() {
        return database.read(handle -> {
            Map<String, Standing> standings = new HashMap<>();
            handle.createQuery("SELECT * FROM standing")
                    .map((row, _) -> Map.entry(row.getString("take"), standing(row)))
                    .forEach(entry -> standings.put(entry.getKey(), entry.getValue()));
            return standings;
        });
    }

    private static Standing standing(ResultSet row) throws SQLException {
        long rank = row.getLong("rank");
        @Nullable Long kept = row.wasNull() ? null : rank;
        String notBefore = row.getString("not_before");
        return new Standing(
                kept,
                new Start(
                        row.getInt("paused") != 0,
                        row.getInt("after_hours") != 0,
                        notBefore == null ? null : Instant.parse(notBefore)));
    }

    @Override
    public void keep(Map<String, Standing> standings) {
        QueueWords.write(
                database,
                connection ->
                        standings.forEach(
                                (take, standing) -> TermRows.put(connection, take, standing)));
    }

    @Override
    public List<Measure> measures(int limit) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM measure ORDER BY number DESC LIMIT :limit")
                        .bind("limit", limit)
                        .map((row, _) -> measure(row))
                        .list());
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getString("subject"),
                row.getString("player"),
                row.getLong("pixels"),
                row.getLong("frames"),
                Duration.ofMillis(row.getLong("millis")));
    }

    @Override
    public void add(Measure measure) {
        database.writeLater(connection -> {
            connection.execute(
                    "INSERT INTO measure (subject, player, pixels, frames, millis) VALUES (?, ?, ?, ?, ?)",
                    measure.subject(),
                    measure.player(),
                    measure.pixels(),
                    measure.frames(),
                    measure.took().toMillis());
            connection.execute(
                    "DELETE FROM measure WHERE number <= (SELECT max(number) FROM measure) - ?",
                    MEASURES_KEPT);
        });
    }
}
