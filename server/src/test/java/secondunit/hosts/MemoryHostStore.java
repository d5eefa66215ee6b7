package secondunit.hosts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store that outlives the desks of one test.
final class MemoryHostStore implements HostStore {

    private final Map<String, Known> hosts = new LinkedHashMap<>();
    private final Map<String, Placement> placements = new LinkedHashMap<>();

    @Override
    public synchronized void keep(Known host) {
        hosts.put(host.id(), host);
    }

    @Override
    public synchronized void forget(String id) {
        hosts.remove(id);
    }

    @Override
    public synchronized List<Known> known() {
        return List.copyOf(hosts.values());
    }

    @Override
    public synchronized void keep(Placement placement) {
        placements.put(placement.id(), placement);
    }

    @Override
    public synchronized List<Placement> placements() {
        List<Placement> all = new ArrayList<>(placements.values());
        Collections.reverse(all);
        return all;
    }

    @Override
    public synchronized Optional<Placement> placement(String id) {
        return Optional.ofNullable(placements.get(id));
    }
}
