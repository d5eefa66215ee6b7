package secondunit.database;

import secondunit.access.Reply;
import secondunit.access.ReplyStore;

import java.time.Instant;
import java.util.Optional;

/// Replies in SQLite.
final class SqlReplyStore implements ReplyStore {

    private final Database database;

    SqlReplyStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Reply> find(String client, String key) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM reply WHERE client = :client AND key = :key")
                        .bind("client", client)
                        .bind("key", key)
                        .map((row, _) ->
                                new Reply(
                                        row.getString("digest"),
                                        row.getInt("status"),
                                        row.getString("body"),
                                        Instant.parse(row.getString("at"))))
                        .findFirst());
    }

    @Override
    public void keep(String client, String key, Reply reply, Instant forget) {
        database.write(connection -> {
            connection.execute("DELETE FROM reply WHERE at < ?", forget.toString());
            connection.execute(
                    "INSERT OR REPLACE INTO reply (client, key, digest, status, body, at) VALUES (?, ?, ?, ?, ?, ?)",
                    client,
                    key,
                    reply.digest(),
                    reply.status(),
                    reply.body(),
                    reply.at().toString());
        });
    }
}
