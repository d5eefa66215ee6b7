package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.render.Errand;
import secondunit.render.Leftovers;
import secondunit.render.Order;
import secondunit.render.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The server's side of a worker: a child process that renders, so that a crash in native code
/// costs one shot and its memory returns with it.
public final class WorkerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// As good as for ever.
    private static final Duration ANY_TIME = Duration.ofDays(1000);

    private final Process process;
    private final Conversation conversation;

    /// Starts the process. Its standard error is passed through.
    public WorkerProcess(List<String> command) throws IOException {
        this(command, () -> {});
    }

    /// @param left called once the process has ended
    WorkerProcess(List<String> command, Runnable left) throws IOException {
        this.process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        this.conversation =
                new Conversation(new Wire(process.getInputStream(), process.getOutputStream()));
        Thread.ofPlatform().name("worker-" + process.pid()).daemon().start(() -> listen(left));
    }

    private void listen(Runnable left) {
        conversation.listen();
        try {
            process.waitFor();
            left.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        return conversation.ready().isDone() && !conversation.ready().isCompletedExceptionally();
    }

    /// How an order ended, and what it took.
    ///
    /// @param peakBytes most memory the worker has held, 0 where unknown
    public record Report(Outcome outcome, long peakBytes) {}

    /// Renders an order; blocks until it has ended. A worker that dies leaves no unfinished file.
    ///
    /// @param previews folder for preview pictures, or null for none
    /// @param progress gets every Progress and Preview
    public Report render(Order order, @Nullable Path previews, Consumer<Message> progress)
            throws InterruptedException {
        try {
            return begin(new Message.Render(order, previews, null), progress).report(ANY_TIME);
        } catch (WorkerLostException lost) {
            return lost(order, String.valueOf(lost.getMessage()));
        }
    }

    private static Report lost(Order order, String ending) {
        boolean finished = Leftovers.sweep(order);
        String message =
                "%s: the worker that rendered it %s before it was done; %s. Run it again; if it happens again, run `secondunit doctor`."
                        .formatted(
                                order.file(),
                                ending,
                                finished
                                        ? "the clip had just got its name"
                                        : "nothing was written");
        return new Report(new Outcome.Failed(Outcome.Fault.RENDER, message), 0);
    }

    /// An order in this worker's hands.
    final class Performance {

        private final CompletableFuture<Message.Ended> end;

        private Performance(CompletableFuture<Message.Ended> end) {
            this.end = end;
        }

        /// Waits until the order has ended. A worker that is lost is dead when this throws.
        ///
        /// @param silence a worker that says nothing for so long is lost
        Report report(Duration silence) throws WorkerLostException, InterruptedException {
            while (true) {
                long left = silence.toNanos() - (System.nanoTime() - conversation.heard());
                try {
                    Message.Ended ended = end.get(Math.max(1, left), TimeUnit.NANOSECONDS);
                    return new Report(ended.outcome(), ended.peakBytes());
                } catch (ExecutionException _) {
                    throw loss();
                } catch (TimeoutException _) {
                    if (System.nanoTime() - conversation.heard() >= silence.toNanos()) {
                        kill();
                        throw new WorkerLostException(
                                "said nothing for %d s".formatted(silence.toSeconds()));
                    }
                }
            }
        }
    }

    /// Gives the worker an order; one at a time.
    ///
    /// @param progress gets every Progress and Preview
    Performance begin(Message.Render render, Consumer<Message> progress)
            throws WorkerLostException, InterruptedException {
        try {
            return new Performance(conversation.render(render, progress));
        } catch (IOException _) {
            throw loss();
        }
    }

    /// Waits until the worker takes orders.
    void awaitReady(Duration patience) throws WorkerLostException, InterruptedException {
        await(conversation.ready(), patience);
    }

    /// Runs an errand; blocks until it has ended. Several may run at once.
    ///
    /// @return what went wrong; empty when nothing did
    Optional<String> run(Errand errand, Duration patience)
            throws WorkerLostException, InterruptedException {
        try {
            return await(conversation.run(errand), patience);
        } catch (IOException _) {
            throw loss();
        }
    }

    private <T> T await(CompletableFuture<T> future, Duration patience)
            throws WorkerLostException, InterruptedException {
        try {
            return future.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException _) {
            throw loss();
        } catch (TimeoutException _) {
            kill();
            throw new WorkerLostException(
                    "did not answer within %d s".formatted(patience.toSeconds()));
        }
    }

    /// Why the talk has ended. The process has ended too when this returns.
    private WorkerLostException loss() throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        kill();
        return new WorkerLostException(
                ended ? "ended with status " + process.exitValue() : "stopped answering");
    }

    /// Asks the worker to stop within one frame; the order then ends.
    public void cancel() {
        try {
            conversation.cancel();
        } catch (IOException _) {
            process.destroy();
        }
    }

    /// Asks the worker to stop within one frame and to keep what it has made; the order then ends
    /// as cancelled.
    void pause() {
        try {
            conversation.pause();
        } catch (IOException _) {
            process.destroy();
        }
    }

    /// Ends the process at once; does not wait for that.
    void strike() {
        process.destroyForcibly();
    }

    /// Ends the process at once and waits until it has ended.
    void kill() throws InterruptedException {
        strike();
        process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Closes the worker's input: it stops what it does and ends. Does not wait for that.
    void dismiss() {
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            process.destroy();
        }
    }

    /// Waits for the end; brings it about by force when patience ends.
    void awaitExit(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /// Ends the worker by closing its input, by force if it does not listen.
    @Override
    public void close() {
        dismiss();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
