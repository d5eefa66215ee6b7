package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Shots;
import secondunit.hosts.Placement;
import secondunit.hosts.Spot;
import secondunit.jobs.Accepted;
import secondunit.jobs.Job;
import secondunit.jobs.JobState;
import secondunit.jobs.Parent;
import secondunit.jobs.Shot;
import secondunit.jobs.Start;
import secondunit.jobs.TakeIndex;
import secondunit.jobs.TakeQuery;
import secondunit.jobs.Terms;
import secondunit.picture.Size;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Takes are found again by what is known of them.
final class SqlTakeIndexTest {

    @TempDir private Path home;
    private OpenHome open;
    private TakeIndex index;

    @BeforeEach
    void open() {
        open = OpenHome.of(home);
        index = open.database().takes();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void take(String id, Terms terms) {
        Shot shot = Shots.shot("shot-" + id, id);
        Job job = Shots.job(shot, 0);
        open.database().jobs().accept(List.of(new Accepted(shot, List.of(job), terms)));
        open.database().jobs().update(job.in(new JobState.Ended(Shots.ASKED, done(job))));
    }

    private static Outcome done(Job job) {
        return new Outcome.Done(
                new TakeResult(
                        job.take(),
                        job.file(),
                        96,
                        new Timebase(24000, 1001),
                        new Size(1280, 720),
                        "stage",
                        "",
                        1,
                        List.of(),
                        List.of(),
                        null,
                        Duration.ZERO,
                        List.of()));
    }

    private static Terms tagged(String... tags) {
        return new Terms(Start.ANY_TIME, List.of(), List.of(tags));
    }

    private List<String> found(TakeQuery query) {
        return index.find(query, null, 9).stream().map(Job::take).toList();
    }

    private static TakeQuery words(String... words) {
        return new TakeQuery(List.of(words), List.of(), null, null, null);
    }

    @Test
    void finishedTakesComeNewestFirstAPageAtATime() {
        take("a", Terms.NONE);
        take("b", Terms.NONE);
        Shot waiting = Shots.shot("w", "w1");
        open.database().jobs().accept(waiting, Shots.jobs(waiting));
        take("c", Terms.NONE);
        assertEquals(List.of("c", "b", "a"), found(TakeQuery.ALL));
        assertEquals(
                List.of("a"), index.find(TakeQuery.ALL, "b", 9).stream().map(Job::take).toList());
        assertThrows(IllegalArgumentException.class, () -> index.find(TakeQuery.ALL, "gone", 9));
    }

    @Test
    void wordsOfThePromptAreFoundInAnyOrderAndByTheirBeginning() {
        take("a", Terms.NONE);
        assertEquals(List.of("a"), found(words("tromsø", "LIGHTS")));
        assertEquals(List.of("a"), found(words("north")));
        assertEquals(List.of(), found(words("rain")));
        assertEquals(List.of(), found(words("lights\" OR \"x")));
        open.database().jobs().delete("a");
        assertEquals(List.of(), found(words("north")));
    }

    @Test
    void tagsWorldAndKindNarrowTheSearch() {
        take("a", tagged("night", "roof"));
        take("b", tagged("night"));
        assertEquals(
                List.of("a"),
                found(new TakeQuery(List.of(), List.of("night", "roof"), null, null, null)));
        TakeQuery aurora = new TakeQuery(List.of(), List.of("night"), "aurora", "generate", null);
        assertEquals(List.of("b", "a"), found(aurora));
        assertEquals(List.of(), found(new TakeQuery(List.of(), List.of(), "rain", null, null)));
        assertEquals(List.of(), found(new TakeQuery(List.of(), List.of(), null, "extend", null)));
        assertEquals(Map.of("night", 2L, "roof", 1L), index.tags());
        index.tag("a", List.of("dawn"));
        index.tag("unknown", List.of("dawn"));
        assertEquals(Map.of("dawn", 1L, "night", 1L), index.tags());
        assertEquals(Map.of("a", List.of("dawn")), index.tags(List.of("a", "unknown")));
    }

    @Test
    void aTakeIsFoundByTheHostThatShowsIt() {
        take("a", Terms.NONE);
        take("b", Terms.NONE);
        open.database()
                .hosts()
                .keep(
                        new Placement(
                                "p",
                                "obs",
                                "shot-a",
                                null,
                                Spot.AT_PLAYHEAD,
                                Shots.ASKED,
                                Placement.State.LIVE,
                                "a",
                                "1",
                                List.of(),
                                null));
        assertEquals(List.of("a"), found(new TakeQuery(List.of(), List.of(), null, null, "obs")));
    }

    @Test
    void kinshipOutlivesTheParent() {
        take("a", Terms.NONE);
        Parent parent = new Parent("a", Parent.Relation.EXTEND);
        take("b", new Terms(Start.ANY_TIME, List.of(parent), List.of()));
        open.database().jobs().delete("a");
        assertEquals(Map.of("b", List.of(parent)), index.parents(List.of("a", "b")));
        assertEquals(List.of("b"), index.children("a"));
        open.database().jobs().delete("b");
        assertEquals(List.of(), index.children("a"));
    }
}
