package secondunit.obs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Who waits for events.
final class Watches {

    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    /// Calls for every event from now on. The listener must not block.
    void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /// The first event from now on that is wanted. Cancel it when it is wanted no longer.
    CompletableFuture<Event> next(Predicate<Event> wanted) {
        var found = new CompletableFuture<Event>();
        Consumer<Event> listener =
                event -> {
                    if (wanted.test(event)) {
                        found.complete(event);
                    }
                };
        listeners.add(listener);
        var _ = found.whenComplete((event, cancelled) -> listeners.remove(listener));
        return found;
    }

    void happened(Event event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
