package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.Degraded;

import java.time.Instant;
import java.util.List;

/// A shot's place in a host. Its id is the key of the insertion.
///
/// @param shot whose takes may stand here
/// @param take which take is wanted; null for the best one finished: a draft until there is a final
/// @param spot where on the timeline
/// @param shown the take the host shows, null for none yet
/// @param item the host's id of the item, null for none yet
/// @param problem why it is not as wanted, null when it is or will be
public record Placement(
        String id,
        String host,
        String shot,
        @Nullable String take,
        Spot spot,
        Instant asked,
        State state,
        @Nullable String shown,
        @Nullable String item,
        List<Degraded> degraded,
        @Nullable String problem) {

    public Placement {
        degraded = List.copyOf(degraded);
    }

    /// Still on the way, or standing in the host.
    public boolean isOpen() {
        return state != State.FAILED && state != State.REMOVED;
    }

    /// The insertion is about to be asked for: from now on the host may have it.
    Placement placing() {
        return as(State.PLACING, take, shown, item, degraded, null);
    }

    /// Read back from the host. One whose removal was asked for meanwhile is still to be removed;
    /// one whose host was forgotten meanwhile stays out of sight.
    Placement live(String showing, String as, List<Degraded> told) {
        if (state == State.REMOVED) {
            return this;
        }
        State next = state == State.REMOVING ? State.REMOVING : State.LIVE;
        return as(next, take, showing, as, told, null);
    }

    /// Found again in the host under another id, or back after it was gone.
    Placement foundAs(String id) {
        return as(state == State.REMOVED ? State.LIVE : state, take, shown, id, degraded, null);
    }

    /// As it is, and not as wanted.
    Placement troubled(String why) {
        return as(state, take, shown, item, degraded, why);
    }

    /// Given up: an item that stands keeps what it shows.
    Placement givenUp(String why) {
        return as(item == null ? State.FAILED : State.LIVE, take, shown, item, degraded, why);
    }

    Placement removing() {
        return as(State.REMOVING, take, shown, item, degraded, null);
    }

    /// @param note why nobody asked for it, null when somebody did
    Placement removed(@Nullable String note) {
        return as(State.REMOVED, take, shown, item, degraded, note);
    }

    /// Another take is wanted; a placement that was given up is wanted again.
    Placement wanting(String other) {
        State next = state == State.FAILED ? State.WAITING : state;
        return as(next, other, shown, item, degraded, null);
    }

    private Placement as(
            State next,
            @Nullable String wanted,
            @Nullable String showing,
            @Nullable String id,
            List<Degraded> told,
            @Nullable String why) {
        return new Placement(
                this.id, host, shot, wanted, spot, asked, next, showing, id, told, why);
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
