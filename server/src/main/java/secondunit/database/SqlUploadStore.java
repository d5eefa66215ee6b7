package secondunit.database;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import secondunit.render.json.ContentsJson;
import secondunit.uploads.Upload;
import secondunit.uploads.UploadException;
import secondunit.uploads.UploadException.Reason;
import secondunit.uploads.UploadStore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Uploads in SQLite. What refers to one is not counted but looked up: a job's request names the
/// file's path, in which its id stands.
final class SqlUploadStore implements UploadStore {

    private static final String LOOSE =
            """
            SELECT id FROM upload WHERE withdrawn = 1
              AND NOT EXISTS (SELECT 1 FROM job WHERE instr(job.request, upload.id) > 0)
              AND NOT EXISTS (SELECT 1 FROM video WHERE video.input = upload.id)
              AND NOT EXISTS (SELECT 1 FROM cameo WHERE cameo.upload = upload.id)
            """;

    private final Database database;

    SqlUploadStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Upload upload) {
        String contents = ContentsJson.write(upload.contents());
        write(connection ->
                connection.execute(
                        """
                        INSERT INTO upload (id, name, file, purpose, listed, bytes, sha256, at,
                                            expires, contents, withdrawn)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        ON CONFLICT (id) DO UPDATE SET
                            purpose = excluded.purpose, expires = excluded.expires
                        """,
                        upload.id(),
                        upload.name(),
                        upload.file(),
                        upload.purpose(),
                        upload.listed() ? 1 : 0,
                        upload.bytes(),
                        upload.sha256(),
                        upload.at().toString(),
                        upload.expires() == null ? null : upload.expires().toString(),
                        contents));
    }

    @Override
    public Optional<Upload> upload(String id) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM upload WHERE id = :id AND withdrawn = 0")
                        .bind("id", id)
                        .map((row, _) -> upload(row))
                        .findFirst());
    }

    @Override
    public List<Upload> page(
            @Nullable String after,
            int limit,
            boolean oldestFirst,
            @Nullable String purpose,
            boolean all) {
        long from = Place.after(database, "upload", after, oldestFirst);
        return database.read(handle -> {
            Query query =
                    handle.createQuery(
                            """
                            SELECT * FROM upload WHERE withdrawn = 0 AND number %s :from
                            AND (:all OR listed = 1) AND (:purpose IS NULL OR purpose = :purpose)
                            ORDER BY number %s LIMIT :limit
                            """
                                    .formatted(
                                            oldestFirst ? ">" : "<", oldestFirst ? "ASC" : "DESC"));
            return query.bind("from", from)
                    .bind("all", all)
                    .bind("purpose", purpose)
                    .bind("limit", limit)
                    .map((row, _) -> upload(row))
                    .list();
        });
    }

    private static Upload upload(ResultSet row) throws SQLException {
        String expires = row.getString("expires");
        return new Upload(
                row.getString("id"),
                row.getString("name"),
                row.getString("file"),
                row.getString("purpose"),
                row.getInt("listed") == 1,
                row.getLong("bytes"),
                row.getString("sha256"),
                Instant.parse(row.getString("at")),
                expires == null ? null : Instant.parse(expires),
                ContentsJson.read(row.getString("contents")));
    }

    @Override
    public boolean withdraw(String id) {
        boolean known = upload(id).isPresent();
        write(connection -> connection.execute("UPDATE upload SET withdrawn = 1 WHERE id = ?", id));
        return known;
    }

    @Override
    public List<String> loose() {
        return texts(LOOSE);
    }

    @Override
    public List<String> expired(Instant now) {
        return database.read(handle ->
                handle.createQuery("SELECT id FROM upload WHERE withdrawn = 0 AND expires <= :now")
                        .bind("now", now.toString())
                        .mapTo(String.class)
                        .list());
    }

    private List<String> texts(String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    @Override
    public boolean isKnown(String id) {
        return database.read(handle ->
                handle.createQuery("SELECT 1 FROM upload WHERE id = :id")
                        .bind("id", id)
                        .mapTo(int.class)
                        .findFirst()
                        .isPresent());
    }

    @Override
    public void forget(String id) {
        write(connection -> Place.remove(connection, "upload", id));
    }

    private void write(Consumer<Statements> statements) {
        try {
            database.write(statements);
        } catch (DatabaseException problem) {
            throw inOurWords(problem);
        }
    }

    private static RuntimeException inOurWords(DatabaseException problem) {
        String message = String.valueOf(problem.getMessage());
        return switch (problem.reason()) {
            case DISK_FULL -> new UploadException(Reason.DISK_FULL, message, problem);
            case CLOSED -> new UploadException(Reason.CLOSING, message, problem);
            case DAMAGED, TOO_NEW, TWICE, OTHER -> problem;
        };
    }
}
