package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.Hello;

/// A host we know, connected or not.
///
/// @param id ours, stable over reconnects and restarts
/// @param kind such as `obs`
/// @param name for people
/// @param address such as `127.0.0.1:4455`; empty for a host that dials us
/// @param hello as last introduced, null before the first time
/// @param problem why it is not connected, null while it is
public record Session(
        String id,
        String kind,
        String name,
        String address,
        State state,
        @Nullable Hello hello,
        @Nullable String problem) {

    /// How the connection is.
    public enum State {
        CONNECTING,
        CONNECTED,
        /// Tried again by itself.
        WAITING,
        /// Needs the user: wrong password, too old.
        STOPPED
    }
}
