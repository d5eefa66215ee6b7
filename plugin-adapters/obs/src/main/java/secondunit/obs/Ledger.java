package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.UUID;

/// What we keep in OBS's own persistent data, which outlives scene collections: who this OBS is,
/// and of every finished placement in which scene collection it is. A placement that OBS holds and
/// that is not here was cut short.
final class Ledger {

    private static final String REALM = "OBS_WEBSOCKET_DATA_REALM_GLOBAL";
    private static final String PREFIX = "second_unit.";
    private static final String INSTANCE = PREFIX + "instance";

    private final ObsConnection obs;

    Ledger(ObsConnection obs) {
        this.obs = obs;
    }

    /// @param collection the scene collection it was placed in
    /// @param take linked to it by hand; empty for the one it was placed with
    /// @param instead the take it was linked instead of
    record Entry(String collection, String take, String instead) {

        Entry(String collection) {
            this(collection, "", "");
        }

        /// The take linked to an input of ours.
        String takeOf(Ours input) {
            return !take.isEmpty() && instead.equals(input.take()) ? take : input.take();
        }
    }

    /// This OBS's own id, given to it the first time.
    String instance() {
        String known = read(INSTANCE).asText("");
        if (!known.isEmpty()) {
            return known;
        }
        obs.get(
                slot("SetPersistentData", INSTANCE)
                        .with("slotValue", UUID.randomUUID().toString()));
        return read(INSTANCE).asText();
    }

    Optional<Entry> entry(String key) {
        JsonNode kept = read(PREFIX + "item." + key);
        String collection = kept.path("collection").asText("");
        return collection.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Entry(
                                collection,
                                kept.path("take").asText(""),
                                kept.path("instead").asText("")));
    }

    void keep(String key, Entry entry) {
        ObjectNode kept =
                Ask.object()
                        .put("collection", entry.collection())
                        .put("take", entry.take())
                        .put("instead", entry.instead());
        write(key, kept);
    }

    /// OBS has no way to take a slot out again: it stays, empty.
    void forget(String key) {
        if (entry(key).isPresent()) {
            write(key, Ask.object());
        }
    }

    private void write(String key, ObjectNode value) {
        obs.get(slot("SetPersistentData", PREFIX + "item." + key).with("slotValue", value));
    }

    private JsonNode read(String name) {
        return obs.get(slot("GetPersistentData", name)).path("slotValue");
    }

    private static Ask slot(String request, String name) {
        return Ask.to(request).with("realm", REALM).with("slotName", name);
    }
}
