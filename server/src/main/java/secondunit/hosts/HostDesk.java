package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.Host;

import java.util.List;
import java.util.Optional;

/// What the doors see of hosts. Safe from any thread.
public interface HostDesk {

    /// Where a host is found.
    ///
    /// @param kind such as `obs`
    /// @param host address or name, loopback only; empty for what the host's own settings say
    /// @param port 0 for what the host's own settings say, -1 for a host that dials us
    /// @param password null for what the host's own settings say
    record Address(String kind, String host, int port, @Nullable String password) {

        private static final int INCOMING = -1;

        /// That of a host that dials us.
        static Address incoming(String kind) {
            return new Address(kind, "", INCOMING, null);
        }

        boolean dialsUs() {
            return port == INCOMING;
        }

        /// Host and port, as far as they are given; empty for a host that dials us.
        String place() {
            return port > 0 ? host + ":" + port : host;
        }

        /// Without the password, which nothing may print.
        @Override
        public String toString() {
            return place().isEmpty() ? kind : kind + " at " + place();
        }
    }

    /// Keeps a host's address and goes on connecting to it until it is forgotten. Returns after the
    /// first try, however that went. A host that is known already keeps its session and gets the
    /// new password.
    ///
    /// @throws IllegalArgumentException for an unknown kind, or an address that is not this machine
    Session connect(Address address);

    List<Session> sessions();

    Optional<Session> session(String id);

    /// The host behind a session, to ask it something.
    ///
    /// @throws secondunit.host.HostException HOST_GONE when it is not connected
    /// @throws IllegalArgumentException for an unknown session
    Host host(String session);

    /// Disconnects and forgets the address. What is placed in the host stays there.
    ///
    /// @return false for an unknown id
    boolean forget(String session);

    /// Wants a shot in a host: placed as soon as a take of it is finished, once and only once,
    /// whatever crashes meanwhile. A draft is replaced by its final in place.
    ///
    /// @param take a certain take instead of the best finished one, or null
    /// @param spot where; where it says nothing, the playhead counts that is there now
    /// @throws IllegalArgumentException for an unknown host, shot or take, or a take that failed
    Placement place(String session, String shot, @Nullable String take, Spot spot);

    /// The same at the playhead.
    default Placement place(String session, String shot, @Nullable String take) {
        return place(session, shot, take, Spot.AT_PLAYHEAD);
    }

    /// Shows another take of the same shot, or of another with the same frame count, in place. From
    /// then on that take is wanted and no better one replaces it.
    ///
    /// @throws IllegalArgumentException for a take that is unknown, has failed, or has another
    ///   frame count, and for a placement that was removed
    /// @return how the placement is now; empty for an unknown id
    Optional<Placement> swap(String placement, String take);

    /// Takes it out of the host again; one that is gone already is no error.
    ///
    /// @return how the placement is now; empty for an unknown id
    Optional<Placement> remove(String placement);

    /// Newest first, without removed ones.
    List<Placement> placements();

    Optional<Placement> placement(String id);
}
