package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.render.Errands;
import secondunit.render.Outcome;
import secondunit.render.Renderer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/// The worker's side: takes one order after another, and errands beside them, from its standard
/// input until that ends.
public final class WorkerLoop {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BROKEN = 70;

    private final Renderer renderer;
    private final Wire wire;
    private final WorkerDesk desk;
    private @Nullable WatchedOrder current;

    public WorkerLoop(Renderer renderer, Errands errands, InputStream in, OutputStream out) {
        this.renderer = renderer;
        this.wire = new Wire(in, out);
        this.desk = new WorkerDesk(errands, wire);
    }

    /// Returns when the input has ended and what was in hand has stopped.
    public void run() throws IOException, InterruptedException {
        Thread stopper = new Thread(this::cancel, "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        wire.send(new Message.Ready());
        for (var message = wire.receive(); message.isPresent(); message = wire.receive()) {
            switch (message.get()) {
                case Message.Render render -> begin(render);
                case Message.Run run -> desk.begin(run);
                case Message.Cancel _ -> stopSoon();
                case Message.Pause _ -> pause();
                case Message.Progress _,
                        Message.Preview _,
                        Message.Ended _,
                        Message.Ran _,
                        Message.Ready _ ->
                        throw new IOException("a worker takes orders, it does not get reports");
            }
        }
        desk.stop();
        cancel();
        desk.await(PATIENCE);
    }

    private synchronized void begin(Message.Render render) throws InterruptedException {
        awaitCurrent();
        WatchedOrder order = new WatchedOrder(render, wire);
        order.thread =
                Thread.ofPlatform()
                        .name("render")
                        .uncaughtExceptionHandler((_, broken) -> breakDown(order, broken))
                        .start(() -> perform(order));
        current = order;
    }

    private void perform(WatchedOrder order) {
        Outcome outcome = renderer.outcome(order.order(), order);
        order.keep(outcome);
        try {
            wire.send(new Message.Ended(outcome, Memory.peakBytes()));
        } catch (IOException gone) {
            throw new UncheckedIOException("the server has gone", gone);
        }
    }

    /// An Error leaves this process in an unknown state: it reports, and ends.
    private void breakDown(WatchedOrder order, Throwable broken) {
        String message = "%s: the worker broke down: %s".formatted(order.order().file(), broken);
        try {
            wire.send(
                    new Message.Ended(
                            new Outcome.Failed(Outcome.Fault.RENDER, message), Memory.peakBytes()));
        } catch (IOException gone) {
            broken.addSuppressed(gone);
        } finally {
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    /// Stops the order in hand and waits until its unfinished file is removed.
    private synchronized void cancel() {
        if (current != null) {
            stopSoon();
            try {
                awaitCurrent();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            current = null;
        }
    }

    private synchronized void pause() {
        if (current != null) {
            current.paused = true;
        }
    }

    private synchronized void stopSoon() {
        if (current != null) {
            current.cancelled = true;
        }
    }

    private void awaitCurrent() throws InterruptedException {
        if (current != null && current.thread != null) {
            current.thread.join(PATIENCE);
        }
    }
}
