package secondunit.host;

import org.jspecify.annotations.Nullable;

/// Opens sessions with one kind of host.
public interface Connector {

    /// Such as `obs`.
    String kind();

    /// Connects, introduces itself and probes what the host can do.
    ///
    /// @param address host name or number, empty for what the host's own settings say
    /// @param port 0 for what the host's own settings say
    /// @param password null for what the host's own settings say
    /// @throws HostException DENIED for a wrong password, HOST_GONE when nobody answers,
    ///   UNSUPPORTED when it lacks what is needed
    Host connect(String address, int port, @Nullable String password);
}
