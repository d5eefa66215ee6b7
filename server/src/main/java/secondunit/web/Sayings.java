package secondunit.web;

import secondunit.events.EventId;
import secondunit.events.EventLog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How the newest events were put into words, so that it is done once however many listen.
final class Sayings {

    private static final int MOST = 512;

    private final Map<EventId, Optional<Told>> said = new LinkedHashMap<>();

    Optional<Told> of(EventLog.Entry entry, Teller teller) {
        synchronized (said) {
            Optional<Told> known = said.get(entry.id());
            if (known != null) {
                return known;
            }
        }
        Optional<Told> fresh = teller.tell(entry.event());
        synchronized (said) {
            said.putIfAbsent(entry.id(), fresh);
            if (said.size() > MOST) {
                said.remove(said.keySet().iterator().next());
            }
        }
        return fresh;
    }
}
