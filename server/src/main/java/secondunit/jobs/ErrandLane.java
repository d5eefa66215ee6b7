package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.render.Errand;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Errands one after another, each by the worker at a seat. An errand whose worker was lost is run
/// again by the next, a few times.
final class ErrandLane {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandLane.class);
    private static final int MOST_TRIES = 3;
    private static final Optional<String> CLOSED = Optional.of("the server is ending");
    private static final Optional<String> UNWANTED = Optional.of("nobody waits for it any more");

    private final Seat seat;
    private final Duration patience;
    private final BlockingQueue<Optional<Task>> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /// @param wanted asked just before it would be run
    /// @param end gets what went wrong, empty when nothing did
    private record Task(Errand errand, BooleanSupplier wanted, Consumer<Optional<String>> end) {}

    /// @param patience how long one errand may take
    ErrandLane(String name, Seat seat, Duration patience) {
        this.seat = seat;
        this.patience = patience;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /// @param wanted asked just before it would be run
    /// @param end gets what went wrong, empty when nothing did; perhaps twice when the lane is
    ///   closed meanwhile
    void send(Errand errand, BooleanSupplier wanted, Consumer<Optional<String>> end) {
        tasks.add(Optional.of(new Task(errand, wanted, end)));
        if (closed) {
            end.accept(CLOSED);
        }
    }

    /// Has the lane look after its worker.
    void wake() {
        tasks.add(Optional.empty());
    }

    private void work() {
        try {
            while (seat.worker().isPresent()) {
                Optional<Task> next = tasks.take();
                if (next.isPresent()) {
                    perform(next.get());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            tasks.forEach(task -> task.ifPresent(left -> left.end.accept(CLOSED)));
        }
    }

    private void perform(Task task) throws InterruptedException {
        Optional<String> problem = CLOSED;
        try {
            problem = task.wanted.getAsBoolean() ? run(task.errand) : UNWANTED;
        } catch (RuntimeException unknown) {
            LOG.warn("{} was not done", task.errand, unknown);
            problem = Optional.of(unknown.toString());
        } finally {
            task.end.accept(problem);
        }
    }

    private Optional<String> run(Errand errand) throws InterruptedException {
        String problem = "";
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<WorkerProcess> worker = seat.worker();
            if (worker.isEmpty()) {
                return CLOSED;
            }
            try {
                Optional<String> answer = worker.get().run(errand, patience);
                seat.praise();
                answer.ifPresent(text -> LOG.info("{} was not done: {}", errand, text));
                return answer;
            } catch (WorkerLostException lost) {
                problem = "the worker at it " + lost.getMessage();
                seat.replace(worker.get(), String.valueOf(lost.getMessage()));
            }
        }
        LOG.warn("{} was not done: {}", errand, problem);
        return Optional.of(problem);
    }

    void close() {
        thread.interrupt();
    }
}
