package secondunit.jobs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What is to be rendered next: drafts before finals, each in the order they came. Every step takes
/// the same short time, however long the sheet is.
final class CallSheet {

    private final SequencedMap<String, Ticket> drafts = new LinkedHashMap<>();
    private final SequencedMap<String, Ticket> finals = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    void add(Ticket ticket) {
        lock.lock();
        try {
            line(ticket).putLast(ticket.take(), ticket);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Puts back what was begun and not ended.
    void addFirst(Ticket ticket) {
        lock.lock();
        try {
            line(ticket).putFirst(ticket.take(), ticket);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void remove(Ticket ticket) {
        lock.lock();
        try {
            line(ticket).remove(ticket.take());
        } finally {
            lock.unlock();
        }
    }

    /// Takes the next one off the sheet; waits for one while `fit` is true, which is asked again
    /// after every `wake`.
    Optional<Ticket> next(BooleanSupplier fit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (fit.getAsBoolean()) {
                Map.Entry<String, Ticket> first =
                        drafts.isEmpty() ? finals.pollFirstEntry() : drafts.pollFirstEntry();
                if (first != null) {
                    return Optional.of(first.getValue());
                }
                changed.await();
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private SequencedMap<String, Ticket> line(Ticket ticket) {
        return ticket.isDraft() ? drafts : finals;
    }
}
