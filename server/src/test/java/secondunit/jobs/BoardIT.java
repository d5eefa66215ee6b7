package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.events.EventLog;
import secondunit.jobs.JobState.Ended;
import secondunit.jobs.JobState.Queued;
import secondunit.jobs.JobState.Running;
import secondunit.library.TakeFolder;
import secondunit.render.Errand;
import secondunit.render.Outcome;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What a board does with what it is asked, while nothing goes wrong with its workers.
final class BoardIT {

    @TempDir private Path folder;

    private final PaperStore store = new PaperStore();

    @Test
    void rendersWhatIsAskedAndAnnouncesEveryStep() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("quick");
            Outcome.Done done = rig.awaitEnd(take, Outcome.Done.class);
            assertEquals("the clip of " + take, Files.readString(done.take().file()));
            assertEquals(
                    "quick-7-" + take.substring(0, 8) + ".mp4",
                    String.valueOf(rig.job(take).file().getFileName()));
            List<Job> steps =
                    rig.events(JobEvent.Changed.class).stream().map(JobEvent.Changed::job).toList();
            assertEquals(
                    List.of(Queued.class, Running.class, Ended.class),
                    steps.stream().map(job -> job.state().getClass()).toList());
            assertEquals(steps.subList(1, 3), store.history(take));
            rig.awaitEvent(new JobEvent.Developed(take));
            TakeFolder files = rig.files(take);
            assertTrue(Files.exists(files.poster()));
            assertTrue(Files.exists(files.strip()));
            assertTrue(Files.exists(files.proxy(false)));
        }
    }

    @Test
    void showsAHeldFrameWhileAnotherJobIsRendered() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            rig.awaitRunning(rig.ask("slow"));
            String waiting = rig.ask("quick");
            rig.awaitEvent(new JobEvent.Pictured(waiting, rig.files(waiting).held(), -1));
            assertInstanceOf(Queued.class, rig.job(waiting).state());
        }
    }

    @Test
    void makesADraftFirstAndCountsSeedsUp() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            Ask ask = new Ask(Rig.request("quick", 9), DeliveryFormat.MP4, 3, true);
            Shot shot = rig.board.ask(ask);
            for (String take : shot.takes()) {
                rig.awaitEnd(take, Outcome.Done.class);
            }
            List<Job> jobs = shot.takes().stream().map(rig::job).toList();
            assertEquals(
                    List.of(7L, 7L, 8L, 9L),
                    jobs.stream().map(job -> job.request().casting().seed()).toList());
            assertEquals(
                    List.of(Quality.DRAFT, Quality.FINAL, Quality.FINAL, Quality.FINAL),
                    jobs.stream().map(job -> job.request().casting().quality()).toList());
            assertEquals(shot.takes(), rig.begun());
            assertEquals(shot, rig.board.shot(shot.id()).orElseThrow());
        }
    }

    @Test
    void rendersDraftsBeforeFinalsThatWaitLonger() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String first = rig.ask("slow", 50);
            rig.awaitRunning(first);
            String waiting = rig.ask("quick");
            Ask ask = new Ask(Rig.request("quick", 9), DeliveryFormat.MP4, 1, true);
            List<String> later = rig.board.ask(ask).takes();
            rig.awaitEnd(later.getLast());
            assertEquals(List.of(first, later.getFirst(), waiting, later.getLast()), rig.begun());
        }
    }

    @Test
    void tellsProgressSparinglyAndKeepsTheNewestPreviews()
            throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("slow", 100);
            rig.await("previews", () -> previews(rig, take).size() == 3);
            rig.awaitEnd(take, Outcome.Done.class);
            List<JobEvent.Progressed> progress = rig.events(JobEvent.Progressed.class);
            assertTrue(progress.size() < 50, () -> progress.size() + " announcements");
            assertEquals(new JobEvent.Progressed(take, 100, 100), progress.getLast());
            rig.awaitEvent(new JobEvent.Developed(take));
            assertFalse(Files.exists(rig.files(take).previews()), "nobody needs them any more");
        }
    }

    private static List<Path> previews(Rig rig, String take) {
        Path folder = rig.files(take).previews();
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            return files.toList();
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void refusalsAndFailuresAreTold() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String refused = rig.ask("refuse");
            String failed = rig.ask("fail");
            assertEquals(
                    "ask for less", rig.awaitEnd(refused, Outcome.Refused.class).refusal().hint());
            assertEquals("the clip is empty", rig.awaitEnd(failed, Outcome.Failed.class).message());
            assertEquals(2, rig.begun().size());
        }
    }

    @Test
    void whatNobodyCanDoIsRefusedAtTheDoor() throws IOException {
        Gate closed =
                (_, _) -> {
                    throw new RefusedException(
                            new Refusal(Refusal.Kind.CAPABILITY, "no world shows this", ""));
                };
        EventLog log = new EventLog("test", 10);
        try (DurableBoard board =
                new DurableBoard(Rig.settings(folder), store, log, closed, Clock.systemUTC())) {
            board.start();
            Ask ask = new Ask(Rig.request("quick", 9), DeliveryFormat.MP4, 1, false);
            assertThrows(RefusedException.class, () -> board.ask(ask));
            assertEquals(List.of(), store.jobs(null, 9));
            assertNoTakes();
        }
    }

    @Test
    void takesNothingInWhenTheDiskIsNearlyFull() throws IOException {
        QueueSettings usual = Rig.settings(folder);
        QueueSettings greedy =
                new QueueSettings(
                        usual.takes(),
                        usual.run(),
                        usual.worker(),
                        1,
                        Long.MAX_VALUE,
                        null,
                        usual.pace());
        try (Rig rig = Rig.on(folder, store, greedy)) {
            BoardException full = assertThrows(BoardException.class, () -> rig.ask("quick"));
            assertEquals(BoardException.Reason.DISK_FULL, full.reason());
            assertNoTakes();
        }
    }

    @Test
    void whatTheStoreDidNotKeepLeavesNothing() throws IOException {
        try (Rig rig = Rig.on(folder, store)) {
            store.fail(1);
            assertThrows(BoardException.class, () -> rig.ask("quick"));
            assertNoTakes();
            assertEquals(List.of(), rig.begun());
        }
    }

    @Test
    void aStoreThatFailsForAWhileDelaysAJobAndLosesNothing()
            throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            rig.awaitEnd(rig.ask("quick"));
            String take = rig.ask("slow", 30);
            rig.awaitRunning(take);
            store.fail(2);
            rig.awaitEnd(take, Outcome.Done.class);
            store.fail(0);
            assertEquals(1, rig.begun().stream().filter(take::equals).count());
        }
    }

    @Test
    void doesErrandsForOthers() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("quick");
            Outcome.Done done = rig.awaitEnd(take, Outcome.Done.class);
            Path picture = rig.files(take).picture("mp4");
            rig.board.errands().run(new Errand.PictureOnly(done.take().file(), picture));
            assertEquals("the clip of " + take, Files.readString(picture));
            assertRefusesErrand(rig, "no.mp4", "NoSuchFile");
        }
    }

    @Test
    void anErrandThatCrashesItsWorkerIsGivenUp() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            assertRefusesErrand(rig, "crash.mp4", "ended with status 3");
            String take = rig.ask("quick");
            rig.awaitEvent(new JobEvent.Developed(take));
            assertEquals(4, FakeWorker.started(folder, "worker-errands"));
        }
    }

    private void assertRefusesErrand(Rig rig, String clip, String why) {
        Errand errand = new Errand.PictureOnly(folder.resolve(clip), folder.resolve("a.mp4"));
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> rig.board.errands().run(errand));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused::toString);
    }

    @Test
    void deletesATakeWithItsFilesAndTouchesNothingElse() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            Path outside = Files.createDirectory(folder.resolve("outside"));
            Path precious = Files.writeString(outside.resolve("precious.mov"), "mine");
            String take = rig.ask("quick");
            rig.awaitEnd(take, Outcome.Done.class);
            Files.createSymbolicLink(rig.files(take).path().resolve("link"), outside);
            assertTrue(rig.board.delete(take));
            assertFalse(rig.board.delete(take), "it is unknown now");
            assertFalse(rig.board.delete("../outside"));
            assertEquals("mine", Files.readString(precious));
            assertNoTakes();
            assertTrue(rig.board.job(take).isEmpty());
            rig.awaitEvent(new JobEvent.Gone(take));
        }
    }

    @Test
    void deletingAJobThatRunsStopsIt() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            String take = rig.ask("slow");
            rig.awaitRunning(take);
            assertTrue(rig.board.delete(take));
            assertNoTakes();
            rig.awaitEnd(rig.ask("quick"), Outcome.Done.class);
        }
    }

    @Test
    void aThousandJobsWaitWithoutAThreadEach() throws IOException, InterruptedException {
        try (Rig rig = Rig.on(folder, store)) {
            rig.awaitRunning(rig.ask("slow"));
            int threads = Thread.activeCount();
            for (int number = 0; number < 20; number++) {
                rig.board.ask(new Ask(Rig.request("quick", 9), DeliveryFormat.WAV, 50, false));
            }
            assertEquals(threads, Thread.activeCount());
            List<Job> jobs = rig.board.jobs(null, 2000);
            assertEquals(1001, jobs.size());
            for (Job job : jobs.subList(0, 1000)) {
                Job now = rig.board.cancel(job.take()).orElseThrow();
                assertInstanceOf(Ended.class, now.state());
            }
            assertEquals(1, store.open().size());
        }
    }

    private void assertNoTakes() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("takes"))) {
            assertEquals(List.of(), left.toList());
        }
    }
}
