package secondunit.jobs;

import secondunit.events.EventLog;
import secondunit.render.Checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/// The line of jobs, kept before it is shown: one change at a time.
final class WaitingLine implements Queue {

    private final QueueStore store;
    private final Ledger ledger;
    private final Halt halt;
    private final CallSheet sheet;
    private final History history;
    private final EventLog log;
    private final Clock clock;
    private final int slots;
    private final ReentrantLock changing = new ReentrantLock();

    WaitingLine(
            QueueStore store,
            Ledger ledger,
            Halt halt,
            CallSheet sheet,
            History history,
            EventLog log,
            Clock clock,
            int slots) {
        this.store = store;
        this.ledger = ledger;
        this.halt = halt;
        this.sheet = sheet;
        this.history = history;
        this.log = log;
        this.clock = clock;
        this.slots = slots;
    }

    @Override
    public QueueRules rules() {
        return sheet.rules();
    }

    @Override
    public void rule(QueueRules rules) {
        changing(() -> {
            store.keep(rules);
            sheet.rule(rules);
            log.add(new JobEvent.Arranged());
        });
    }

    @Override
    public Optional<Start> start(String take) {
        return ledger.open(take).map(ticket -> ticket.standing.start());
    }

    @Override
    public void start(String take, Start start) {
        changing(() -> {
            Ticket ticket = waiting(take);
            keep(Map.of(ticket, ticket.standing.withStart(start)));
            log.add(new JobEvent.Changed(ticket.job()));
        });
    }

    /// The wish is kept before the worker hears of it, so that it outlives a crash between the two.
    @Override
    public void pause(String take) {
        Ticket ticket = open(take);
        changing(() -> {
            Start paused = ticket.standing.start().withPaused(true);
            keep(Map.of(ticket, ticket.standing.withStart(paused)));
            log.add(new JobEvent.Changed(ticket.job()));
        });
        halt.pause(ticket);
        if (ticket.hasEnded()) {
            throw new IllegalStateException(ticket.waitsNot());
        }
    }

    @Override
    public OptionalLong kept(String take) {
        long frames = ledger.open(take).map(Ticket::keptFrames).orElse(0L);
        return frames > 0 ? OptionalLong.of(frames) : OptionalLong.empty();
    }

    @Override
    public void move(String take, Place place) {
        changing(() -> {
            Ticket ticket = waiting(take);
            Optional<Ticket> other =
                    place instanceof Place.Before(String before)
                            ? Optional.of(waiting(before))
                            : Optional.empty();
            Map<Ticket, Standing> plan = new HashMap<>(sheet.plan(ticket, place, other));
            unplaced().forEach(plan::putIfAbsent);
            keep(plan);
            log.add(new JobEvent.Arranged());
        });
    }

    private void changing(Runnable change) {
        changing.lock();
        try {
            change.run();
        } finally {
            changing.unlock();
        }
    }

    /// Places that jobs have by themselves are kept once somebody has put one before or behind
    /// them: they would come out otherwise when they are counted anew.
    private Map<Ticket, Standing> unplaced() {
        Map<Ticket, Standing> unplaced = new HashMap<>();
        ledger.open().stream()
                .filter(ticket -> !ticket.placed && ticket.standing.rank() != null)
                .forEach(ticket -> unplaced.put(ticket, ticket.standing));
        return unplaced;
    }

    private void keep(Map<Ticket, Standing> plan) {
        Map<String, Standing> named = new HashMap<>();
        plan.forEach((ticket, standing) -> named.put(ticket.take(), standing));
        store.keep(named);
        sheet.stand(plan);
        plan.forEach((ticket, standing) -> ticket.placed = standing.rank() != null);
    }

    private Ticket waiting(String take) {
        Ticket ticket = open(take);
        if (!(ticket.job().state() instanceof JobState.Queued)) {
            throw new IllegalStateException(ticket.waitsNot());
        }
        return ticket;
    }

    private Ticket open(String take) {
        return ledger.open(take)
                .orElseThrow(() -> new IllegalStateException("job %s has ended".formatted(take)));
    }

    @Override
    public Optional<Duration> left(String take) {
        return ledger.open(take).flatMap(this::left);
    }

    /// Of a job in a worker's hands by how fast it goes, once a tenth of what was left when it
    /// began is done.
    private Optional<Duration> left(Ticket ticket) {
        Job job = ticket.job();
        if (!(job.state() instanceof JobState.Running(Instant since, long done, long total))) {
            return rest(ticket, history.expect(job));
        }
        Duration gone = Duration.between(since, clock.instant());
        long kept = ticket.keptFrames();
        long made = done - kept;
        if (made > 0 && made * 10 >= total - kept) {
            return Optional.of(
                    Duration.ofMillis(gone.toMillis() * Math.max(0, total - done) / made));
        }
        return rest(ticket, history.expect(job))
                .map(whole -> whole.minus(gone))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /// Of the time for all of it, what is left for the frames that were not kept.
    private static Optional<Duration> rest(Ticket ticket, Optional<Duration> whole) {
        Checkpoint kept = ticket.kept;
        return kept == null
                ? whole
                : whole.map(time ->
                        time.multipliedBy(kept.total() - kept.frames()).dividedBy(kept.total()));
    }

    @Override
    public Line line() {
        QueueRules rules = sheet.rules();
        Map<History.Kind, Optional<Duration>> expected = new HashMap<>();
        List<Entry> running =
                ledger.open().stream()
                        .filter(ticket -> ticket.job().state() instanceof JobState.Running)
                        .sorted(Comparator.comparing(ticket -> ticket.job().accepted()))
                        .map(ticket -> entry(ticket, left(ticket)))
                        .toList();
        var forecast = new Forecast(rules, clock, slots, running);
        List<Entry> waiting =
                sheet.waiting().stream()
                        .map(ticket -> forecast.next(entry(ticket, workOn(ticket, expected))))
                        .toList();
        return new Line(rules, running, waiting, forecast.left().orElse(null));
    }

    private Optional<Duration> workOn(
            Ticket ticket, Map<History.Kind, Optional<Duration>> expected) {
        return rest(
                ticket, expected.computeIfAbsent(History.Kind.of(ticket.job()), history::expect));
    }

    private static Entry entry(Ticket ticket, Optional<Duration> left) {
        return new Entry(ticket.job(), ticket.standing.start(), null, left.orElse(null));
    }
}
