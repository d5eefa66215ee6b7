package secondunit.jobs;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.picture.Frame;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.render.Preview;
import secondunit.render.Watcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/// An order in a worker's hands: passes its progress to the server, and the server's wish to cancel
/// to the render.
final class WatchedOrder implements Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedOrder.class);
    private static final int FRAMES_PER_PREVIEW = 24;

    private final Message.Render render;
    private final Wire wire;
    volatile boolean cancelled;
    volatile boolean paused;
    @Nullable Thread thread;

    WatchedOrder(Message.Render render, Wire wire) {
        this.render = render;
        this.wire = wire;
    }

    Order order() {
        return render.order();
    }

    @Override
    public void progress(long done, long total) {
        send(new Message.Progress(done, total));
    }

    @Override
    public void wrote(Frame frame, long index) {
        Path folder = render.previews();
        if (folder != null && index % FRAMES_PER_PREVIEW == 0) {
            Path file =
                    folder.resolve(
                            String.format(Locale.ROOT, "%s-%06d.png", order().take(), index));
            Preview.write(frame, file);
            send(new Message.Preview(file, index));
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean isPaused() {
        return paused && !cancelled;
    }

    /// Keeps how the order ended, for a server that is not there to hear it. An order that was
    /// stopped has no end of its own: it may be asked again.
    void keep(Outcome outcome) {
        Path file = render.outcome();
        boolean stopped = cancelled || paused;
        if (file != null && (outcome instanceof Outcome.Done || !stopped)) {
            try {
                KeptOutcome.of(outcome).write(file);
            } catch (IOException problem) {
                LOG.warn("{} could not be written", file, problem);
            }
        }
    }

    /// A server that has gone away wants nothing more.
    private void send(Message message) {
        try {
            wire.send(message);
        } catch (IOException gone) {
            cancelled = true;
            throw new UncheckedIOException("the server has gone", gone);
        }
    }
}
