package secondunit.jobs;

import secondunit.events.EventLog;
import secondunit.jobs.JobState.Running;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Announces how a job goes on in a worker's hands. Progress is told a few times a second; of the
/// previews the newest few are kept.
final class Following implements Consumer<Message> {

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    private static final int PREVIEWS = 3;

    private final Ticket ticket;
    private final WorkerProcess worker;
    private final EventLog log;

    Following(Ticket ticket, WorkerProcess worker, EventLog log) {
        this.ticket = ticket;
        this.worker = worker;
        this.log = log;
    }

    /// What a worker says that has lost the job is not heard.
    @Override
    public void accept(Message message) {
        synchronized (ticket) {
            if (ticket.worker == worker && ticket.job().state() instanceof Running running) {
                hear(message, running);
            }
        }
    }

    private void hear(Message message, Running running) {
        switch (message) {
            case Message.Progress(long done, long total) -> {
                ticket.heard(done);
                ticket.set(ticket.job().in(new Running(running.since(), done, total)));
                announce(done, total);
            }
            case Message.Preview(Path file, long frame) -> {
                log.add(new JobEvent.Pictured(ticket.take(), file, frame));
                keep(file);
            }
            case Message.Render _,
                    Message.Run _,
                    Message.Ran _,
                    Message.Ready _,
                    Message.Cancel _,
                    Message.Pause _,
                    Message.Ended _ -> {}
        }
    }

    private void announce(long done, long total) {
        long now = System.nanoTime();
        if (done == total || done == 1 || now - ticket.announced >= PAUSE_NANOS) {
            ticket.announced = now;
            log.add(new JobEvent.Progressed(ticket.take(), done, total));
        }
    }

    private void keep(Path file) {
        ticket.previews.addLast(file);
        if (ticket.previews.size() > PREVIEWS) {
            TakeFiles.remove(ticket.previews.removeFirst());
        }
    }
}
