package secondunit.database;

import org.jspecify.annotations.Nullable;

import secondunit.database.json.StoredJson;
import secondunit.jobs.Job;
import secondunit.jobs.JobStore;
import secondunit.jobs.Shot;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.json.ShotJson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Shots and jobs in SQLite.
final class SqlJobStore implements JobStore {

    private static final String SHOTS =
            """
            SELECT shot.*, (SELECT json_group_array(job.take ORDER BY job.number)
                            FROM job WHERE job.shot = shot.id) AS takes
            FROM shot
            """;
    private static final String JOBS = "SELECT * FROM job";

    private final Database database;

    SqlJobStore(Database database) {
        this.database = database;
    }

    @Override
    public void accept(Shot shot, List<Job> jobs) {
        List<String> takes = jobs.stream().map(Job::take).toList();
        if (!takes.equals(shot.takes())) {
            throw new IllegalArgumentException(
                    "shot %s has takes %s and jobs %s".formatted(shot.id(), shot.takes(), takes));
        }
        String request = ShotJson.write(shot.request());
        List<JobRow> rows = jobs.stream().map(JobRow::of).toList();
        write(connection -> {
            insert(connection, shot, request);
            rows.forEach(row -> row.insert(connection));
        });
    }

    private static void insert(Statements connection, Shot shot, String request) {
        connection.execute(
                "INSERT INTO shot (id, request, format, asked) VALUES (?, ?, ?, ?)",
                shot.id(),
                request,
                shot.format().id(),
                shot.asked().toString());
    }

    @Override
    public void update(Job job) {
        JobRow row = JobRow.of(job);
        write(row::update);
    }

    @Override
    public void delete(String take) {
        write(connection -> connection.execute("DELETE FROM job WHERE take = ?", take));
    }

    @Override
    public Optional<Shot> shot(String id) {
        return database.read(handle ->
                handle.createQuery(SHOTS + "WHERE shot.id = :id")
                        .bind("id", id)
                        .map((row, _) -> shot(row))
                        .findFirst());
    }

    @Override
    public List<Shot> shots(@Nullable String before, int limit) {
        return new Paging(SHOTS, "shot", "id").page(database, before, limit, (row, _) -> shot(row));
    }

    private static Shot shot(ResultSet row) throws SQLException {
        return new Shot(
                row.getString("id"),
                ShotJson.read(row.getString("request")),
                DeliveryFormat.parse(row.getString("format")),
                Instant.parse(row.getString("asked")),
                StoredJson.readTexts(row.getString("takes")));
    }

    @Override
    public Optional<Job> job(String take) {
        return database.read(handle ->
                handle.createQuery(JOBS + " WHERE take = :take")
                        .bind("take", take)
                        .map((row, _) -> JobRow.read(row))
                        .findFirst());
    }

    @Override
    public List<Job> jobs(@Nullable String before, int limit) {
        return new Paging(JOBS, "job", "take")
                .page(database, before, limit, (row, _) -> JobRow.read(row));
    }

    @Override
    public List<Job> open() {
        return database.read(handle ->
                handle.createQuery(JOBS + " WHERE state <> 'ended' ORDER BY number")
                        .map((row, _) -> JobRow.read(row))
                        .list());
    }

    private void write(Consumer<Statements> statements) {
        QueuesWords.in(() -> database.write(statements));
    }
}
