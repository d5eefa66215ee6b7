package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.jobs.JobState.Ended;
import secondunit.jobs.QueueSettings.Pace;
import secondunit.render.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/// Cancel means stop, whenever it is said.
final class CancelIT {

    private static final int ROUNDS = 40;

    @TempDir private Path folder;

    private final PaperStore store = new PaperStore();

    private static Outcome outcome(Optional<Job> job) {
        return assertInstanceOf(Ended.class, job.orElseThrow().state()).outcome();
    }

    @Test
    void cancelsWhatWaitsWhatRunsAndWhatHasEnded() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String running = rig.ask("slow");
            String waiting = rig.ask("quick");
            rig.awaitRunning(running);
            assertInstanceOf(Outcome.Cancelled.class, outcome(rig.board.cancel(waiting)));
            assertInstanceOf(Outcome.Cancelled.class, outcome(rig.board.cancel(running)));
            assertInstanceOf(Outcome.Cancelled.class, outcome(rig.board.cancel(running)));
            assertFalse(Files.exists(rig.job(running).file()));
            String next = rig.ask("quick");
            rig.awaitEnd(next, Outcome.Done.class);
            assertInstanceOf(Outcome.Done.class, outcome(rig.board.cancel(next)));
            assertEquals(List.of(running, next), rig.begun(), "the waiting one was never begun");
            assertEquals(Optional.empty(), rig.board.cancel("nobody"));
            assertEquals(1, FakeWorker.started(folder, "worker-1"), "one warm worker");
        }
    }

    @Test
    void aTakeThatIsDoneBeforeItCouldBeStoppedIsDone() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("late");
            rig.awaitRunning(take);
            assertInstanceOf(Outcome.Done.class, outcome(rig.board.cancel(take)));
            assertTrue(Files.exists(rig.job(take).file()));
        }
    }

    @Test
    void aRaceBetweenCancelAndTheEndHasOneWinner() throws IOException, InterruptedException {
        Random random = new Random(1);
        try (Rig rig = Rig.on(folder, store)) {
            for (int round = 0; round < ROUNDS; round++) {
                String take = rig.ask("slow", 2 + random.nextInt(3));
                CountDownLatch go = new CountDownLatch(1);
                List<Thread> cancels = new ArrayList<>();
                for (int number = 0; number < 3; number++) {
                    cancels.add(Thread.startVirtualThread(() -> cancel(rig, take, go)));
                }
                if (random.nextBoolean()) {
                    rig.await("its begin", () -> rig.job(take).attempts() > 0);
                }
                go.countDown();
                for (Thread cancel : cancels) {
                    cancel.join();
                }
                assertOneEnd(rig, take);
            }
            assertEquals(1, FakeWorker.started(folder, "worker-1"), "one warm worker");
        }
    }

    private static void cancel(Rig rig, String take, CountDownLatch go) {
        try {
            go.await();
            rig.board.cancel(take);
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void assertOneEnd(Rig rig, String take) {
        List<Job> ends =
                store.history(take).stream().filter(job -> job.state() instanceof Ended).toList();
        assertEquals(1, ends.size(), () -> store.history(take).toString());
        assertEquals(rig.job(take), ends.getFirst());
        boolean done = outcome(rig.board.job(take)) instanceof Outcome.Done;
        assertEquals(done, Files.exists(rig.job(take).file()));
    }

    @Test
    void aWorkerThatDoesNotStopIsEnded() throws IOException, InterruptedException {
        Pace impatient =
                new Pace(
                        Duration.ofSeconds(60),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofMillis(50),
                        Duration.ofMillis(400));
        try (Rig rig = Rig.on(folder, store, Rig.settings(folder, impatient))) {
            String hanging = rig.ask("hang");
            rig.await("its begin", () -> rig.job(hanging).attempts() > 0);
            rig.board.cancel(hanging);
            rig.awaitEnd(hanging, Outcome.Cancelled.class);
            rig.awaitEnd(rig.ask("quick"), Outcome.Done.class);
            assertEquals(1, rig.begun().stream().filter(hanging::equals).count());
        }
    }

    @Test
    void aCancelledJobIsNotTriedAgainWhenItsWorkerCrashes()
            throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("hang");
            rig.await("its begin", () -> rig.job(take).attempts() > 0);
            Thread cancel = Thread.startVirtualThread(() -> rig.board.cancel(take));
            FakeWorker.alive(folder, "worker-1").getLast().destroyForcibly();
            cancel.join();
            assertInstanceOf(Ended.class, rig.job(take).state());
        }
    }
}
