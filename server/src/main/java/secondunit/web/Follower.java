package secondunit.web;

import secondunit.events.EventId;
import secondunit.events.EventLog;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Follows the event log for one listener, who is asked to hear and may be slow: events wait in the
/// log, which is of fixed size, and nowhere else.
record Follower(EventLog log, Teller teller, Duration heartbeat, Sayings said) {

    Follower(EventLog log, Teller teller, Duration heartbeat) {
        this(log, teller, heartbeat, new Sayings());
    }

    /// Someone who listens.
    interface Ear {

        void hear(EventId id, Told told) throws IOException;

        /// Nothing happened for a while.
        void beat() throws IOException;

        /// Everything that was to be heard so far has been said.
        void pause() throws IOException;
    }

    private static final Told RESET = new Told("reset", "{}");

    /// What happens within this time is told together: a rush of jobs wakes each listener a few
    /// times and not for every one.
    private static final Duration GATHERING = Duration.ofMillis(15);

    /// Tells what comes after an event until the thread is interrupted or the listener has gone.
    ///
    /// @throws IOException when the listener has gone
    void follow(EventId from, Ear ear) throws IOException, InterruptedException {
        EventId next = from;
        while (true) {
            EventLog.Batch batch = log.after(next, heartbeat);
            next = batch.next();
            tell(batch, ear);
            ear.pause();
            Thread.sleep(GATHERING);
        }
    }

    private void tell(EventLog.Batch batch, Ear ear) throws IOException {
        if (batch.missed()) {
            ear.hear(batch.next(), RESET);
        } else if (batch.entries().isEmpty()) {
            ear.beat();
        }
        for (EventLog.Entry entry : batch.entries()) {
            Optional<Told> told = told(entry);
            if (told.isPresent()) {
                ear.hear(entry.id(), told.get());
            }
        }
    }

    /// Put into words once for everybody who listens.
    private Optional<Told> told(EventLog.Entry entry) {
        return said.of(entry, teller);
    }

    /// Where to go on from. An id that is none of ours has missed everything.
    ///
    /// @param last the id of the event heard last; empty for a new listener
    EventId start(Optional<String> last) {
        if (last.isEmpty()) {
            return log.latest();
        }
        try {
            return EventId.parse(last.get());
        } catch (IllegalArgumentException foreign) {
            return new EventId("", 0);
        }
    }
}
