package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.events.EventLog;
import secondunit.jobs.BoardException.Reason;
import secondunit.library.TakeShelf;
import secondunit.render.Errands;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The queue that loses nothing, and the workers that empty it.
public final class DurableBoard implements JobBoard, AutoCloseable {

    private final QueueSettings settings;
    private final JobStore store;
    private final EventLog log;
    private final TakeShelf shelf;
    private final TakeFiles files;
    private final Admission admission;
    private final CallSheet sheet;
    private final History history;
    private final WaitingLine line;
    private final ErrandDesk desk;
    private final Ledger ledger;
    private final Halt halt;
    private final List<Seat> seats;
    private final List<Thread> slots;
    private final Recovery recovery;
    private @Nullable Thread opening;

    /// @param clock whose zone is that of the clock on the wall
    public DurableBoard(
            QueueSettings settings, JobStore store, EventLog log, Gate gate, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.log = log;
        this.shelf = new TakeShelf(settings.takes());
        this.files = new TakeFiles(shelf);
        this.admission = new Admission(gate, shelf, settings.reserve(), store, clock);
        this.desk = new ErrandDesk(store, log, files, settings);
        this.sheet = new CallSheet(clock);
        this.history = new History(store.queue());
        this.ledger = new Ledger(store, log, files, sheet, clock, this::done);
        this.halt = new Halt(ledger, settings.pace().stop());
        this.line =
                new WaitingLine(
                        store.queue(), ledger, halt, sheet, history, log, clock, settings.slots());
        this.seats =
                IntStream.rangeClosed(1, settings.slots())
                        .mapToObj(number -> new Seat("worker-" + number, settings, sheet::wake))
                        .toList();
        this.slots = seats.stream().map(this::slot).toList();
        this.recovery = new Recovery(settings.run(), store, ledger, desk);
    }

    private void done(Job job) {
        if (job.state() instanceof JobState.Ended(_, Outcome.Done(TakeResult take))) {
            history.note(job, take);
        }
        desk.develop(job);
    }

    private Thread slot(Seat seat) {
        Duration silence = settings.pace().silence();
        return Thread.ofPlatform()
                .name("slot")
                .daemon()
                .unstarted(new Slot(seat, sheet, ledger, silence));
    }

    /// Keeps every shot that lies on disk and is not in the store, for a store that was lost. To be
    /// called before `start`.
    ///
    /// @return how many takes came with them
    public int adopt() throws IOException {
        shelf.open();
        return new Adoption(shelf, files, store).adopt();
    }

    /// Opens the doors: from now on shots may be asked. What an earlier server has left is looked
    /// at and the workers start in the background.
    public void start() throws IOException {
        shelf.open();
        Files.createDirectories(settings.run());
        for (String take : shelf.hidden()) {
            store.delete(take);
            shelf.purge(take);
        }
        Map<String, Standing> standings = store.queue().standings();
        sheet.resume(store.queue().rules(), standings.values());
        List<Ticket> left =
                store.open().stream()
                        .map(job ->
                                ledger.load(
                                        job, standings.getOrDefault(job.take(), Standing.USUAL)))
                        .toList();
        opening = Thread.ofPlatform().name("recovery").daemon().start(() -> open(left));
    }

    private void open(List<Ticket> left) {
        try {
            if (recovery.recover(left)) {
                slots.forEach(Thread::start);
                desk.start();
                recovery.develop();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is wrong with the workers; empty when nothing is.
    public List<String> warnings() {
        Stream<Optional<String>> others = Stream.of(recovery.problem(), desk.problem());
        return Stream.concat(seats.stream().map(Seat::problem), others)
                .flatMap(Optional::stream)
                .toList();
    }

    /// For whoever needs small work done; blocks until it is.
    public Errands errands() {
        return desk;
    }

    /// For whoever arranges the jobs.
    public Queue queue() {
        return line;
    }

    @Override
    public List<Shot> ask(List<Ask> asks) {
        refuseWhenClosing();
        List<Accepted> accepted = admission.admit(asks);
        accepted.forEach(each ->
                each.jobs().stream()
                        .map(job -> ledger.accept(job, each.terms().start()))
                        .toList()
                        .forEach(desk::hold));
        return accepted.stream().map(Accepted::shot).toList();
    }

    @Override
    public Optional<Job> again(String shot, ShotRequest request, Terms terms) {
        refuseWhenClosing();
        Optional<Job> job = store.shot(shot).map(known -> admission.admit(known, request, terms));
        job.ifPresent(known -> desk.hold(ledger.accept(known, terms.start())));
        return job;
    }

    private void refuseWhenClosing() {
        if (ledger.isClosing()) {
            throw new BoardException(
                    Reason.CLOSING, "The server is ending. Ask again when it is back.");
        }
    }

    @Override
    public Optional<Shot> shot(String id) {
        return store.shot(id);
    }

    @Override
    public List<Shot> shots(@Nullable String before, int limit) {
        return store.shots(before, limit);
    }

    @Override
    public Optional<Job> job(String take) {
        return ledger.open(take).map(Ticket::job).or(() -> store.job(take));
    }

    @Override
    public List<Job> jobs(@Nullable String before, int limit) {
        return store.jobs(before, limit).stream().map(this::now).toList();
    }

    /// Progress is not in the store.
    private Job now(Job stored) {
        return stored.state() instanceof JobState.Ended
                ? stored
                : job(stored.take()).orElse(stored);
    }

    @Override
    public Optional<Job> cancel(String take) {
        Optional<Ticket> open = ledger.open(take);
        if (open.isPresent()) {
            halt.cancel(open.get());
            return Optional.of(open.get().job());
        }
        return store.job(take);
    }

    @Override
    public boolean delete(String take) {
        Optional<Job> job = cancel(take);
        if (job.isEmpty()) {
            return false;
        }
        if (!(job.get().state() instanceof JobState.Ended)) {
            refuseWhenClosing();
            throw new BoardException(
                    Reason.BUSY, "job %s has not stopped yet. Try again.".formatted(take));
        }
        remove(take);
        return true;
    }

    /// Out of sight first: a crash on the way leaves either all of it or nothing.
    private void remove(String take) {
        try {
            shelf.hide(take);
            store.delete(take);
            log.add(new JobEvent.Gone(take));
            shelf.purge(take);
        } catch (IOException problem) {
            throw new BoardException(
                    Reason.BUSY,
                    "%s: cannot be removed: %s. Close programs that use it and try again."
                            .formatted(shelf.folder(take).path(), problem.getMessage()),
                    problem);
        }
    }

    /// Takes in nothing more and ends the workers; jobs in their hands wait again. Returns when no
    /// worker is left, within about twice the time that they have to stop.
    @Override
    public void close() {
        ledger.close();
        sheet.wake();
        try {
            endRecovery();
            for (Seat seat : seats) {
                seat.close();
            }
            desk.close();
            for (Seat seat : seats) {
                seat.awaitEmpty();
            }
            for (Thread slot : slots) {
                if (slot.isAlive()) {
                    slot.join(settings.pace().stop());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            ledger.release();
        }
    }

    private void endRecovery() throws InterruptedException {
        if (opening != null) {
            opening.interrupt();
            opening.join(settings.pace().stop());
        }
    }
}
