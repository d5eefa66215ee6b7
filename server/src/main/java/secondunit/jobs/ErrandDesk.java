package secondunit.jobs;

import secondunit.events.EventLog;
import secondunit.library.TakeFolder;
import secondunit.render.Errand;
import secondunit.render.Errands;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.ShotRequest;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The small work beside rendering, done by a worker of its own: what somebody waits for does not
/// stand behind what takes long.
final class ErrandDesk implements Errands {

    /// A host that waits for the clip gets it before the dailies take the processor.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final JobStore store;
    private final EventLog log;
    private final TakeFiles files;
    private final Seat seat;
    private final ErrandLane quick;
    private final ErrandLane slow;

    ErrandDesk(JobStore store, EventLog log, TakeFiles files, QueueSettings settings) {
        this.store = store;
        this.log = log;
        this.files = files;
        this.seat = new Seat("worker-errands", settings, this::wake);
        this.quick = new ErrandLane("errands", seat, settings.pace().start());
        this.slow = new ErrandLane("dailies", seat, settings.pace().errand());
    }

    void start() {
        quick.start();
        slow.start();
    }

    private void wake() {
        quick.wake();
    }

    Optional<String> problem() {
        return seat.problem();
    }

    /// A held frame for a job that waits.
    void hold(Ticket ticket) {
        Job job = ticket.job();
        if (job.format().hasPicture()) {
            Errand.Held errand = new Errand.Held(job.request(), files.folder(job).held());
            JobEvent held = new JobEvent.Pictured(job.take(), errand.file(), -1);
            quick.send(
                    errand,
                    () -> !ticket.hasEnded(),
                    problem -> {
                        if (problem.isEmpty()) {
                            log.add(held);
                        }
                    });
        }
    }

    /// Poster, strip and proxy of a take; sound alone has none.
    void develop(Job job) {
        if (job.state() instanceof JobState.Ended(_, Outcome.Done(TakeResult take))
                && take.size() != null) {
            TakeFolder folder = files.folder(job);
            BooleanSupplier wanted = () -> store.job(job.take()).isPresent();
            Runnable sending =
                    () ->
                            slow.send(
                                    dailies(job, folder),
                                    wanted,
                                    problem -> {
                                        if (problem.isEmpty()) {
                                            developed(folder);
                                        }
                                    });
            CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(sending);
        }
    }

    boolean isDeveloped(Job job) {
        return Files.exists(files.folder(job).proxy(hasAlpha(job)));
    }

    private static Errand.Dailies dailies(Job job, TakeFolder folder) {
        return new Errand.Dailies(
                job.file(), folder.poster(), folder.strip(), folder.proxy(hasAlpha(job)));
    }

    private static boolean hasAlpha(Job job) {
        return switch (job.request()) {
            case ShotRequest.Generate generate -> generate.alpha();
            case ShotRequest.Extend _,
                    ShotRequest.Bridge _,
                    ShotRequest.Loop _,
                    ShotRequest.Retake _,
                    ShotRequest.Retime _ ->
                    false;
        };
    }

    private void developed(TakeFolder folder) {
        files.clearPreviews(folder);
        log.add(new JobEvent.Developed(folder.take()));
    }

    /// Runs an errand for somebody else and waits for it.
    ///
    /// @throws IllegalStateException when it could not be done; the message says why
    @Override
    public void run(Errand errand) throws InterruptedException {
        CompletableFuture<Optional<String>> end = new CompletableFuture<>();
        lane(errand).send(errand, () -> true, end::complete);
        try {
            Optional<String> problem = end.get();
            if (problem.isPresent()) {
                throw new IllegalStateException(problem.get());
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ErrandLane lane(Errand errand) {
        return switch (errand) {
            case Errand.Held _,
                    Errand.PictureOnly _,
                    Errand.Sheet _,
                    Errand.Waveform _,
                    Errand.Inspect _ ->
                    quick;
            case Errand.Dailies _, Errand.Proxy _ -> slow;
        };
    }

    void close() throws InterruptedException {
        quick.close();
        slow.close();
        seat.close();
        seat.awaitEmpty();
    }
}
