package secondunit.hosts;

import java.util.List;
import java.util.Optional;

/// A store that a dying server writes to.
record CrashingStore(HostStore store, Crashes crashes) implements HostStore {

    @Override
    public void keep(Known host) {
        change("keep host", () -> store.keep(host));
    }

    @Override
    public void forget(String id) {
        change("forget host", () -> store.forget(id));
    }

    @Override
    public List<Known> known() {
        return store.known();
    }

    @Override
    public void keep(Placement placement) {
        change("keep placement", () -> store.keep(placement));
    }

    @Override
    public List<Placement> placements() {
        return store.placements();
    }

    @Override
    public Optional<Placement> placement(String id) {
        return store.placement(id);
    }

    private void change(String name, Runnable change) {
        crashes.step(name);
        change.run();
        crashes.step(name + " done");
    }
}
