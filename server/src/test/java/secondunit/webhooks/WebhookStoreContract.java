package secondunit.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every store of webhooks keeps to.
public abstract class WebhookStoreContract {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    /// An empty store.
    protected abstract WebhookStore store();

    private static Endpoint endpoint(int number) {
        return new Endpoint(
                "wh_" + number, URI.create("https://hook.example/" + number), "whsec_secret", NOON);
    }

    private static Delivery delivery(int number, int endpoint, int attempts, Instant due) {
        return new Delivery("evt_" + number, "wh_" + endpoint, "{}", NOON, attempts, due);
    }

    @Test
    void endpointsAreKeptInOrder() {
        WebhookStore store = store();
        store.keep(endpoint(2));
        store.keep(endpoint(1));
        assertEquals(List.of(endpoint(2), endpoint(1)), store.endpoints());
        assertEquals(Optional.of(endpoint(1)), store.endpoint("wh_1"));
        assertEquals(Optional.empty(), store.endpoint("wh_3"));
    }

    @Test
    void whatIsDueComesWhenItIs() {
        WebhookStore store = store();
        store.keep(endpoint(1));
        assertEquals(Optional.empty(), store.next());
        store.keep(delivery(1, 1, 0, NOON.plusSeconds(2)));
        store.keep(delivery(2, 1, 0, NOON));
        assertEquals(Optional.of(NOON), store.next());
        assertEquals(List.of(delivery(2, 1, 0, NOON)), store.due(NOON.plusSeconds(1), 10));
        assertEquals(1, store.due(NOON.plusSeconds(2), 1).size());
        store.keep(delivery(2, 1, 1, NOON.plusSeconds(9)));
        assertEquals(List.of(), store.due(NOON.plusSeconds(1), 10));
        store.done(delivery(1, 1, 0, NOON));
        assertEquals(
                List.of(delivery(2, 1, 1, NOON.plusSeconds(9))),
                store.due(NOON.plusSeconds(99), 10));
    }

    @Test
    void whatIsOnItsWayGoesWithItsEndpoint() {
        WebhookStore store = store();
        store.keep(endpoint(1));
        store.keep(delivery(1, 1, 0, NOON));
        assertTrue(store.delete("wh_1"));
        assertFalse(store.delete("wh_1"));
        store.keep(delivery(2, 1, 0, NOON));
        assertEquals(List.of(), store.due(NOON, 10));
    }
}
