package secondunit.host;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// The one thread on which a program is spoken to. A caller waits only so long; an act that has not
/// begun by then never does, and one that hangs keeps the others back.
final class Lane implements AutoCloseable {

    private final String host;
    private final Duration limit;
    private final CompletableFuture<HostException> gone;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    Lane(String host, Duration limit, CompletionStage<HostException> gone) {
        this.host = host;
        this.limit = limit;
        this.gone = gone.toCompletableFuture().copy();
    }

    <T> T ask(String what, Supplier<T> act) {
        throwIfGone();
        CompletableFuture<T> answer = begin(act);
        try {
            var either = CompletableFuture.anyOf(answer.handle((_, _) -> true), gone);
            if (!isDone(either, limit)) {
                throw new HostException(
                        HostError.MODAL_SUSPECTED,
                        "%s has not answered to \"%s\" within %d ms; see whether it waits for you in a dialog"
                                .formatted(host, what, limit.toMillis()));
            }
            if (!answer.isDone()) {
                throwIfGone();
            }
            return result(answer);
        } finally {
            answer.cancel(false);
        }
    }

    /// Waits before the host is read again; ends early, with HOST_GONE, when it goes.
    void pause(Duration length) {
        if (isDone(gone, length)) {
            throwIfGone();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private <T> CompletableFuture<T> begin(Supplier<T> act) {
        try {
            return CompletableFuture.supplyAsync(act, thread);
        } catch (RejectedExecutionException e) {
            throw new HostException(
                    HostError.HOST_GONE, "the session with %s was closed".formatted(host), e);
        }
    }

    private boolean isDone(Future<?> future, Duration patience) {
        try {
            future.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of %s was not told".formatted(host), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(
                    HostError.HOST_GONE, "interrupted while waiting for %s".formatted(host), e);
        }
    }

    private void throwIfGone() {
        if (gone.isDone()) {
            HostException end = gone.join();
            throw new HostException(end.error(), String.valueOf(end.getMessage()), end);
        }
    }

    private static <T> T result(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case HostException failure -> throw failure;
                case RuntimeException defect -> throw defect;
                case Error broken -> throw broken;
                case null, default -> throw e;
            }
        }
    }
}
