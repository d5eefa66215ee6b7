package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.jobs.JobState.Queued;
import secondunit.jobs.QueueSettings.Pace;
import secondunit.library.TakeFolder;
import secondunit.library.TakeShelf;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.shot.DeliveryFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What happens to jobs when workers, or the server, are lost.
final class LossIT {

    @TempDir private Path folder;

    private final PaperStore store = new PaperStore();

    @Test
    void aCrashCostsAnAttemptAndTheJobGoesFirst() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String crashing = rig.ask("crash once");
            String next = rig.ask("quick");
            rig.awaitEnd(next, Outcome.Done.class);
            rig.awaitEnd(crashing, Outcome.Done.class);
            assertEquals(List.of(crashing, crashing, next), rig.begun());
            assertEquals(2, rig.job(crashing).attempts());
            assertNoParts();
        }
    }

    @Test
    void aJobThatCrashesEveryTimeIsGivenUpAndTheQueueGoesOn()
            throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String poison = rig.ask("crash");
            String next = rig.ask("quick");
            rig.awaitEnd(next, Outcome.Done.class);
            Outcome.Failed failed = rig.awaitEnd(poison, Outcome.Failed.class);
            assertEquals(List.of(poison, poison, poison, next), rig.begun());
            assertTrue(failed.message().contains("3 attempts"), failed::message);
            assertTrue(failed.message().contains("ended with status 3"), failed::message);
            assertNoParts();
        }
    }

    @Test
    void aKilledWorkerIsReplacedAndItsJobRenderedAgain() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("slow", 100);
            rig.awaitRunning(take);
            FakeWorker.alive(folder, "worker-1").getLast().destroyForcibly();
            rig.awaitEnd(take, Outcome.Done.class);
            assertEquals(List.of(take, take), rig.begun());
        }
    }

    @Test
    void anIdleWorkerThatIsKilledIsReplacedBeforeItIsNeeded()
            throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            rig.awaitEnd(rig.ask("quick"), Outcome.Done.class);
            for (String slot : List.of("worker-1", "worker-errands")) {
                ProcessHandle first = FakeWorker.alive(folder, slot).getLast();
                first.destroyForcibly();
                rig.await("another " + slot, () -> isAnother(slot, first));
            }
            String take = rig.ask("quick");
            rig.awaitEnd(take, Outcome.Done.class);
            assertEquals(1, rig.job(take).attempts());
        }
    }

    private boolean isAnother(String slot, ProcessHandle first) {
        try {
            List<ProcessHandle> alive = FakeWorker.alive(folder, slot);
            return !alive.isEmpty() && !alive.contains(first);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void aWorkerThatSaysNothingForTooLongIsLost() throws IOException, InterruptedException {
        Pace impatient =
                new Pace(
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(300),
                        Duration.ofSeconds(60),
                        Duration.ofMillis(20),
                        Duration.ofMillis(40));
        try (Rig rig = Rig.on(folder, store, Rig.settings(folder, impatient))) {
            Outcome.Failed failed = rig.awaitEnd(rig.ask("hang"), Outcome.Failed.class);
            assertTrue(failed.message().contains("said nothing"), failed::message);
        }
    }

    @Test
    void aTakeThatWasDoneWhenItsWorkerDiedIsNotRenderedAgain()
            throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("vanish outcome");
            Outcome.Done done = rig.awaitEnd(take, Outcome.Done.class);
            assertEquals(List.of(take), rig.begun());
            assertTrue(Files.exists(done.take().file()));
        }
    }

    @Test
    void aClipWithoutAnOutcomeIsMadeAgain() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("vanish clip");
            rig.awaitEnd(take, Outcome.Done.class);
            assertEquals(List.of(take, take), rig.begun());
        }
    }

    @Test
    void workersThatDoNotStartCostNoAttempt() throws IOException, InterruptedException {
        Path stillborn = Files.createFile(folder.resolve("stillborn"));
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("quick");
            rig.await("a warning", () -> rig.board.warnings().size() == 2);
            assertTrue(rig.board.warnings().getFirst().contains("status 75"));
            assertEquals(0, rig.job(take).attempts());
            Files.delete(stillborn);
            rig.awaitEnd(take, Outcome.Done.class);
            assertEquals(1, rig.job(take).attempts());
            rig.awaitEvent(new JobEvent.Developed(take));
            assertEquals(List.of(), rig.board.warnings());
        }
    }

    @Test
    void closingPutsBackWhatRunsAndLeavesNoProcess() throws IOException, InterruptedException {
        Rig first = Rig.on(folder, store);
        String running = first.ask("slow", 60);
        String waiting = first.ask("quick");
        first.awaitRunning(running);
        first.close();
        assertInstanceOf(Queued.class, store.job(running).orElseThrow().state());
        assertEquals(
                BoardException.Reason.CLOSING,
                assertThrows(BoardException.class, () -> first.ask("quick")).reason());
        assertNoWorkers();
        try (Rig second = Rig.on(folder, store)) {
            second.awaitEnd(waiting, Outcome.Done.class);
            second.awaitEnd(running, Outcome.Done.class);
            assertEquals(List.of(running, running, waiting), second.begun());
        }
        assertNoWorkers();
    }

    @Test
    void closingBeforeAnythingHasStartedLeavesNoProcess() throws IOException {
        Rig.on(folder, store).close();
        assertNoWorkers();
    }

    @Test
    void aNewServerAdoptsWhatIsDoneAndRendersTheRestOnce()
            throws IOException, InterruptedException {
        Job done = left("done");
        Path clip = Files.writeString(done.file(), "all of it");
        new KeptOutcome(new Outcome.Done(Results.of(order(done), 9)), Files.size(clip))
                .write(new TakeFolder(takes(), done.take()).outcome());
        Job cut = left("quick");
        Files.writeString(cut.file(), "half");
        new KeptOutcome(new Outcome.Done(Results.of(order(cut), 9)), 999)
                .write(new TakeFolder(takes(), cut.take()).outcome());
        Job bare = left("quick");
        Files.writeString(bare.file(), "without outcome");
        Files.writeString(bare.file().resolveSibling(".x.part"), "half");
        try (Rig rig = Rig.on(folder, store)) {
            for (Job job : List.of(done, cut, bare)) {
                rig.awaitEnd(job.take(), Outcome.Done.class);
            }
            assertEquals("all of it", Files.readString(clip));
            assertEquals("the clip of " + cut.take(), Files.readString(cut.file()));
            assertEquals("the clip of " + bare.take(), Files.readString(bare.file()));
            assertEquals(List.of(cut.take(), bare.take()), rig.begun());
            assertNoParts();
            rig.awaitEvent(new JobEvent.Developed(done.take()));
        }
    }

    @Test
    void aNewServerWaitsForTheWorkersOfAKilledOne() throws Exception {
        Job job = left("slow linger");
        List<String> command =
                Rig.settings(folder).worker().apply(folder.resolve("run/worker-1.lock"));
        WorkerProcess orphan = new WorkerProcess(command);
        orphan.awaitReady(Duration.ofSeconds(60));
        Object given = orphan.begin(new Message.Render(order(job), null, null), _ -> {});
        assertInstanceOf(WorkerProcess.Performance.class, given);
        orphan.dismiss();
        try (Rig rig = Rig.on(folder, store)) {
            rig.awaitEnd(job.take(), Outcome.Done.class);
            assertEquals(List.of(job.take(), "lingered", job.take()), rig.begun());
            assertEquals("the clip of " + job.take(), Files.readString(job.file()));
        }
    }

    @Test
    void aLostStoreIsBuiltAnewFromTheTakes() throws IOException, InterruptedException {
        Shot shot;
        String waiting;
        try (Rig rig = Rig.on(folder, store)) {
            shot = rig.board.ask(new Ask(Rig.request("quick", 9), DeliveryFormat.MP4, 2, true));
            for (String take : shot.takes()) {
                rig.awaitEnd(take, Outcome.Done.class);
            }
            rig.board.cancel(rig.ask("slow"));
            waiting = rig.ask("slow", 20);
        }
        List<Job> known = store.jobs(null, 99);
        PaperStore empty = new PaperStore();
        Rig rig = new Rig(folder, empty, Rig.settings(folder));
        try (rig) {
            assertEquals(5, rig.board.adopt());
            assertEquals(0, rig.board.adopt(), "each is adopted once");
            assertEquals(shot, empty.shot(shot.id()).orElseThrow());
            rig.board.start();
            rig.awaitEnd(waiting, Outcome.Done.class);
            for (Job job : known) {
                Job now = rig.job(job.take());
                assertEquals(job.request(), now.request());
                assertEquals(job.file(), now.file());
                if (!job.take().equals(waiting)) {
                    assertEquals(outcome(job), outcome(now));
                }
            }
        }
    }

    private static Outcome outcome(Job job) {
        return assertInstanceOf(JobState.Ended.class, job.state()).outcome();
    }

    @Test
    void aDeleteThatACrashCutShortIsEnded() throws IOException, InterruptedException {
        Job job = left("quick");
        new TakeShelf(takes()).hide(job.take());
        try (Rig rig = Rig.on(folder, store)) {
            assertTrue(rig.board.job(job.take()).isEmpty());
            try (Stream<Path> files = Files.list(takes())) {
                assertEquals(List.of(), files.toList());
            }
        }
    }

    /// A job that a killed server has left running.
    private Job left(String prompt) throws IOException {
        String take = UUID.randomUUID().toString();
        String shot = UUID.randomUUID().toString();
        var request = Rig.request(prompt, 100);
        var files = new TakeShelf(takes()).add(take);
        Job job =
                new Job(
                        take,
                        shot,
                        request,
                        DeliveryFormat.MP4,
                        files.clip(take + ".mp4"),
                        Instant.now(),
                        1,
                        new JobState.Running(Instant.now(), 0, 0));
        store.accept(
                new Shot(shot, request, DeliveryFormat.MP4, Instant.now(), List.of(take)),
                List.of(job));
        return job;
    }

    private static Order order(Job job) {
        return new Order(job.take(), job.request(), job.file(), job.format());
    }

    private Path takes() {
        return folder.resolve("takes");
    }

    private void assertNoParts() throws IOException {
        try (Stream<Path> files = Files.walk(takes())) {
            assertEquals(
                    List.of(), files.filter(file -> file.toString().endsWith(".part")).toList());
        }
    }

    private void assertNoWorkers() throws IOException {
        for (String slot : List.of("worker-1", "worker-errands")) {
            assertEquals(List.of(), FakeWorker.alive(folder, slot));
        }
    }
}
