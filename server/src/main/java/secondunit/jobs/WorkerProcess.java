package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.render.Leftovers;
import secondunit.render.Order;
import secondunit.render.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The server's side of a worker: a child process that renders, so that a crash in native code
/// costs one shot and its memory returns with it.
public final class WorkerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final Wire wire;

    /// Starts the process. Its standard error is passed through.
    public WorkerProcess(List<String> command) throws IOException {
        this.process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        this.wire = new Wire(process.getInputStream(), process.getOutputStream());
    }

    public long pid() {
        return process.pid();
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
            wire.send(new Message.Render(order, previews, null));
            return follow(order, progress);
        } catch (IOException _) {
            return lost(order);
        }
    }

    private Report follow(Order order, Consumer<Message> progress)
            throws IOException, InterruptedException {
        for (var message = wire.receive(); message.isPresent(); message = wire.receive()) {
            switch (message.get()) {
                case Message.Ended ended -> {
                    return new Report(ended.outcome(), ended.peakBytes());
                }
                case Message.Progress step -> progress.accept(step);
                case Message.Preview picture -> progress.accept(picture);
                case Message.Render _, Message.Run _, Message.Ran _, Message.Cancel _ ->
                        throw new IOException("a worker at an order reports on that");
            }
        }
        return lost(order);
    }

    private Report lost(Order order) throws InterruptedException {
        process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        boolean finished = Leftovers.sweep(order);
        String ending =
                process.isAlive()
                        ? "stopped answering"
                        : "ended with status " + process.exitValue();
        return new Report(
                new Outcome.Failed(
                        Outcome.Fault.RENDER,
                        "%s: the worker that rendered it %s before it was done; %s. Run it again; if it happens again, run `secondunit doctor`."
                                .formatted(
                                        order.file(),
                                        ending,
                                        finished
                                                ? "the clip had just got its name"
                                                : "nothing was written")),
                0);
    }

    /// Asks the worker to stop within one frame; `render` then returns.
    public void cancel() {
        try {
            wire.send(new Message.Cancel());
        } catch (IOException _) {
            process.destroy();
        }
    }

    /// Ends the worker by closing its input, by force if it does not listen.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
