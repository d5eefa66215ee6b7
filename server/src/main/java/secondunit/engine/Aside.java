package secondunit.engine;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Work done aside: on a thread of its own, one thing after the other.
public final class Aside implements AutoCloseable {

    private final ExecutorService thread;

    /// @param name of the thread
    public Aside(String name) {
        this.thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Begun as soon as what was begun before is done.
    public <T> Future<T> begin(Supplier<T> work) {
        return thread.submit(work::get);
    }

    /// Waits for the work's result, or throws what it threw.
    public static <T> T result(Future<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        }
    }

    private static RuntimeException thrown(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException broken -> broken;
            case Error broken -> throw broken;
            case null, default -> new IllegalStateException(cause);
        };
    }

    /// What is in hand is interrupted, and nothing more is begun. Does not wait.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
