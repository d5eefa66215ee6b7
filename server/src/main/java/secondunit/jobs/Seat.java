package secondunit.jobs;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.jobs.QueueSettings.Pace;
import secondunit.render.Errand;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A worker's place: keeps one process ready there, and replaces one that was lost, after a rest
/// that grows each time.
final class Seat {

    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);

    private final String name;
    private final List<String> command;
    private final Optional<Errand> warmUp;
    private final Pace pace;
    private final Runnable left;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private volatile @Nullable WorkerProcess worker;
    private volatile boolean closed;
    private volatile String problem = "";
    private Duration rest = Duration.ZERO;
    private long restedFrom = System.nanoTime();

    /// @param left called whenever a worker has gone from here
    Seat(String name, QueueSettings settings, Runnable left) {
        this.name = name;
        this.command = settings.worker().apply(settings.run().resolve(name + ".lock"));
        this.warmUp = warmUp(name, settings);
        this.pace = settings.pace();
        this.left = left;
    }

    private static Optional<Errand> warmUp(String name, QueueSettings settings) {
        Path picture = settings.run().resolve(name + ".jpg");
        return Optional.ofNullable(settings.warmUp()).map(shot -> new Errand.Held(shot, picture));
    }

    /// What is wrong here; empty when nothing is.
    Optional<String> problem() {
        return Optional.of(problem).filter(text -> !text.isEmpty());
    }

    /// The worker, ready for orders; started where there is none. Empty once this is closed.
    Optional<WorkerProcess> worker() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                WorkerProcess seated = worker;
                if (seated != null && seated.isAlive()) {
                    return Optional.of(seated);
                }
                if (seated != null) {
                    lost("ended while it had nothing to do");
                } else if (restLeft() > 0) {
                    closing.awaitNanos(restLeft());
                } else {
                    start();
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private long restLeft() {
        return rest.toNanos() - (System.nanoTime() - restedFrom);
    }

    private void start() throws InterruptedException {
        try {
            if (!closed) {
                WorkerProcess fresh = new WorkerProcess(command, left);
                worker = fresh;
                ready(fresh);
            }
        } catch (IOException missing) {
            lost("cannot be started: " + missing.getMessage());
        } catch (WorkerLostException early) {
            lost(early.getMessage() + " before it was ready");
        }
    }

    private void ready(WorkerProcess fresh) throws WorkerLostException, InterruptedException {
        if (closed) {
            fresh.kill();
        }
        fresh.awaitReady(pace.start());
        if (warmUp.isPresent()) {
            fresh.run(warmUp.get(), pace.start());
        }
    }

    /// A worker has done well: the next loss counts as the first.
    void praise() {
        lock.lock();
        try {
            rest = Duration.ZERO;
            problem = "";
        } finally {
            lock.unlock();
        }
    }

    /// A worker was lost, or is no longer trusted.
    void replace(WorkerProcess old, String why) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (worker == old) {
                old.kill();
                lost(why);
            }
        } finally {
            lock.unlock();
        }
    }

    private void lost(@Nullable String why) {
        worker = null;
        Duration longer = rest.isZero() ? pace.firstRest() : rest.multipliedBy(2);
        rest = longer.compareTo(pace.longestRest()) < 0 ? longer : pace.longestRest();
        restedFrom = System.nanoTime();
        problem = "the worker at %s %s".formatted(name, why);
        if (!closed) {
            LOG.warn("{}; another starts in {} ms", problem, rest.toMillis());
        }
    }

    /// Sends the worker home: it stops what it does and ends. Returns at once.
    void close() throws InterruptedException {
        closed = true;
        WorkerProcess seated = worker;
        if (seated != null && seated.isReady()) {
            seated.dismiss();
        } else if (seated != null) {
            seated.kill();
        }
        lock.lockInterruptibly();
        try {
            closing.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the worker has gone; ends it by force when it takes too long.
    void awaitEmpty() throws InterruptedException {
        WorkerProcess seated = worker;
        if (seated != null) {
            seated.awaitExit(pace.stop());
        }
    }
}
