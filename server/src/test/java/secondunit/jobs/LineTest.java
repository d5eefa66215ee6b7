package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.events.EventLog;
import secondunit.library.TakeShelf;
import secondunit.media.CodedFrames;
import secondunit.render.Checkpoint;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// How people arrange the line, and what is left of that over a restart.
final class LineTest {

    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    private final PaperStore store = new PaperStore();
    private final EventLog log = new EventLog("test", 1000);
    private Instant now = NOON;
    private Run run = new Run();

    /// One run of the server, without workers.
    private final class Run {

        final Clock clock =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                };
        final CallSheet sheet = new CallSheet(clock);
        final History history = new History(store.queue());
        final Ledger ledger =
                new Ledger(
                        store,
                        log,
                        new TakeFiles(new TakeShelf(Path.of("takes"))),
                        sheet,
                        clock,
                        _ -> {});
        final WaitingLine line =
                new WaitingLine(
                        store.queue(),
                        ledger,
                        new Halt(ledger, Duration.ofSeconds(5)),
                        sheet,
                        history,
                        log,
                        clock,
                        1);

        String order() {
            return sheet.waiting().stream().map(Ticket::take).collect(Collectors.joining(" "));
        }

        Optional<String> next() {
            boolean[] asked = {false};
            try {
                return sheet.next(
                                () -> {
                                    boolean first = !asked[0];
                                    asked[0] = true;
                                    if (first) {
                                        Thread.ofVirtual().start(sheet::wake);
                                    }
                                    return first;
                                })
                        .map(Ticket::take);
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    private void accept(String takes, Quality quality) {
        for (String take : takes.split(" ", -1)) {
            Casting casting = new Casting(Casting.AUTO, quality, 1);
            Job job =
                    new Job(
                            take,
                            "shot-" + take,
                            Rig.request("x", 9).withCasting(casting),
                            DeliveryFormat.MP4,
                            Path.of(take),
                            now,
                            0,
                            new JobState.Queued());
            store.accept(
                    new Shot(job.shot(), job.request(), job.format(), now, List.of(take)),
                    List.of(job));
            run.ledger.accept(job, Start.ANY_TIME);
        }
    }

    private void restart() {
        run = new Run();
        var standings = store.queue().standings();
        run.sheet.resume(store.queue().rules(), standings.values());
        store.open()
                .forEach(job ->
                        run.sheet.add(
                                run.ledger.load(
                                        job, standings.getOrDefault(job.take(), Standing.USUAL))));
    }

    @Test
    void whatWasPutSomewhereStaysThereAndLaterDraftsGoBeforeFinalsThatNobodyMoved() {
        accept("a b c", Quality.FINAL);
        accept("d1", Quality.DRAFT);
        assertEquals("d1 a b c", run.order());
        run.line.move("c", new Place.Front());
        run.line.move("a", new Place.Back());
        assertEquals("c d1 b a", run.order());
        accept("d2", Quality.DRAFT);
        accept("e", Quality.FINAL);
        assertEquals("c d1 d2 b a e", run.order());
    }

    @Test
    void theOrderOutlivesTheServer() {
        accept("a b c d", Quality.FINAL);
        run.line.move("d", new Place.Before("b"));
        accept("e f", Quality.FINAL);
        run.line.move("f", new Place.Before("a"));
        accept("g", Quality.FINAL);
        String order = run.order();
        assertEquals("f a d b c e g", order);
        restart();
        assertEquals(order, run.order());
        accept("h", Quality.FINAL);
        assertEquals(order + " h", run.order());
    }

    @Test
    void aThousandJobsCanBePutAtTheSamePlace() {
        accept("a b", Quality.FINAL);
        List<String> wanted = new ArrayList<>(List.of("a"));
        for (int i = 0; i < 1000; i++) {
            accept("x" + i, Quality.FINAL);
            run.line.move("x" + i, new Place.Before("b"));
            wanted.add("x" + i);
        }
        wanted.add("b");
        assertEquals(String.join(" ", wanted), run.order());
        restart();
        assertEquals(String.join(" ", wanted), run.order());
    }

    @Test
    void whatIsPutBackIsBehindWhatWasPutWhereItStood() {
        accept("a b", Quality.FINAL);
        Ticket begun = run.ledger.open("a").orElseThrow();
        run.sheet.remove(begun);
        accept("c", Quality.FINAL);
        run.line.move("c", new Place.Before("b"));
        run.sheet.addFirst(begun);
        assertEquals(3, run.sheet.waiting().size());
        assertEquals("b", run.sheet.waiting().getLast().take());
    }

    @Test
    void aPausedQueueGivesNothingOutAndStaysPausedOverARestart() {
        accept("a", Quality.FINAL);
        run.line.rule(run.line.rules().withPaused(true));
        assertEquals(Optional.empty(), run.next());
        restart();
        assertTrue(run.line.rules().paused());
        assertEquals(Optional.empty(), run.next());
        run.line.rule(run.line.rules().withPaused(false));
        assertEquals(Optional.of("a"), run.next());
    }

    @Test
    void aPausedJobLetsOthersPass() {
        accept("a b", Quality.FINAL);
        run.line.start("a", Start.ANY_TIME.withPaused(true));
        assertEquals(Optional.of("b"), run.next());
        assertEquals(Optional.empty(), run.next());
        restart();
        assertTrue(run.line.start("a").orElseThrow().paused());
        run.line.start("a", Start.ANY_TIME);
        assertEquals(Optional.of("a"), run.next());
    }

    @Test
    void aJobThatIsPausedWhileItIsTakenUpStandsWhereItStood() {
        accept("a b", Quality.FINAL);
        Ticket taken = run.ledger.open("a").orElseThrow();
        run.sheet.remove(taken);
        run.line.pause("a");
        run.sheet.addFirst(taken);
        assertEquals("a b", run.order());
        assertEquals(Optional.of("b"), run.next());
        assertEquals(Optional.empty(), run.next());
        restart();
        assertTrue(run.line.start("a").orElseThrow().paused());
        run.line.start("a", Start.ANY_TIME);
        assertEquals(Optional.of("a"), run.next());
    }

    @Test
    void framesThatWereKeptAreNotForetoldAgain() {
        accept("a", Quality.FINAL);
        Ticket ticket = run.ledger.open("a").orElseThrow();
        run.history.note(ticket.job(), Results.took(ticket.job(), Duration.ofSeconds(18)));
        ticket.kept = kept(6, 9);
        assertEquals(OptionalLong.of(6), run.line.kept("a"));
        assertEquals(Duration.ofSeconds(6), run.line.line().left());
        ticket.set(ticket.job().begun(ticket.running(NOON), false));
        assertEquals(Optional.of(Duration.ofSeconds(6)), run.line.left("a"));
        ticket.set(ticket.job().in(new JobState.Running(NOON, 7, 9)));
        now = NOON.plusSeconds(5);
        assertEquals(Optional.of(Duration.ofSeconds(10)), run.line.left("a"));
        ticket.heard(1);
        assertEquals(OptionalLong.empty(), run.line.kept("a"));
    }

    private static Checkpoint kept(long frames, long total) {
        return new Checkpoint(
                new CodedFrames(Path.of("frames"), frames, 0, "coder"),
                total,
                "scene",
                Duration.ZERO);
    }

    @Test
    void whatWaitsForAfterHoursBeginsWithinThemOnly() {
        run.line.rule(
                QueueRules.USUAL.withHours(new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0))));
        accept("a b", Quality.FINAL);
        run.line.start("a", new Start(false, true, null));
        run.line.start("b", new Start(false, true, null));
        assertEquals(Optional.empty(), run.next());
        now = Instant.parse("2026-11-03T22:00:00Z");
        assertEquals(Optional.of("a"), run.next());
        now = Instant.parse("2026-11-04T06:00:00Z");
        assertEquals(Optional.empty(), run.next());
    }

