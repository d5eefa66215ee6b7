package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.render.Errand;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The server's side of the talk with one worker: what was given, and what has come back. One
/// thread listens; all else is safe from any thread.
final class Conversation {

    private final Wire wire;
    private final CompletableFuture<Message.Ready> ready = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<Optional<String>>> errands =
            new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile @Nullable Given given;
    private volatile @Nullable IOException over;
    private volatile long heard = System.nanoTime();

    /// An order in the worker's hands.
    ///
    /// @param progress gets every Progress and Preview, on the listening thread
    private record Given(CompletableFuture<Message.Ended> end, Consumer<Message> progress) {}

    Conversation(Wire wire) {
        this.wire = wire;
    }

    /// Completes when the worker takes orders.
    CompletableFuture<Message.Ready> ready() {
        return ready;
    }

    /// When the worker last said something, or was last given an order, by `System.nanoTime`.
    long heard() {
        return heard;
    }

    CompletableFuture<Message.Ended> render(Message.Render render, Consumer<Message> progress)
            throws IOException {
        Given now = new Given(new CompletableFuture<>(), progress);
        given = now;
        heard = System.nanoTime();
        wire.send(render);
        failIfOver(now.end);
        return now.end;
    }

    /// Completes with what went wrong, empty when nothing did.
    CompletableFuture<Optional<String>> run(Errand errand) throws IOException {
        long number = numbers.incrementAndGet();
        CompletableFuture<Optional<String>> end = new CompletableFuture<>();
        errands.put(number, end);
        wire.send(new Message.Run(number, errand));
        failIfOver(end);
        return end;
    }

    void pause() throws IOException {
        wire.send(new Message.Pause());
    }

    void cancel() throws IOException {
        wire.send(new Message.Cancel());
    }

    /// Hears the worker to its end.
    void listen() {
        IOException ending = new IOException("the listener broke down");
        try {
            for (var message = wire.receive(); message.isPresent(); message = wire.receive()) {
                heard = System.nanoTime();
                hear(message.get());
            }
            ending = new EOFException("the worker has closed its output");
        } catch (IOException broken) {
            ending = broken;
        } finally {
            end(ending);
        }
    }

    private void hear(Message message) throws IOException {
        Given now = given;
        switch (message) {
            case Message.Ready first -> ready.complete(first);
            case Message.Ran(long number, String problem) -> ran(number, problem);
            case Message.Progress _, Message.Preview _ when now != null ->
                    now.progress.accept(message);
            case Message.Ended ended when now != null -> now.end.complete(ended);
            case Message.Progress _, Message.Preview _, Message.Ended _ ->
                    throw new IOException("a worker without an order has nothing to report");
            case Message.Render _, Message.Run _, Message.Cancel _, Message.Pause _ ->
                    throw new IOException("a worker reports, it gives no orders");
        }
    }

    private void ran(long number, @Nullable String problem) throws IOException {
        CompletableFuture<Optional<String>> end = errands.remove(number);
        if (end == null) {
            throw new IOException("errand %d was not given".formatted(number));
        }
        end.complete(Optional.ofNullable(problem));
    }

    private void end(IOException ending) {
        over = ending;
        ready.completeExceptionally(ending);
        Given now = given;
        if (now != null) {
            now.end.completeExceptionally(ending);
        }
        errands.values().forEach(end -> end.completeExceptionally(ending));
    }

    /// What is given while the end comes may be missed by `end`.
    private void failIfOver(CompletableFuture<?> future) {
        IOException ending = over;
        if (ending != null) {
            future.completeExceptionally(ending);
        }
    }
}
