package secondunit.database;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Where a page of a list begins.
final class Place {

    private Place() {}

    /// Removes a row, and keeps its place for who goes through the list meanwhile.
    static void remove(Statements connection, String table, String id) {
        connection.execute(
                "INSERT OR IGNORE INTO gone SELECT id, number FROM %s WHERE id = ?"
                        .formatted(table),
                id);
        connection.execute("DELETE FROM %s WHERE id = ?".formatted(table), id);
    }

    /// The number after which to go on.
    ///
    /// @param after the id of the last one shown, deleted since or not; null for none
    /// @throws IllegalArgumentException when it is unknown
    static long after(
            Database database, String table, @Nullable String after, boolean oldestFirst) {
        if (after == null) {
            return oldestFirst ? -1 : Long.MAX_VALUE;
        }
        Optional<Long> number =
                database.read(handle ->
                        handle.createQuery(
                                        "SELECT number FROM %s WHERE id = :id UNION ALL SELECT number FROM gone WHERE id = :id"
                                                .formatted(table))
                                .bind("id", after)
                                .mapTo(long.class)
                                .findFirst());
        return number.orElseThrow(() ->
                new IllegalArgumentException("after \"%s\": no such %s".formatted(after, table)));
    }
}
