package secondunit.hosts;

import secondunit.host.Host;

/// How a session with a host begins.
interface Dial {

    /// @throws secondunit.host.HostException as [secondunit.host.Connector#connect]
    Host dial();

    /// Whether trying again by itself may help; a host that dials us is waited for.
    boolean tries();

    /// Whether a newer session waits to be taken by `dial`.
    boolean hasCome();
}
