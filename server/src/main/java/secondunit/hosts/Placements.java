package secondunit.hosts;

import secondunit.events.EventLog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// The placements there are. Each change is kept before it is told; changes come one at a time.
final class Placements {

    private final HostStore store;
    private final EventLog events;
    private final ReentrantLock lock = new ReentrantLock();

    Placements(HostStore store, EventLog events) {
        this.store = store;
        this.events = events;
    }

    Placement add(Placement placement) {
        lock.lock();
        try {
            return keep(placement);
        } finally {
            lock.unlock();
        }
    }

    /// Changes a placement as it is by now.
    ///
    /// @return how it is then; empty for an unknown id
    Optional<Placement> change(String id, UnaryOperator<Placement> change) {
        lock.lock();
        try {
            return store.placement(id)
                    .map(before -> {
                        Placement after = change.apply(before);
                        return after.equals(before) ? before : keep(after);
                    });
        } finally {
            lock.unlock();
        }
    }

    Optional<Placement> find(String id) {
        return store.placement(id);
    }

    /// Newest first.
    List<Placement> all() {
        return store.placements();
    }

    /// Those of a host, in the order they were asked for.
    List<Placement> of(String host) {
        List<Placement> own =
                new ArrayList<>(
                        store.placements().stream()
                                .filter(placement -> placement.host().equals(host))
                                .toList());
        Collections.reverse(own);
        return own;
    }

    private Placement keep(Placement placement) {
        store.keep(placement);
        events.add(new HostEvent.PlacementChanged(placement));
        return placement;
    }
}
