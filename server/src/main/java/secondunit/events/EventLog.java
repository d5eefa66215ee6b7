package secondunit.events;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The newest events of this run. Followers hold a number and ask for what came after it; the log
/// knows nothing of them, so one that goes away leaves nothing behind.
public final class EventLog {

    private final String epoch;
    private final int capacity;
    private final Deque<Event> events = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private long last;

    /// @param epoch names this run of the server, without a dash at its end
    /// @param capacity how many events are kept
    public EventLog(String epoch, int capacity) {
        this.epoch = epoch;
        this.capacity = capacity;
    }

    /// An event and its number.
    public record Entry(EventId id, Event event) {}

    /// What came after a number.
    ///
    /// @param missed some of it is no longer kept, or the number is of another run: read everything
    ///   afresh, then follow from `next`
    /// @param next where to go on
    public record Batch(boolean missed, List<Entry> entries, EventId next) {}

    public EventId latest() {
        lock.lock();
        try {
            return new EventId(epoch, last);
        } finally {
            lock.unlock();
        }
    }

    public void add(Event event) {
        lock.lock();
        try {
            last++;
            events.addLast(event);
            if (events.size() > capacity) {
                events.removeFirst();
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The events after a number; waits for one as long as told, then answers an empty batch.
    public Batch after(EventId from, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (isLost(from)) {
                return new Batch(true, List.of(), new EventId(epoch, last));
            }
            long nanos = patience.toNanos();
            while (from.number() == last && nanos > 0) {
                nanos = more.awaitNanos(nanos);
            }
            return isLost(from)
                    ? new Batch(true, List.of(), new EventId(epoch, last))
                    : new Batch(false, entriesAfter(from.number()), new EventId(epoch, last));
        } finally {
            lock.unlock();
        }
    }

    private boolean isLost(EventId from) {
        return !from.epoch().equals(epoch)
                || from.number() > last
                || from.number() < last - events.size();
    }

    /// From the newest back, so that whoever keeps up costs little however long the log is.
    private List<Entry> entriesAfter(long number) {
        List<Entry> entries = new ArrayList<>();
        Iterator<Event> newest = events.descendingIterator();
        for (long at = last; at > number; at--) {
            entries.add(new Entry(new EventId(epoch, at), newest.next()));
        }
        return entries.reversed();
    }
}