    @Test
    void whatMayNotBeginBeforeAnInstantBeginsThen() {
        accept("a", Quality.FINAL);
        run.line.start("a", new Start(false, false, NOON.plusSeconds(60)));
        assertEquals(Optional.empty(), run.next());
        now = NOON.plusSeconds(60);
        assertEquals(Optional.of("a"), run.next());
    }

    @Test
    void whatDoesNotWaitCannotBeArranged() {
        accept("a b", Quality.FINAL);
        run.sheet.remove(run.ledger.open("a").orElseThrow());
        assertThrows(IllegalStateException.class, () -> run.line.move("a", new Place.Front()));
        assertThrows(IllegalStateException.class, () -> run.line.move("b", new Place.Before("a")));
        assertThrows(IllegalStateException.class, () -> run.line.move("no", new Place.Back()));
        assertThrows(IllegalStateException.class, () -> run.line.pause("no"));
        run.line.move("b", new Place.Before("b"));
        assertEquals("b", run.order());
    }

    @Test
    void timeIsForetoldFromWhatSimilarTakesTookAndNotOtherwise() {
        accept("a b", Quality.FINAL);
        assertEquals(Optional.empty(), Optional.ofNullable(run.line.line().left()));
        Job job = run.ledger.open("a").orElseThrow().job();
        run.history.note(job, Results.took(job, Duration.ofSeconds(18)));
        Queue.Line line = run.line.line();
        assertEquals(Duration.ofSeconds(36), line.left());
        assertEquals(NOON, line.waiting().getFirst().begins());
        assertEquals(NOON.plusSeconds(18), line.waiting().getLast().begins());
        restart();
        assertEquals(Duration.ofSeconds(36), run.line.line().left());
        run.line.rule(run.line.rules().withPaused(true));
        assertEquals(
                Optional.empty(),
                Optional.ofNullable(run.line.line().waiting().getFirst().begins()));
    }
}
