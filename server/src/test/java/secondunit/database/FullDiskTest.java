package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Shots;
import secondunit.hosts.HostDesk;
import secondunit.hosts.HostStore;
import secondunit.jobs.BoardException;
import secondunit.jobs.Job;
import secondunit.jobs.JobState;
import secondunit.jobs.JobStore;
import secondunit.jobs.Shot;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// A database that may not grow, which to SQLite is a full disk.
final class FullDiskTest {

    private static final int NO_LIMIT = 1_000_000;

    @TempDir Path folder;

    private OpenHome open;

    @BeforeEach
    void open() {
        open = OpenHome.of(folder);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void theOneThatCannotBeKeptFailsAndTheServerGoesOn() {
        Shot kept = accepted("kept", 1);
        limitPages(0);

        var error = assertThrows(BoardException.class, () -> accepted("big", 200));

        assertEquals(BoardException.Reason.DISK_FULL, error.reason());
        assertTrue(error.toString().contains("make room"), error.toString());
        assertEquals(List.of(kept), jobs().shots(null, 9));
        assertEquals(1, jobs().jobs(null, 999).size());
        Job running = Shots.job(kept, 0).in(new JobState.Running(Instant.EPOCH, 1, 2));
        jobs().update(running);
        assertEquals(List.of(running), jobs().open());
        limitPages(NO_LIMIT);
        assertEquals(200, accepted("big", 200).takes().size());
        assertEquals(201, jobs().open().size());
    }

    @Test
    void hostsAndClientsFailInWordsToo() {
        String endless = "long ".repeat(10_000);
        limitPages(0);

        var error =
                assertThrows(
                        DatabaseException.class,
                        () ->
                                open.database()
                                        .hosts()
                                        .keep(
                                                new HostStore.Known(
                                                        "h",
                                                        endless,
                                                        new HostDesk.Address("obs", "", 0, null))));

        assertEquals(DatabaseException.Reason.DISK_FULL, error.reason());
        assertEquals(List.of(), open.database().hosts().known());
    }

    /// Some of the callers fit, some do not, all at once.
    @Test
    void whoeverWasToldYesIsThereAndNobodyElse() {
        limitPages(30);
        Queue<String> yes = new ConcurrentLinkedQueue<>();
        Queue<String> no = new ConcurrentLinkedQueue<>();

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 100)
                    .mapToObj(n -> "s" + n)
                    .forEach(id -> callers.execute(() -> (isAccepted(id) ? yes : no).add(id)));
        }

        assertEquals(100, yes.size() + no.size());
        assertFalse(yes.isEmpty());
        assertFalse(no.isEmpty());
        assertEquals(
                yes.stream().sorted().toList(),
                jobs().shots(null, 100).stream().map(Shot::id).sorted().toList());
        assertEquals(4 * yes.size(), jobs().open().size());
    }

    private boolean isAccepted(String id) {
        try {
            accepted(id, 4);
            return true;
        } catch (BoardException full) {
            assertEquals(BoardException.Reason.DISK_FULL, full.reason());
            return false;
        }
    }

    private Shot accepted(String id, int takes) {
        Shot shot =
                Shots.shot(
                        id, IntStream.range(0, takes).mapToObj(n -> id + n).toArray(String[]::new));
        jobs().accept(shot, Shots.jobs(shot));
        return shot;
    }

    private JobStore jobs() {
        return open.database().jobs();
    }

    /// SQLite never sets the limit below what there is.
    private void limitPages(int more) {
        int now =
                open.database()
                        .read(handle ->
                                handle.createQuery("PRAGMA page_count").mapTo(int.class).one());
        open.database()
                .write(connection -> connection.execute("PRAGMA max_page_count = " + (now + more)));
    }
}
