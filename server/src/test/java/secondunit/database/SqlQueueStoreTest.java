package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Shots;
import secondunit.jobs.Accepted;
import secondunit.jobs.Hours;
import secondunit.jobs.JobState;
import secondunit.jobs.Measure;
import secondunit.jobs.QueueRules;
import secondunit.jobs.Shot;
import secondunit.jobs.Standing;
import secondunit.jobs.Start;
import secondunit.jobs.Terms;
import secondunit.render.Outcome;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// The order of the queue outlives the database's process.
final class SqlQueueStoreTest {

    private static final Start LATER = new Start(true, true, Shots.ASKED);

    @TempDir private Path home;

    @Test
    void whatWasKeptIsThereWhenItIsOpenedAgain() {
        QueueRules rules =
                new QueueRules(true, new Hours(LocalTime.of(20, 15), LocalTime.MIDNIGHT));
        Measure measure = new Measure("generate rain", "stage", 64, 9, Duration.ofMillis(1234));
        Shot shot = Shots.shot("a", "a1", "a2");
        try (OpenHome open = OpenHome.of(home)) {
            var terms = new Terms(LATER, List.of(), List.of());
            var store = open.database().jobs();
            assertEquals(QueueRules.USUAL, store.queue().rules());
            store.accept(List.of(new Accepted(shot, Shots.jobs(shot), terms)));
            store.queue().keep(rules);
            store.queue().keep(Map.of("a2", new Standing(-5L, Start.ANY_TIME)));
            store.queue().add(measure);
        }
        try (OpenHome open = OpenHome.of(home)) {
            var store = open.database().jobs();
            assertEquals(rules, store.queue().rules());
            assertEquals(List.of(measure), store.queue().measures(9));
            assertEquals(
                    Map.of(
                            "a1",
                            new Standing(null, LATER),
                            "a2",
                            new Standing(-5L, Start.ANY_TIME)),
                    store.queue().standings());
            store.update(
                    Shots.jobs(shot)
                            .getFirst()
                            .in(new JobState.Ended(Shots.ASKED, new Outcome.Cancelled())));
            store.queue().keep(Map.of("a1", new Standing(7L, LATER)));
            store.delete("a2");
            assertEquals(Map.of(), store.queue().standings());
        }
    }
}
