package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.render.Errand;
import secondunit.render.Errands;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A worker's errands, each on a thread of its own; the server sees to it that there are few.
final class WorkerDesk {

    private final Errands errands;
    private final Wire wire;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    WorkerDesk(Errands errands, Wire wire) {
        this.errands = errands;
        this.wire = wire;
    }

    void begin(Message.Run run) {
        Thread thread =
                Thread.ofPlatform()
                        .name("errand-" + run.number())
                        .daemon()
                        .unstarted(() -> perform(run));
        running.add(thread);
        thread.start();
    }

    private void perform(Message.Run run) {
        try {
            wire.send(new Message.Ran(run.number(), problem(run.errand())));
        } catch (IOException _) {
            return;
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    /// An errand that breaks down harms nobody else; the server hears of it.
    private @Nullable String problem(Errand errand) {
        try {
            errands.run(errand);
            return null;
        } catch (InterruptedException _) {
            return "stopped";
        } catch (RuntimeException | LinkageError wrong) {
            return wrong.toString();
        }
    }

    void stop() {
        running.forEach(Thread::interrupt);
    }

    /// Waits until every errand has stopped, or patience ends.
    void await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : running) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }
}
