package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.Degraded;

import java.time.Instant;
import java.util.List;

/// A shot's place in a host. Its id is the key of the insertion.
///
/// @param shot whose takes may stand here
/// @param take which take is wanted; null for the best one finished: a draft until there is a final
/// @param shown the take the host shows, null for none yet
/// @param item the host's id of the item, null for none yet
/// @param problem why it is not as wanted, null when it is or will be
public record Placement(
        String id,
        String host,
        String shot,
        @Nullable String take,
        Instant asked,
        State state,
        @Nullable String shown,
        @Nullable String item,
        List<Degraded> degraded,
        @Nullable String problem) {

    public Placement {
        degraded = List.copyOf(degraded);
    }

    /// How far it is.
    public enum State {
        /// Waits for a take, or for the host.
        WAITING,
        /// The host has been asked; whether it has done it is not known until it is read again.
        PLACING,
        LIVE,
        /// Gave up; `problem` says why.
        FAILED,
        REMOVING,
        REMOVED
    }
}
