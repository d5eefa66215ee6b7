package secondunit.database;

import org.jspecify.annotations.Nullable;

import secondunit.access.Client;
import secondunit.access.ClientStore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Clients in SQLite.
final class SqlClientStore implements ClientStore {

    private final Database database;

    SqlClientStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Client client, byte[] secretHash) {
        byte[] secret = secretHash.clone();
        try {
            database.write(connection ->
                    connection.execute(
                            """
                            INSERT INTO client (id, name, kind, since, last_seen, revoked, secret)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (id) DO UPDATE SET
                                name = excluded.name, kind = excluded.kind, since = excluded.since,
                                last_seen = excluded.last_seen, revoked = excluded.revoked,
                                secret = excluded.secret
                            """,
                            client.id(),
                            client.name(),
                            client.kind().name(),
                            client.since().toString(),
                            text(client.lastSeen()),
                            text(client.revoked()),
                            secret));
        } catch (DatabaseException problem) {
            if (problem.reason() == DatabaseException.Reason.TWICE) {
                throw new IllegalArgumentException(
                        "another client has the secret of " + client.id(), problem);
            }
            throw problem;
        }
    }

    @Override
    public Optional<Client> byHash(byte[] secretHash) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM client WHERE secret = :secret")
                        .bind("secret", secretHash)
                        .map((row, _) -> client(row))
                        .findFirst());
    }

    @Override
    public List<Client> clients() {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM client ORDER BY number")
                        .map((row, _) -> client(row))
                        .list());
    }

    @Override
    public void seen(String id, Instant when) {
        database.writeLater(connection ->
                connection.execute(
                        "UPDATE client SET last_seen = ? WHERE id = ?", when.toString(), id));
    }

    @Override
    public void revoke(String id, Instant when) {
        database.write(connection ->
                connection.execute(
                        "UPDATE client SET revoked = coalesce(revoked, ?) WHERE id = ?",
                        when.toString(),
                        id));
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getString("id"),
                row.getString("name"),
                Client.Kind.valueOf(row.getString("kind")),
                Instant.parse(row.getString("since")),
                time(row.getString("last_seen")),
                time(row.getString("revoked")));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
