package secondunit.database;

import org.jspecify.annotations.Nullable;

import secondunit.database.json.StoredJson;
import secondunit.jobs.Accepted;
import secondunit.jobs.Job;
import secondunit.jobs.JobStore;
import secondunit.jobs.QueueStore;
import secondunit.jobs.Shot;
import secondunit.jobs.Terms;
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

    static final String SHOTS =
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
    public void accept(List<Accepted> shots) {
        List<Consumer<Statements>> all = shots.stream().map(SqlJobStore::inserting).toList();
        write(connection -> all.forEach(each -> each.accept(connection)));
    }

    /// JSON is made before the writer's turn.
    private static Consumer<Statements> inserting(Accepted accepted) {
        Shot shot = accepted.shot();
        String request = ShotJson.write(shot.request());
        List<JobRow> rows = accepted.jobs().stream().map(JobRow::of).toList();
        return connection -> {
            insert(connection, shot, request);
            rows.forEach(row -> {
                row.insert(connection);
                TermRows.insert(connection, row.job().take(), accepted.terms());
            });
        };
    }

    private static void insert(Statements connection, Shot shot, String request) {
        connection.execute(
                "INSERT INTO shot (id, request, format, asked, party) VALUES (?, ?, ?, ?, ?)",
                shot.id(),
                request,
                shot.format().id(),
                shot.asked().toString(),
                shot.group());
    }

    @Override
    public void add(Job job, Terms terms) {
        JobRow row = JobRow.of(job);
        write(connection -> {
            row.insert(connection);
            TermRows.insert(connection, job.take(), terms);
        });
    }

    @Override
    public QueueStore queue() {
        return new SqlQueueStore(database);
    }

    @Override
    public void update(Job job) {
        JobRow row = JobRow.of(job);
        write(row::update);
    }

    @Override
    public void delete(String take) {
        write(connection -> {
            connection.execute(
                    "DELETE FROM take_words WHERE rowid = (SELECT number FROM job WHERE take = ?)",
                    take);
            connection.execute("DELETE FROM job WHERE take = ?", take);
        });
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

    static Shot shot(ResultSet row) throws SQLException {
        return new Shot(
                row.getString("id"),
                ShotJson.read(row.getString("request")),
                DeliveryFormat.parse(row.getString("format")),
                Instant.parse(row.getString("asked")),
                StoredJson.readTexts(row.getString("takes")),
                row.getString("party"));
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
        QueueWords.write(database, statements);
    }
}
