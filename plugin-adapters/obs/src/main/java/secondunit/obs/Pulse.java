package secondunit.obs;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// Feels whether the other side still lives: a ping answered by a pong.
final class Pulse {

    private final Wire wire;
    private final Duration limit;
    private final ReentrantLock one = new ReentrantLock();
    private volatile CompletableFuture<Boolean> pong = CompletableFuture.completedFuture(true);

    Pulse(Wire wire, Duration limit) {
        this.wire = wire;
        this.limit = limit;
    }

    /// Whether a pong came in time.
    boolean beat() {
        one.lock();
        try {
            var awaited = new CompletableFuture<Boolean>();
            pong = awaited;
            wire.ping();
            return happens(awaited, limit);
        } finally {
            one.unlock();
        }
    }

    void felt() {
        pong.complete(true);
    }

    /// Beats from now on until the end, or until there is no pulse.
    void beatEvery(Duration pause, Future<?> end, Runnable dead) {
        Thread.ofVirtual()
                .name("obs-pulse")
                .start(() -> {
                    while (!happens(end, pause)) {
                        if (!beat() && !end.isDone()) {
                            dead.run();
                        }
                    }
                });
    }

    private static boolean happens(Future<?> event, Duration limit) {
        try {
            event.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
