package secondunit.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where endpoints and deliveries are kept. What a method has returned from survives a crash. Safe
/// from any thread. What changes something throws an UncheckedIOException or a room's own exception
/// when it cannot be kept, and then nothing of it is.
public interface WebhookStore {

    void keep(Endpoint endpoint);

    Optional<Endpoint> endpoint(String id);

    /// In the order they were kept.
    List<Endpoint> endpoints();

    /// Removes an endpoint and what was on its way to it.
    ///
    /// @return false for an unknown one
    boolean delete(String id);

    /// Keeps a delivery, in place of the one of the same event to the same endpoint.
    void keep(Delivery delivery);

    /// What is due, the longest waiting first.
    List<Delivery> due(Instant now, int limit);

    /// When the next one is due; empty when nothing is on its way.
    Optional<Instant> next();

    /// It has come, or is given up.
    void done(Delivery delivery);
}
