package secondunit.obs;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Waits for conditions.
public final class Await {

    private static final int PAUSE_MILLIS = 50;

    private Await() {}

    /// The first value that there is.
    public static <T> T value(Duration limit, Supplier<String> what, Callable<Optional<T>> wanted)
            throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> value = wanted.call();
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(what.get() + " did not happen in " + limit);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    public static void until(Duration limit, String what, Callable<Boolean> condition)
            throws Exception {
        value(limit, () -> what, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }
}
