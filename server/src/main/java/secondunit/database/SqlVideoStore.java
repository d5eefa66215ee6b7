package secondunit.database;

import org.jspecify.annotations.Nullable;

import secondunit.videos.Cameo;
import secondunit.videos.Video;
import secondunit.videos.VideoStore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Videos and characters in SQLite.
final class SqlVideoStore implements VideoStore {

    private static final String KEEP =
            """
            INSERT INTO video (id, take, model, prompt, seconds, size, created, remixed_from,
                               input, progress, lease, fate, completed, announced)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                progress = max(progress, excluded.progress), fate = excluded.fate,
                completed = excluded.completed, announced = excluded.announced
            """;

    private final Database database;

    SqlVideoStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Video video) {
        write(connection ->
                connection.execute(
                        KEEP,
                        video.id(),
                        video.take(),
                        video.model(),
                        video.prompt(),
                        video.seconds(),
                        video.size(),
                        video.created().toString(),
                        video.remixedFrom(),
                        video.input(),
                        video.progress(),
                        text(video.lease()),
                        video.fate().name(),
                        text(video.completed()),
                        video.announced() ? 1 : 0));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public Optional<Video> video(String id) {
        return list("SELECT * FROM video WHERE id = :it", id).stream().findFirst();
    }

    @Override
    public Optional<Video> ofTake(String take) {
        return list("SELECT * FROM video WHERE take = :it", take).stream().findFirst();
    }

    @Override
    public List<Video> page(@Nullable String after, int limit, boolean oldestFirst) {
        long from = Place.after(database, "video", after, oldestFirst);
        String sql =
                "SELECT * FROM video WHERE number %s :from ORDER BY number %s LIMIT :limit"
                        .formatted(oldestFirst ? ">" : "<", oldestFirst ? "ASC" : "DESC");
        return database.read(handle ->
                handle.createQuery(sql)
                        .bind("from", from)
                        .bind("limit", limit)
                        .map((row, _) -> video(row))
                        .list());
    }

    @Override
    public List<Video> unannounced() {
        return list("SELECT * FROM video WHERE announced = 0 AND id <> :it", "");
    }

    @Override
    public List<Video> leased() {
        return list(
                "SELECT * FROM video WHERE announced = 0 AND lease IS NOT NULL AND id <> :it", "");
    }

    @Override
    public List<Video> completedBy(Instant time) {
        return list(
                "SELECT * FROM video WHERE completed <= :it AND fate <> 'EXPIRED'",
                time.toString());
    }

    private List<Video> list(String sql, String it) {
        return database.read(handle ->
                handle.createQuery(sql).bind("it", it).map((row, _) -> video(row)).list());
    }

    private static Video video(ResultSet row) throws SQLException {
        String lease = row.getString("lease");
        String completed = row.getString("completed");
        return new Video(
                row.getString("id"),
                row.getString("take"),
                row.getString("model"),
                row.getString("prompt"),
                row.getString("seconds"),
                row.getString("size"),
                Instant.parse(row.getString("created")),
                row.getString("remixed_from"),
                row.getString("input"),
                row.getInt("progress"),
                lease == null ? null : Duration.parse(lease),
                Video.Fate.valueOf(row.getString("fate")),
                completed == null ? null : Instant.parse(completed),
                row.getInt("announced") == 1);
    }

    @Override
    public void progress(String id, int percent) {
        database.writeLater(connection ->
                connection.execute(
                        "UPDATE video SET progress = max(progress, ?) WHERE id = ?", percent, id));
    }

    @Override
    public void delete(String id) {
        write(connection -> Place.remove(connection, "video", id));
    }

    @Override
    public void keep(Cameo cameo) {
        write(connection ->
                connection.execute(
                        "INSERT INTO cameo (id, name, upload, created) VALUES (?, ?, ?, ?)",
                        cameo.id(),
                        cameo.name(),
                        cameo.upload(),
                        cameo.created().toString()));
    }

    @Override
    public Optional<Cameo> character(String id) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM cameo WHERE id = :id")
                        .bind("id", id)
                        .map((row, _) ->
                                new Cameo(
                                        row.getString("id"),
                                        row.getString("name"),
                                        row.getString("upload"),
                                        Instant.parse(row.getString("created"))))
                        .findFirst());
    }

    private void write(Consumer<Statements> statements) {
        QueueWords.in(() -> database.write(statements));
    }
}
