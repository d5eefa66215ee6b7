package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.jobs.JobState.Queued;
import secondunit.jobs.JobState.Running;
import secondunit.jobs.QueueSettings.Pace;
import secondunit.render.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// A job that is paused is stopped, not lost.
final class PauseIT {

    @TempDir private Path folder;

    private final PaperStore store = new PaperStore();

    private static void resume(Rig rig, String take) {
        Queue queue = rig.board.queue();
        queue.start(take, queue.start(take).orElseThrow().withPaused(false));
    }

    /// Paused once it runs.
    ///
    /// @return how many frames were kept
    private static long pause(Rig rig, String take) throws InterruptedException {
        rig.awaitRunning(take);
        rig.board.queue().pause(take);
        assertInstanceOf(Queued.class, rig.job(take).state());
        assertTrue(rig.board.queue().start(take).orElseThrow().paused());
        return rig.board.queue().kept(take).orElse(0);
    }

    private static long firstDone(Rig rig, String take, long from) throws InterruptedException {
        rig.await(
                take + " to go on",
                () -> rig.job(take).state() instanceof Running(_, long done, _) && done >= from);
        return rig.events(JobEvent.Changed.class).stream()
                .map(JobEvent.Changed::job)
                .filter(job -> job.take().equals(take))
                .map(Job::state)
                .filter(Running.class::isInstance)
                .map(Running.class::cast)
                .toList()
                .getLast()
                .done();
    }

    private List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().contains("checkpoint")).toList();
        }
    }

    @Test
    void aJobThatRunsIsStoppedLetsTheNextPassAndGoesOnInItsPlace()
            throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String first = rig.ask("slow keep", 100);
            long kept = pause(rig, first);
            assertTrue(kept > 0);
            assertFalse(Files.exists(rig.files(first).previews()));
            String next = rig.ask("quick");
            rig.awaitEnd(next, Outcome.Done.class);
            String holding = rig.ask("slow keep");
            rig.awaitRunning(holding);
            String last = rig.ask("quick");
            resume(rig, first);
            List<String> line =
                    rig.board.queue().line().waiting().stream()
                            .map(entry -> entry.job().take())
                            .toList();
            assertEquals(List.of(first, last), line);
            rig.board.cancel(holding);
            assertEquals(kept, firstDone(rig, first, kept));
            rig.awaitEnd(first, Outcome.Done.class);
            assertEquals(1, rig.job(first).attempts());
            assertEquals(List.of(), checkpoints());
        }
    }

    @Test
    void aPauseOutlivesTheServerAndSoDoWhatWasKeptAndASecondPause()
            throws IOException, InterruptedException {
        String take;
        long kept;
        try (Rig rig = Rig.on(folder, store)) {
            take = rig.ask("slow keep", 1000);
            kept = pause(rig, take);
        }
        try (Rig rig = Rig.on(folder, store)) {
            assertEquals(OptionalLong.of(kept), rig.board.queue().kept(take));
            assertTrue(rig.board.queue().start(take).orElseThrow().paused());
            resume(rig, take);
            assertEquals(kept, firstDone(rig, take, kept + 1));
            long more = pause(rig, take);
            assertTrue(more > kept, more + " after " + kept);
            assertEquals(1, rig.job(take).attempts());
            resume(rig, take);
            firstDone(rig, take, more + 1);
        }
        try (Rig rig = Rig.on(folder, store)) {
            rig.awaitRunning(take);
            assertTrue(rig.board.queue().kept(take).orElseThrow() > kept);
        }
    }

    @Test
    void whatIsCancelledOrDeletedKeepsNothing() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String cancelled = rig.ask("slow keep");
            pause(rig, cancelled);
            assertFalse(checkpoints().isEmpty());
            rig.board.cancel(cancelled);
            assertEquals(List.of(), checkpoints());
            assertEquals(OptionalLong.empty(), rig.board.queue().kept(cancelled));
            String deleted = rig.ask("slow keep");
            pause(rig, deleted);
            rig.board.delete(deleted);
            assertEquals(List.of(), checkpoints());
        }
    }

    @Test
    void whereNothingIsKeptTheJobBeginsAfresh() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("slow", 60);
            assertEquals(0, pause(rig, take));
            resume(rig, take);
            assertEquals(0, firstDone(rig, take, 1));
            rig.awaitEnd(take, Outcome.Done.class);
            assertEquals(1, rig.job(take).attempts());
        }
    }

    @Test
    void whatCouldNotBeUsedIsNotSaidToBeKept() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("slow keep spoil");
            assertTrue(pause(rig, take) > 0);
            resume(rig, take);
            rig.awaitRunning(take);
            rig.await("the beginning", () -> rig.board.queue().kept(take).isEmpty());
        }
    }

    @Test
    void aWorkerThatDiesWhileItGoesOnLosesNothing() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("slow keep");
            long kept = pause(rig, take);
            resume(rig, take);
            firstDone(rig, take, kept + 1);
            FakeWorker.alive(folder, "worker-1").forEach(ProcessHandle::destroyForcibly);
            rig.await("another attempt", () -> rig.job(take).attempts() == 2);
            assertEquals(kept, firstDone(rig, take, kept + 1));
            assertEquals(OptionalLong.of(kept), rig.board.queue().kept(take));
        }
    }

    @Test
    void aWorkerThatDoesNotStopIsEndedAndTheJobIsPaused() throws IOException, InterruptedException {
        Pace pace =
                new Pace(
                        Duration.ofSeconds(60),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofMillis(50),
                        Duration.ofMillis(400));
        try (Rig rig = Rig.on(folder, store, Rig.settings(folder, pace))) {
            String hanging = rig.ask("hang");
            rig.await("its begin", () -> rig.job(hanging).state() instanceof Running);
            rig.board.queue().pause(hanging);
            rig.await("its end", () -> rig.job(hanging).state() instanceof Queued);
            String next = rig.ask("quick");
            rig.awaitEnd(next, Outcome.Done.class);
            assertTrue(rig.board.queue().start(hanging).orElseThrow().paused());
            assertEquals(OptionalLong.empty(), rig.board.queue().kept(hanging));
        }
    }

    @Test
    void whatIsDoneBeforeItCouldBeStoppedIsDone() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("late");
            rig.awaitRunning(take);
            assertThrows(IllegalStateException.class, () -> rig.board.queue().pause(take));
            rig.awaitEnd(take, Outcome.Done.class);
            assertThrows(IllegalStateException.class, () -> rig.board.queue().pause(take));
        }
    }
}
