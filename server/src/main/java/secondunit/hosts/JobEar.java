package secondunit.hosts;

import secondunit.events.EventId;
import secondunit.events.EventLog;
import secondunit.jobs.JobEvent;

import java.time.Duration;

/// Hears of jobs that end or go.
final class JobEar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EventLog events;
    private final Runnable heard;
    private final Thread thread = Thread.ofVirtual().name("hosts' ear").unstarted(this::listen);

    JobEar(EventLog events, Runnable heard) {
        this.events = events;
        this.heard = heard;
    }

    /// From the newest event on: what came before is in the store.
    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void listen() {
        EventId at = events.latest();
        heard.run();
        try {
            while (true) {
                EventLog.Batch batch = events.after(at, PATIENCE);
                at = batch.next();
                if (batch.missed() || batch.entries().stream().anyMatch(JobEar::matters)) {
                    heard.run();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean matters(EventLog.Entry entry) {
        return entry.event() instanceof JobEvent
                && !(entry.event() instanceof JobEvent.Progressed)
                && !(entry.event() instanceof JobEvent.Pictured);
    }
}
