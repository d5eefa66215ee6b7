package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.seam.SeamReport;
import secondunit.fixture.Shots;
import secondunit.picture.Size;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.Refusal;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What every job store does.
public abstract class JobStoreContract {

    private static final Instant LATER = Shots.ASKED.plusNanos(1);

    /// The same empty store throughout one test.
    protected abstract JobStore store();

    private Shot accept(String id, String... takes) {
        Shot shot = Shots.shot(id, takes);
        store().accept(shot, Shots.jobs(shot));
        return shot;
    }

    @Test
    void whatWasAcceptedReadsBackAsItself() {
        Shot shot = accept("a", "a1", "a2");

        assertEquals(Optional.of(shot), store().shot("a"));
        assertEquals(Optional.of(Shots.job(shot, 0)), store().job("a1"));
        assertEquals(Optional.of(Shots.job(shot, 1)), store().job("a2"));
        assertEquals(Optional.empty(), store().shot("a1"));
        assertEquals(Optional.empty(), store().job("a"));
    }

    static Stream<JobState> everyState() {
        var take =
                new TakeResult(
                        "a1",
                        Path.of("takes/a1/été.webm"),
                        96,
                        new Timebase(24000, 1001),
                        new Size(1280, 720),
                        "stage",
                        "it knows \"aurora\"",
                        Long.MIN_VALUE,
                        List.of("northern lights"),
                        List.of(),
                        new SeamReport(List.of()),
                        Duration.ofMillis(12_345),
                        List.of("a warning"));
        return Stream.concat(
                Stream.of(new JobState.Queued(), new JobState.Running(LATER, 7, 96)),
                Stream.of(
                                new Outcome.Done(take),
                                new Outcome.Refused(
                                        new Refusal(Refusal.Kind.CAPABILITY, "no", "try rain")),
                                new Outcome.Failed(Outcome.Fault.INPUT, "it is\nno clip"),
                                new Outcome.Cancelled())
                        .map(outcome -> new JobState.Ended(LATER, outcome)));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void everyStateIsKept(JobState state) {
        Shot shot = accept("a", "a1", "a2");
        Job begun = again(Shots.job(shot, 0), 3, state);

        store().update(begun);

        assertEquals(Optional.of(begun), store().job("a1"));
        assertEquals(Optional.of(Shots.job(shot, 1)), store().job("a2"));
    }

    @Test
    void aJobMayBeAcceptedAsItEnded() {
        Shot shot = Shots.shot("a", "a1");
        Job ended = Shots.job(shot, 0).in(new JobState.Ended(LATER, new Outcome.Cancelled()));

        store().accept(shot, List.of(ended));

        assertEquals(Optional.of(ended), store().job("a1"));
        assertEquals(List.of(), store().open());
    }

    @Test
    void theRestOfAJobNeverChanges() {
        Shot shot = accept("a", "a1");
        Job job = Shots.job(shot, 0);

        store().update(
                        new Job(
                                "a1",
                                "other",
                                Shots.request(99),
                                job.format(),
                                Path.of("other"),
                                LATER,
                                1,
                                job.state()));

        assertEquals(Optional.of(again(job, 1, job.state())), store().job("a1"));
    }

    @Test
    void openJobsComeInTheOrderTheyWereAccepted() {
        Shot b = accept("b", "b2", "b1");
        Shot a = accept("a", "a1", "a2");
        store().update(Shots.job(b, 1).in(new JobState.Running(LATER, 0, 0)));
        store().update(Shots.job(a, 0).in(new JobState.Ended(LATER, new Outcome.Cancelled())));

        assertEquals(List.of("b2", "b1", "a2"), takes(store().open()));
    }

    @Test
    void pagesGoFromTheNewestToTheOldestWhateverComesMeanwhile() {
        accept("c", "c1", "c2");
        accept("a", "a1");
        accept("b", "b1");

        assertEquals(List.of("b1", "a1", "c2"), takes(store().jobs(null, 3)));
        assertEquals(List.of("b", "a"), ids(store().shots(null, 2)));
        accept("d", "d1");
        assertEquals(List.of("c1"), takes(store().jobs("c2", 3)));
        assertEquals(List.of(), takes(store().jobs("c1", 3)));
        assertEquals(List.of("c"), ids(store().shots("a", 2)));
        assertEquals(List.of("d", "b", "a", "c"), ids(store().shots(null, 100)));
    }

    @Test
    void aPageFromNowhereIsRefusedByName() {
        var error = assertThrows(IllegalArgumentException.class, () -> store().jobs("gone", 5));

        assertTrue(error.toString().contains("gone"), error.toString());
        assertThrows(IllegalArgumentException.class, () -> store().shots("gone", 5));
        assertThrows(IllegalArgumentException.class, () -> store().shots(null, 0));
        assertThrows(IllegalArgumentException.class, () -> store().jobs(null, -1));
    }

    @Test
    void aDeletedTakeIsGoneAndItsShotStaysWithTheOthers() {
        Shot shot = accept("a", "a1", "a2", "a3");
        store().delete("a2");
        store().delete("a2");
        store().update(Shots.job(shot, 1));

        assertEquals(Optional.empty(), store().job("a2"));
        assertEquals(Optional.of(Shots.shot("a", "a1", "a3")), store().shot("a"));
        assertEquals(List.of("a3", "a1"), takes(store().jobs(null, 9)));
    }

    @Test
    void whatIsKnownAlreadyIsRefusedWhole() {
        Shot first = accept("a", "a1");
        Shot sameShot = Shots.shot("a", "new");
        Shot sameTake = Shots.shot("b", "b1", "a1");

        assertRefused(sameShot, Shots.jobs(sameShot));
        assertRefused(sameTake, Shots.jobs(sameTake));

        assertEquals(List.of(first), store().shots(null, 9));
        assertEquals(List.of("a1"), takes(store().jobs(null, 9)));
    }

    @Test
    void aShotIsAcceptedOnlyWithTheJobsOfItsTakes() {
        Shot shot = Shots.shot("a", "a1", "a2");

        assertRefused(shot, List.of());
        assertRefused(shot, Shots.jobs(shot).reversed());
        assertRefused(shot, Shots.jobs(shot).subList(0, 1));

        assertEquals(List.of(), store().shots(null, 9));
    }

    @Test
    void manyAtOnceAreAllKeptWithTheirJobsTogether() {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 100)
                    .forEach(n -> callers.execute(() -> accept("s" + n, n + "x", n + "y")));
        }

        List<Job> open = store().open();
        assertEquals(200, open.size());
        IntStream.range(0, 100)
                .forEach(n -> assertEquals(open.get(2 * n).shot(), open.get(2 * n + 1).shot()));
    }

    private void assertRefused(Shot shot, List<Job> jobs) {
        assertThrows(IllegalArgumentException.class, () -> store().accept(shot, jobs));
    }

    private static Job again(Job job, int attempts, JobState state) {
        return new Job(
                job.take(),
                job.shot(),
                job.request(),
                job.format(),
                job.file(),
                job.accepted(),
                attempts,
                state);
    }

    private static List<String> takes(List<Job> jobs) {
        return jobs.stream().map(Job::take).toList();
    }

    private static List<String> ids(List<Shot> shots) {
        return shots.stream().map(Shot::id).toList();
    }
}
