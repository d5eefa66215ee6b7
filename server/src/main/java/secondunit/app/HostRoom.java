package secondunit.app;

import org.jspecify.annotations.Nullable;

import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.hosts.HostDesk;
import secondunit.hosts.Placement;
import secondunit.hosts.RemoteHosts;
import secondunit.hosts.Session;

import java.util.List;
import java.util.Optional;

final class HostRoom implements AutoCloseable {
    HostDesk desk() {
        return new HostDesk() {
            @Override
            public Session connect(Address address) {
                throw new IllegalArgumentException("none");
            }

            @Override
            public List<Session> sessions() {
                return List.of();
            }

            @Override
            public Optional<Session> session(String id) {
                return Optional.empty();
            }

            @Override
            public Host host(String session) {
                throw new HostException(HostError.HOST_GONE, "none");
            }

            @Override
            public boolean forget(String session) {
                return false;
            }

            @Override
            public Placement place(String session, String shot, @Nullable String take) {
                throw new IllegalArgumentException("none");
            }

            @Override
            public Optional<Placement> swap(String placement, String take) {
                return Optional.empty();
            }

            @Override
            public Optional<Placement> remove(String placement) {
                return Optional.empty();
            }

            @Override
            public List<Placement> placements() {
                return List.of();
            }

            @Override
            public Optional<Placement> placement(String id) {
                return Optional.empty();
            }
        };
    }

    RemoteHosts remote() {
        return channel -> channel.close();
    }

    @Override
    public void close() {}
}
