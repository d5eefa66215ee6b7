package secondunit.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalLong;

/// A table read newest first, a page at a time.
///
/// @param select up to its WHERE
/// @param key the column of the ids
record Paging(String select, String table, String key) {

    /// @throws IllegalArgumentException when `before` is unknown
    <T> List<T> page(Database database, @Nullable String before, int limit, RowMapper<T> mapper) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit %d: must be 1 or more".formatted(limit));
        }
        long below = below(database, before);
        return database.read(handle ->
                handle.createQuery(
                                select
                                        + " WHERE %s.number < :below ORDER BY %s.number DESC LIMIT :limit"
                                                .formatted(table, table))
                        .bind("below", below)
                        .bind("limit", limit)
                        .map(mapper)
                        .list());
    }

    /// The number that those on the page are below of.
    ///
    /// @throws IllegalArgumentException when `before` is unknown
    long below(Database database, @Nullable String before) {
        return before == null ? Long.MAX_VALUE : number(database, before);
    }

    private long number(Database database, String id) {
        return database.read(handle -> number(handle, id))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "before \"%s\": no such %s".formatted(id, table)));
    }

    private OptionalLong number(Handle handle, String id) {
        return handle
                .createQuery("SELECT number FROM %s WHERE %s = :id".formatted(table, key))
                .bind("id", id)
                .mapTo(long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
