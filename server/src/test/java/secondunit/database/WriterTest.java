package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Many callers, one transaction.
final class WriterTest {

    @TempDir Path folder;

    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private Connections connections;
    private final List<Writer.Write> writes = new ArrayList<>();
    private Writer writer;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        connections = new Connections(Files.createFile(folder.resolve("notes.db")));
        Handle handle = connections.writer();
        handle.execute("CREATE TABLE note (text TEXT UNIQUE)");
        writer = Writer.start(connections.file(), handle, 1000);
        submit(this::waitUntilReleased);
        assertTrue(busy.await(1, TimeUnit.MINUTES));
    }

    @AfterEach
    void close() {
        release.countDown();
        writer.close();
    }

    /// Keeps the writer busy, so that what comes next comes into one transaction.
    private void waitUntilReleased(Statements connection) {
        busy.countDown();
        try {
            assertTrue(release.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void aWriteThatFailsFailsAlone() {
        submit(note("a"), note("b").andThen(note("a")), note("c"), note("c"), note("d"));

        assertKept(true, false, true, false, true);
        assertEquals(List.of("a", "c", "d"), notes());
    }

    /// As SQLite does it on some errors.
    @Test
    void aTransactionThatIsLostWholeCostsOnlyWhoLostIt() {
        submit(
                note("a"),
                connection -> {
                    connection.execute("INSERT INTO note VALUES ('lost')");
                    connection.execute("ROLLBACK");
                    throw new IllegalStateException("lost");
                },
                note("b"));

        assertKept(true, false, true);
        assertEquals(List.of("a", "b"), notes());
    }

    @Test
    void whatWaitsIsWrittenInOneCommit() {
        List<List<String>> seenByOthers = new ArrayList<>();

        submit(
                note("a"),
                _ -> seenByOthers.add(notes()),
                note("b"),
                _ -> seenByOthers.add(notes()));

        assertKept(true, true, true, true);
        assertEquals(List.of(List.of(), List.of()), seenByOthers);
        assertEquals(List.of("a", "b"), notes());
    }

    @Test
    void whatWaitsWhenItIsClosedIsWritten() {
        submit(note("a"), note("b"));
        release.countDown();

        writer.close();

        assertEquals(List.of("a", "b"), notes());
    }

    /// A defect that ends the writer leaves nobody waiting.
    @Test
    void whenTheWriterEndsInTroubleItsCallersAreTold() {
        submit(
                _ -> {
                    throw new AssertionError("on purpose");
                },
                note("a"));

        assertKept(false, false);
        var error = assertThrows(DatabaseException.class, () -> writer.write(note("b")));
        assertEquals(DatabaseException.Reason.CLOSED, error.reason());
    }

    @SafeVarargs
    private void submit(Consumer<Statements>... all) {
        for (Consumer<Statements> one : all) {
            writes.add(writer.submit(one));
        }
    }

    /// What became of the writes that waited.
    private void assertKept(Boolean... kept) {
        release.countDown();
        assertEquals(
                List.of(kept),
                writes.stream()
                        .skip(1)
                        .map(write -> write.kept().exceptionally(_ -> false).join())
                        .toList());
    }

    private static Consumer<Statements> note(String text) {
        return connection -> connection.execute("INSERT INTO note VALUES (?)", text);
    }

    private List<String> notes() {
        try (Handle reader = connections.reader()) {
            return reader.createQuery("SELECT text FROM note ORDER BY text")
                    .mapTo(String.class)
                    .list();
        }
    }
}
