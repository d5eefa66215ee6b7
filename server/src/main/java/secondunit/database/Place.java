package secondunit.database;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Where a page of a list begins.
final class Place {

    private Place() {}

    /// The number after which to go on.
    ///
    /// @param after the id of the last one shown, null for none
    /// @throws IllegalArgumentException when it is unknown
    static long after(
            Database database, String table, @Nullable String after, boolean oldestFirst) {
        if (after == null) {
            return oldestFirst ? -1 : Long.MAX_VALUE;
        }
        Optional<Long> number =
                database.read(handle ->
                        handle.createQuery("SELECT number FROM %s WHERE id = :id".formatted(table))
                                .bind("id", after)
                                .mapTo(long.class)
                                .findFirst());
        return number.orElseThrow(() ->
                new IllegalArgumentException("after \"%s\": no such %s".formatted(after, table)));
    }
}
