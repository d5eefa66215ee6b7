package secondunit.database;

import secondunit.webhooks.Delivery;
import secondunit.webhooks.Endpoint;
import secondunit.webhooks.WebhookStore;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Endpoints and deliveries in SQLite. Secrets are kept as they are: signing needs them, and the
/// file is its owner's alone. What is due is counted in milliseconds.
final class SqlWebhookStore implements WebhookStore {

    private final Database database;

    SqlWebhookStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Endpoint endpoint) {
        QueueWords.in(() ->
                database.write(connection ->
                        connection.execute(
                                "INSERT INTO endpoint (id, url, secret, at) VALUES (?, ?, ?, ?)",
                                endpoint.id(),
                                endpoint.url().toString(),
                                endpoint.secret(),
                                endpoint.at().toString())));
    }

    @Override
    public Optional<Endpoint> endpoint(String id) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM endpoint WHERE id = :id")
                        .bind("id", id)
                        .map((row, _) -> endpoint(row))
                        .findFirst());
    }

    @Override
    public List<Endpoint> endpoints() {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM endpoint ORDER BY number")
                        .map((row, _) -> endpoint(row))
                        .list());
    }

    private static Endpoint endpoint(ResultSet row) throws SQLException {
        return new Endpoint(
                row.getString("id"),
                URI.create(row.getString("url")),
                row.getString("secret"),
                Instant.parse(row.getString("at")));
    }

    @Override
    public boolean delete(String id) {
        boolean known = endpoint(id).isPresent();
        QueueWords.in(() ->
                database.write(connection -> {
                    connection.execute("DELETE FROM delivery WHERE endpoint = ?", id);
                    connection.execute("DELETE FROM endpoint WHERE id = ?", id);
                }));
        return known;
    }

    @Override
    public void keep(Delivery delivery) {
        QueueWords.in(() ->
                database.write(connection ->
                        connection.execute(
                                """
                                INSERT INTO delivery (id, endpoint, body, created, attempts, due)
                                SELECT ?, ?, ?, ?, ?, ?
                                WHERE EXISTS (SELECT 1 FROM endpoint WHERE id = ?)
                                ON CONFLICT (id, endpoint) DO UPDATE SET
                                    attempts = excluded.attempts, due = excluded.due
                                """,
                                delivery.id(),
                                delivery.endpoint(),
                                delivery.body(),
                                delivery.created().toString(),
                                delivery.attempts(),
                                delivery.due().toEpochMilli(),
                                delivery.endpoint())));
    }

    @Override
    public List<Delivery> due(Instant now, int limit) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT * FROM delivery WHERE due <= :now ORDER BY due LIMIT :limit")
                        .bind("now", now.toEpochMilli())
                        .bind("limit", limit)
                        .map((row, _) -> delivery(row))
                        .list());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("endpoint"),
                row.getString("body"),
                Instant.parse(row.getString("created")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("due")));
    }

    @Override
    public Optional<Instant> next() {
        return database.read(handle ->
                handle.createQuery("SELECT due FROM delivery ORDER BY due LIMIT 1")
                        .mapTo(long.class)
                        .findFirst()
                        .map(Instant::ofEpochMilli));
    }

    @Override
    public void done(Delivery delivery) {
        QueueWords.in(() ->
                database.write(connection ->
                        connection.execute(
                                "DELETE FROM delivery WHERE id = ? AND endpoint = ?",
                                delivery.id(),
                                delivery.endpoint())));
    }
}
