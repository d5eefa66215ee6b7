package secondunit.database;

import org.jspecify.annotations.Nullable;

import secondunit.database.json.StoredJson;
import secondunit.jobs.Job;
import secondunit.jobs.JobState;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.json.ShotJson;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// A job as its row.
///
/// @param request as JSON
/// @param since when it began to run, or ended; null while it waits
/// @param outcome as JSON, null until it has ended
record JobRow(
        Job job,
        String request,
        String state,
        @Nullable String since,
        long done,
        long total,
        @Nullable String outcome) {

    private static final String QUEUED = "queued";
    private static final String RUNNING = "running";
    private static final String ENDED = "ended";

    static JobRow of(Job job) {
        String request = ShotJson.write(job.request());
        return switch (job.state()) {
            case JobState.Queued _ -> new JobRow(job, request, QUEUED, null, 0, 0, null);
            case JobState.Running(Instant since, long done, long total) ->
                    new JobRow(job, request, RUNNING, since.toString(), done, total, null);
            case JobState.Ended ended ->
                    new JobRow(
                            job,
                            request,
                            ENDED,
                            ended.at().toString(),
                            0,
                            0,
                            StoredJson.outcome(ended.outcome()));
        };
    }

    void insert(Statements connection) {
        connection.execute(
                """
                INSERT INTO job (take, shot, request, format, file, accepted,
                                 attempts, state, since, done, total, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                job.take(),
                job.shot(),
                request,
                job.format().id(),
                job.file().toString(),
                job.accepted().toString(),
                job.attempts(),
                state,
                since,
                done,
                total,
                outcome);
        end(connection);
    }

    void update(Statements connection) {
        connection.execute(
                """
                UPDATE job SET attempts = ?, state = ?, since = ?, done = ?, total = ?, outcome = ?
                WHERE take = ?
                """,
                job.attempts(),
                state,
                since,
                done,
                total,
                outcome,
                job.take());
        end(connection);
    }

    /// What has ended is found by its words and stands in no line.
    private void end(Statements connection) {
        if (!state.equals(ENDED)) {
            return;
        }
        connection.execute(
                """
                INSERT OR REPLACE INTO take_words (rowid, prompt)
                SELECT number, coalesce(json_extract(request, '$.prompt'), '')
                FROM job WHERE take = ?
                """,
                job.take());
        connection.execute("DELETE FROM standing WHERE take = ?", job.take());
    }

    static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getString("take"),
                row.getString("shot"),
                ShotJson.read(row.getString("request")),
                DeliveryFormat.parse(row.getString("format")),
                Path.of(row.getString("file")),
                Instant.parse(row.getString("accepted")),
                row.getInt("attempts"),
                state(row));
    }

    private static JobState state(ResultSet row) throws SQLException {
        String name = row.getString("state");
        return switch (name) {
            case QUEUED -> new JobState.Queued();
            case RUNNING ->
                    new JobState.Running(
                            Instant.parse(row.getString("since")),
                            row.getLong("done"),
                            row.getLong("total"));
            case ENDED ->
                    new JobState.Ended(
                            Instant.parse(row.getString("since")),
                            StoredJson.readOutcome(row.getString("outcome")));
            default -> throw new IllegalArgumentException("job state " + name);
        };
    }
}
