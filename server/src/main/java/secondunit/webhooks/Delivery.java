package secondunit.webhooks;

import java.time.Instant;

/// One event on its way to one endpoint.
///
/// @param id the event's, the same at every try
/// @param body JSON
/// @param attempts that failed
/// @param due when it is tried next
public record Delivery(
        String id, String endpoint, String body, Instant created, int attempts, Instant due) {}
