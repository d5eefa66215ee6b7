package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;

import java.util.concurrent.atomic.AtomicReference;

/// The dial of a host that dials us: it hands over what has come in.
final class Handover implements Dial {

    private final AtomicReference<@Nullable Host> waiting = new AtomicReference<>();

    /// The newest wins; one that nobody took is closed.
    void hand(Host host) {
        Host missed = waiting.getAndSet(host);
        if (missed != null) {
            missed.close();
        }
    }

    @Override
    public Host dial() {
        Host host = waiting.getAndSet(null);
        if (host == null) {
            throw new HostException(
                    HostError.HOST_GONE, "it has not dialled in; start Second Unit inside it");
        }
        return host;
    }

    @Override
    public boolean hasCome() {
        return waiting.get() != null;
    }

    @Override
    public boolean tries() {
        return false;
    }
}
