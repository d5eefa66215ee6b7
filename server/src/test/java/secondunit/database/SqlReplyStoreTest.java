package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.access.Reply;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Replies outlive the process and are forgotten in time.
final class SqlReplyStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    @TempDir private Path home;

    @Test
    void repliesAreKeptByClientAndKeyUntilTheyAreOld() {
        Reply reply = new Reply("00ff", 202, "{\"id\":\"ä\"}", NOON);
        try (OpenHome open = OpenHome.of(home)) {
            open.database().replies().keep("one", "key", reply, Instant.EPOCH);
        }
        try (OpenHome open = OpenHome.of(home)) {
            var replies = open.database().replies();
            assertEquals(Optional.of(reply), replies.find("one", "key"));
            assertEquals(Optional.empty(), replies.find("two", "key"));
            assertEquals(Optional.empty(), replies.find("one", "other"));
            Reply later = new Reply("11", 201, "{}", NOON.plusSeconds(9));
            replies.keep("two", "key", later, NOON.plusSeconds(1));
            assertEquals(Optional.empty(), replies.find("one", "key"));
            assertEquals(Optional.of(later), replies.find("two", "key"));
        }
    }
}
