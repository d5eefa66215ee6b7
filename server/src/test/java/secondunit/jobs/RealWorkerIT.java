package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.app.Settings;
import secondunit.app.WorkerCommand;
import secondunit.fixture.ClipFile;
import secondunit.fixture.TestSettings;
import secondunit.render.Outcome;
import secondunit.shot.DeliveryFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The board with the workers that users have.
final class RealWorkerIT {

    @TempDir private Path folder;

    private final PaperStore store = new PaperStore();

    @Test
    void rendersOverKillsAndRestarts() throws IOException, InterruptedException {
        Shot shot;
        String cancelled;
        try (Rig rig = Rig.on(folder, store, settings())) {
            cancelled = rig.ask("bouncing balls", 10_000);
            shot =
                    rig.board.ask(
                            new Ask(
                                    Rig.request("bouncing balls", 48),
                                    DeliveryFormat.MP4,
                                    1,
                                    true));
            rig.awaitRunning(cancelled);
            workers().forEach(ProcessHandle::destroyForcibly);
            rig.await("its second begin", () -> rig.job(cancelled).attempts() == 2);
            rig.awaitRunning(cancelled);
        }
        assertEquals(List.of(), workers());
        assertEquals(2, store.open().size(), "the draft is done, the running one waits again");
        try (Rig rig = Rig.on(folder, store, settings())) {
            rig.board.cancel(cancelled);
            rig.awaitEnd(cancelled, Outcome.Cancelled.class);
            for (String take : shot.takes()) {
                assertWhole(rig, take);
            }
        }
        assertEquals(List.of(), workers());
        assertNothingHalf();
    }

    private static void assertWhole(Rig rig, String take) throws InterruptedException {
        Outcome.Done done = rig.awaitEnd(take, Outcome.Done.class);
        assertEquals(48, ClipFile.read(done.take().file()).frames().size());
        assertTrue(Files.exists(rig.files(take).outcome()));
    }

    private QueueSettings settings() {
        Settings settings = TestSettings.in(folder);
        return QueueSettings.in(
                        folder,
                        slot -> WorkerCommand.of(settings, "worker", "--slot", slot.toString()))
                .withWarmUp(Rig.request("bouncing balls", 2));
    }

    private static List<ProcessHandle> workers() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).toList();
    }

    private void assertNothingHalf() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("takes"))) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
        }
    }
}
