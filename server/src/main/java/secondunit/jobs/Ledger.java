package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.events.EventLog;
import secondunit.jobs.JobState.Ended;
import secondunit.jobs.JobState.Queued;
import secondunit.jobs.JobState.Running;
import secondunit.render.Outcome;
import secondunit.render.Outcome.Fault;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The open jobs and every step they take: each is kept by the store before it is announced. A
/// ticket's monitor makes the steps of one job one after another; jobs do not wait for each other.
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /// A job that has cost so many workers is not tried again.
    private static final int MOST_LOSSES = 3;

    private final JobStore store;
    private final EventLog log;
    private final TakeFiles files;
    private final CallSheet sheet;
    private final Clock clock;
    private final Consumer<Job> done;
    private final Map<String, Ticket> open = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /// @param done gets every job that has ended with a take
    Ledger(
            JobStore store,
            EventLog log,
            TakeFiles files,
            CallSheet sheet,
            Clock clock,
            Consumer<Job> done) {
        this.store = store;
        this.log = log;
        this.files = files;
        this.sheet = sheet;
        this.clock = clock;
        this.done = done;
    }

    Optional<Ticket> open(String take) {
        return Optional.ofNullable(open.get(take));
    }

    Collection<Ticket> open() {
        return open.values();
    }

    /// Takes in a job that the store knows already.
    Ticket load(Job job, Standing standing) {
        Ticket ticket = new Ticket(job, standing);
        if (job.attempts() > 0) {
            ticket.kept = files.checkpoint(job).orElse(null);
            ticket.rested = standing.start().paused();
        }
        open.put(job.take(), ticket);
        return ticket;
    }

    /// Takes in and announces a job that the store has just accepted.
    Ticket accept(Job job, Start start) {
        Ticket ticket = load(job, new Standing(null, start));
        log.add(new JobEvent.Changed(job));
        sheet.add(ticket);
        return ticket;
    }

    /// Puts a job into a worker's hands. Empty when there is nothing to do: it has ended, or was
    /// paused meanwhile.
    Optional<WorkerProcess.Performance> begin(Ticket ticket, WorkerProcess worker)
            throws WorkerLostException, InterruptedException {
        synchronized (ticket) {
            if (ticket.hasEnded() || isClosing()) {
                return Optional.empty();
            }
            if (ticket.standing.start().paused()) {
                sheet.add(ticket);
                return Optional.empty();
            }
            keep(ticket, ticket.job().begun(ticket.running(clock.instant()), !ticket.rested));
            ticket.rested = false;
            ticket.worker = worker;
            Message.Render order = files.order(ticket.job());
            return Optional.of(worker.begin(order, new Following(ticket, worker, log)));
        }
    }

    /// Puts back a job that could not be begun, and waits a moment.
    void putBack(Ticket ticket) throws InterruptedException {
        synchronized (ticket) {
            ticket.worker = null;
            if (ticket.hasEnded()) {
                return;
            }
            sheet.addFirst(ticket);
        }
        closing.await(1, TimeUnit.SECONDS);
    }

    /// A worker has told how its order ended.
    void settle(Ticket ticket, Outcome outcome) {
        synchronized (ticket) {
            ticket.worker = null;
            boolean unasked = !ticket.cancelled;
            switch (outcome) {
                case Outcome.Cancelled _ when unasked && ticket.pausing != null -> rest(ticket);
                case Outcome.Cancelled _ when unasked && !isClosing() ->
                        lose(ticket, "was told to stop by another program");
                case Outcome.Cancelled _ when unasked -> requeue(ticket);
                case Outcome.Failed(Fault fault, _)
                        when unasked && isClosing() && fault == Fault.RENDER ->
                        requeue(ticket);
                case Outcome.Cancelled _, Outcome.Failed _, Outcome.Refused _, Outcome.Done _ ->
                        end(ticket, outcome);
            }
            ticket.endPause();
        }
    }

    /// A worker is dead that had this job in its hands.
    ///
    /// @param how such as "ended with status 139"
    void lost(Ticket ticket, String how) {
        synchronized (ticket) {
            ticket.worker = null;
            Optional<Outcome> kept = files.outcome(ticket.job());
            if (kept.isPresent()) {
                end(ticket, kept.get());
            } else if (ticket.cancelled) {
                end(ticket, new Outcome.Cancelled());
            } else if (ticket.pausing != null) {
                rest(ticket);
            } else if (isClosing()) {
                requeue(ticket);
            } else {
                lose(ticket, how);
            }
            ticket.endPause();
        }
    }

    private void rest(Ticket ticket) {
        ticket.rested = true;
        requeue(ticket);
    }

    private void lose(Ticket ticket, String how) {
        ticket.losses++;
        if (ticket.losses < MOST_LOSSES) {
            requeue(ticket);
        } else {
            String message =
                    "%s: given up after %d attempts: each time the worker that rendered it was lost; the last one %s. Ask for a smaller picture, or run `secondunit doctor`."
                            .formatted(ticket.job().file().getFileName(), ticket.losses, how);
            end(ticket, new Outcome.Failed(Fault.RENDER, message));
        }
    }

    /// A job that an earlier server has left, when none of its workers lives any more.
    void recover(Ticket ticket) {
        synchronized (ticket) {
            Job job = ticket.job();
            if (ticket.hasEnded()) {
                files.removeCheckpoint(job);
                files.clear(job);
                return;
            }
            Optional<Outcome> kept = job.attempts() > 0 ? files.outcome(job) : Optional.empty();
            if (kept.isPresent()) {
                end(ticket, kept.get());
            } else if (job.attempts() > 0) {
                requeueLast(ticket);
            } else {
                sheet.add(ticket);
            }
        }
    }

    private void requeueLast(Ticket ticket) {
        clear(ticket);
        if (ticket.job().state() instanceof Running) {
            keepSurely(ticket, ticket.job().in(new Queued()));
        }
        sheet.add(ticket);
    }

    /// Removes what an attempt has left, but for what can be gone on with.
    private void clear(Ticket ticket) {
        files.clear(ticket.job());
        ticket.kept = files.checkpoint(ticket.job()).orElse(null);
    }

    private void requeue(Ticket ticket) {
        clear(ticket);
        keepSurely(ticket, ticket.job().in(new Queued()));
        sheet.addFirst(ticket);
    }

    /// Stops a job. One that waits has ended when this returns, one in a worker's hands soon after.
    void cancel(Ticket ticket) {
        synchronized (ticket) {
            WorkerProcess worker = ticket.worker;
            if (ticket.hasEnded()) {
                return;
            }
            if (worker == null) {
                keep(ticket, ended(ticket, new Outcome.Cancelled()));
                sheet.remove(ticket);
                letGo(ticket);
            } else {
                ticket.cancelled = true;
                worker.cancel();
            }
        }
    }

    /// Stops a job in a worker's hands so that it can be finished later.
    ///
    /// @return completes when it is in nobody's hands any more
    CompletableFuture<Void> pause(Ticket ticket) {
        synchronized (ticket) {
            WorkerProcess worker = ticket.worker;
            if (worker == null || ticket.cancelled) {
                return CompletableFuture.completedFuture(null);
            }
            CompletableFuture<Void> pausing =
                    Objects.requireNonNullElseGet(ticket.pausing, CompletableFuture::new);
            ticket.pausing = pausing;
            worker.pause();
            return pausing;
        }
    }

    /// Ends the worker that should have stopped by now.
    void strike(Ticket ticket) {
        synchronized (ticket) {
            WorkerProcess worker = ticket.worker;
            if (worker != null) {
                worker.strike();
            }
        }
    }

    private void end(Ticket ticket, Outcome outcome) {
        files.removeCheckpoint(ticket.job());
        ticket.kept = null;
        keepSurely(ticket, ended(ticket, outcome));
        letGo(ticket);
        if (outcome instanceof Outcome.Done) {
            done.accept(ticket.job());
        }
    }

    private Job ended(Ticket ticket, Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            files.close(ticket.job(), outcome);
        }
        return ticket.job().in(new Ended(clock.instant(), outcome));
    }

    private void letGo(Ticket ticket) {
        open.remove(ticket.take(), ticket);
        ticket.end.complete(null);
    }

    private void keep(Ticket ticket, Job next) {
        store.update(next);
        ticket.set(next);
        log.add(new JobEvent.Changed(next));
    }

    /// What has happened cannot be refused: tried until the store takes it. A server that ends
    /// meanwhile leaves the folder to tell the next one.
    private void keepSurely(Ticket ticket, Job next) {
        boolean kept = false;
        while (!kept) {
            try {
                keep(ticket, next);
                kept = true;
            } catch (RuntimeException problem) {
                LOG.warn("job {} cannot be kept as {}", next.take(), next.state(), problem);
                kept = isClosedWithin(1);
            }
        }
    }

    private boolean isClosedWithin(long seconds) {
        try {
            return closing.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    /// From now on what stops is put back instead of ended.
    void close() {
        closing.countDown();
    }

    /// Lets everybody go who waits for a job's end, or for its pause.
    void release() {
        open.values()
                .forEach(ticket -> {
                    ticket.end.complete(null);
                    synchronized (ticket) {
                        ticket.endPause();
                    }
                });
    }
}
