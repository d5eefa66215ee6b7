package secondunit.jobs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What is to be rendered next. Every job has a rank, lower first. Ranks below 0 are for jobs that
/// were put to the front, then come drafts, then finals, each counting up as they come; between any
/// two there is room for others to be put. Taking the next takes the same short time, however long
/// the sheet is.
final class CallSheet {

    private static final long STEP = 1L << 20;
    private static final long FINALS = 1L << 61;

    /// Clocks are set and computers sleep: what waits for a time is looked at this often at least.
    private static final long GLANCE_NANOS = 20_000_000_000L;

    private final Clock clock;
    private final NavigableMap<Long, Ticket> line = new TreeMap<>();
    private final NavigableMap<Long, Ticket> due = new TreeMap<>();
    private final Map<Long, Ticket> timed = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private QueueRules rules = QueueRules.USUAL;
    private long front = 0;
    private long lastDraft = 0;
    private long lastFinal = FINALS;

    /// @param clock whose zone is that of the clock on the wall
    CallSheet(Clock clock) {
        this.clock = clock;
    }

    /// Goes on with a line that was kept: new jobs stand behind these.
    void resume(QueueRules kept, Collection<Standing> standings) {
        lock.lock();
        try {
            rules = kept;
            standings.stream()
                    .map(Standing::rank)
                    .filter(Objects::nonNull)
                    .forEach(this::countFrom);
        } finally {
            lock.unlock();
        }
    }

    private void countFrom(long rank) {
        if (rank >= FINALS) {
            lastFinal = Math.max(lastFinal, rank);
        } else if (rank > 0) {
            lastDraft = Math.max(lastDraft, rank);
        } else {
            front = Math.min(front, rank);
        }
    }

    /// At its own place, or at the end of its kind.
    void add(Ticket ticket) {
        lock.lock();
        try {
            if (ticket.standing.rank() == null) {
                ticket.standing = ticket.standing.withRank(behind(ticket.isDraft()));
            }
            put(ticket);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long behind(boolean draft) {
        if (draft) {
            lastDraft += STEP;
            return lastDraft;
        }
        lastFinal += STEP;
        return lastFinal;
    }

    private long ahead() {
        front -= STEP;
        return front;
    }

    /// Puts back what was begun and not ended: where it stood, or at the front.
    void addFirst(Ticket ticket) {
        lock.lock();
        try {
            if (ticket.standing.rank() == null) {
                ticket.standing = ticket.standing.withRank(ahead());
            }
        } finally {
            lock.unlock();
        }
        add(ticket);
    }

    private void put(Ticket ticket) {
        long rank = free(ticket);
        line.put(rank, ticket);
        due.remove(rank);
        timed.remove(rank);
        if (ticket.standing.start().isDue(clock, rules.hours())) {
            due.put(rank, ticket);
        } else if (ticket.standing.start().waitsForTime()) {
            timed.put(rank, ticket);
        }
    }

    /// What was put where it stood while it ran is behind it when it comes back.
    private long free(Ticket ticket) {
        long rank = rank(ticket);
        while (line.containsKey(rank) && line.get(rank) != ticket) {
            rank--;
        }
        if (rank != rank(ticket)) {
            ticket.standing = ticket.standing.withRank(rank);
            ticket.placed = false;
        }
        return rank;
    }

    private static long rank(Ticket ticket) {
        return Objects.requireNonNull(ticket.standing.rank());
    }

    void remove(Ticket ticket) {
        lock.lock();
        try {
            if (waits(ticket)) {
                take(ticket);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean waits(Ticket ticket) {
        Long rank = ticket.standing.rank();
        return rank != null && line.get(rank) == ticket;
    }

    private void take(Ticket ticket) {
        long rank = rank(ticket);
        line.remove(rank);
        due.remove(rank);
        timed.remove(rank);
    }

    /// Takes the next one off the sheet; waits for one while `fit` is true, which is asked again
    /// after every `wake`.
    Optional<Ticket> next(BooleanSupplier fit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (fit.getAsBoolean()) {
                Optional<Ticket> next = rules.paused() ? Optional.empty() : firstDue();
                if (next.isPresent()) {
                    take(next.get());
                    return next;
                }
                long glance = timed.isEmpty() ? Long.MAX_VALUE : GLANCE_NANOS;
                var _ = changed.awaitNanos(glance);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Time passes for those that wait for it, and for those whose hours are over.
    private Optional<Ticket> firstDue() {
        List.copyOf(timed.values()).forEach(this::put);
        while (!due.isEmpty()) {
            Ticket first = due.firstEntry().getValue();
            if (first.standing.start().isDue(clock, rules.hours())) {
                return Optional.of(first);
            }
            put(first);
        }
        return Optional.empty();
    }

    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Those that wait, in their order.
    List<Ticket> waiting() {
        lock.lock();
        try {
            return List.copyOf(line.values());
        } finally {
            lock.unlock();
        }
    }

    QueueRules rules() {
        lock.lock();
        try {
            return rules;
        } finally {
            lock.unlock();
        }
    }

    void rule(QueueRules other) {
        lock.lock();
        try {
            rules = other;
            List.copyOf(line.values()).forEach(this::put);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The standings with which a job would be at another place; nothing has moved yet. Where there
    /// is no room left before the other, everybody gets a new rank.
    ///
    /// @throws IllegalStateException when one of them does not wait
    Map<Ticket, Standing> plan(Ticket ticket, Place place, Optional<Ticket> other) {
        lock.lock();
        try {
            requireWaiting(ticket);
            return switch (place) {
                case Place.Front _ -> Map.of(ticket, ticket.standing.withRank(ahead()));
                case Place.Back _ -> Map.of(ticket, ticket.standing.withRank(last()));
                case Place.Before _ -> before(ticket, other.orElseThrow());
            };
        } finally {
            lock.unlock();
        }
    }

    private long last() {
        lastFinal = Math.max(lastFinal, line.isEmpty() ? FINALS : line.lastKey()) + STEP;
        return lastFinal;
    }

    private Map<Ticket, Standing> before(Ticket ticket, Ticket other) {
        requireWaiting(other);
        if (other == ticket) {
            return Map.of();
        }
        long right = rank(other);
        Long lower = line.lowerKey(right);
        if (lower != null && line.get(lower) == ticket) {
            return Map.of();
        }
        long left = Math.max(right - 2 * STEP, lower == null ? Long.MIN_VALUE : lower);
        long middle = left + (right - left) / 2;
        if (middle > left) {
            countFrom(Math.min(middle, 0));
            return Map.of(ticket, ticket.standing.withRank(middle));
        }
        return spread(ticket, other);
    }

    private Map<Ticket, Standing> spread(Ticket ticket, Ticket other) {
        List<Ticket> order = new ArrayList<>(line.values());
        order.remove(ticket);
        order.add(order.indexOf(other), ticket);
        Map<Ticket, Standing> plan = new HashMap<>();
        order.reversed().forEach(each -> plan.put(each, each.standing.withRank(ahead())));
        return plan;
    }

    private void requireWaiting(Ticket ticket) {
        if (!waits(ticket)) {
            throw new IllegalStateException(ticket.waitsNot());
        }
    }

    /// Gives tickets other standings; one that waits no more keeps it for when it is put back.
    void stand(Map<Ticket, Standing> standings) {
        lock.lock();
        try {
            List<Ticket> waiting = standings.keySet().stream().filter(this::waits).toList();
            waiting.forEach(this::take);
            standings.forEach((ticket, standing) -> ticket.standing = standing);
            waiting.forEach(this::put);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
