package secondunit.hosts;

import secondunit.events.EventLog;
import secondunit.host.Connector;
import secondunit.host.Hello;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// A [Line] to each host we know.
final class Switchboard implements AutoCloseable {

    private final HostStore store;
    private final EventLog events;
    private final Map<String, Connector> connectors;
    private final Backoff backoff;
    private final BiFunction<String, Host, Placing> work;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final Map<String, Handover> handovers = new ConcurrentHashMap<>();

    /// @param work of one session, from its id and its host
    Switchboard(
            HostStore store,
            EventLog events,
            List<Connector> connectors,
            Backoff backoff,
            BiFunction<String, Host, Placing> work) {
        this.store = store;
        this.events = events;
        this.connectors =
                connectors.stream()
                        .collect(Collectors.toUnmodifiableMap(Connector::kind, kind -> kind));
        this.backoff = backoff;
        this.work = work;
    }

    void start() {
        store.known().forEach(this::open);
    }

    Optional<Line> line(String id) {
        return Optional.ofNullable(lines.get(id));
    }

    /// In the order they became known.
    List<Session> sessions() {
        return store.known().stream()
                .flatMap(known -> line(known.id()).stream())
                .map(Line::session)
                .toList();
    }

    void wakeAll() {
        lines.values().forEach(Line::wake);
    }

    /// The line to an address, connecting anew.
    ///
    /// @throws IllegalArgumentException for a kind nobody can dial
    synchronized Line dialled(HostDesk.Address address) {
        if (!connectors.containsKey(address.kind())) {
            throw new IllegalArgumentException(
                    "kind \"%s\" is not one of %s"
                            .formatted(
                                    address.kind(),
                                    connectors.keySet().stream().sorted().toList()));
        }
        Optional<HostStore.Known> known =
                store.known().stream()
                        .filter(host -> isSamePlace(host.address(), address))
                        .findFirst();
        var host =
                new HostStore.Known(
                        known.map(HostStore.Known::id)
                                .orElseGet(() -> UUID.randomUUID().toString()),
                        known.map(HostStore.Known::name).orElse(address.kind()),
                        address);
        store.keep(host);
        Line line = lines.get(host.id());
        if (line == null) {
            return open(host);
        }
        line.redial();
        return line;
    }

    /// A host has dialled us.
    synchronized void arrived(Host host) {
        Hello hello = host.hello();
        String identity = hello.host() + "\n" + hello.instance();
        String id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
        handover(id).hand(host);
        var address = HostDesk.Address.incoming(hello.host());
        var known = new HostStore.Known(id, Line.name(hello), address);
        store.keep(known);
        line(id).ifPresentOrElse(Line::wake, () -> open(known));
    }

    /// Closes a line for good.
    Optional<Line> forget(String id) {
        Optional<Line> line = drop(id);
        line.ifPresent(Line::close);
        return line;
    }

    private synchronized Optional<Line> drop(String id) {
        Optional<Line> line = Optional.ofNullable(lines.remove(id));
        if (line.isPresent()) {
            handovers.remove(id);
            store.forget(id);
        }
        return line;
    }

    @Override
    public void close() {
        lines.values().forEach(Line::stop);
        lines.values().forEach(Line::close);
    }

    private Line open(HostStore.Known known) {
        HostDesk.Address address = known.address();
        var first =
                new Session(
                        known.id(),
                        address.kind(),
                        known.name(),
                        address.place(),
                        Session.State.CONNECTING,
                        null,
                        null);
        var line =
                new Line(
                        first,
                        dial(known),
                        backoff,
                        events,
                        host -> {
                            rename(known.id(), Line.name(host.hello()));
                            return work.apply(known.id(), host);
                        });
        lines.put(known.id(), line);
        events.add(new HostEvent.SessionChanged(first));
        line.start();
        return line;
    }

    private Dial dial(HostStore.Known known) {
        Connector connector = connectors.get(known.address().kind());
        return connector == null || known.address().dialsUs()
                ? handover(known.id())
                : new Dialling(known.id(), connector, store);
    }

    private Handover handover(String id) {
        return handovers.computeIfAbsent(id, _ -> new Handover());
    }

    private synchronized void rename(String id, String name) {
        store.known().stream()
                .filter(known -> known.id().equals(id) && !known.name().equals(name))
                .forEach(known -> store.keep(new HostStore.Known(id, name, known.address())));
    }

    private static boolean isSamePlace(HostDesk.Address one, HostDesk.Address other) {
        return one.kind().equals(other.kind()) && place(one).equals(place(other));
    }

    /// All names of this machine are one; what is left to the host's own settings stays apart.
    private static String place(HostDesk.Address address) {
        boolean here = !address.host().isEmpty() && Loopback.is(address.host());
        return (here ? "127.0.0.1" : address.host()) + ":" + address.port();
    }

    /// Dials the address as it is kept by then: the password may have changed.
    private record Dialling(String id, Connector connector, HostStore store) implements Dial {

        @Override
        public Host dial() {
            HostDesk.Address address =
                    store.known().stream()
                            .filter(known -> known.id().equals(id))
                            .map(HostStore.Known::address)
                            .findFirst()
                            .orElseThrow(() ->
                                    new HostException(HostError.HOST_GONE, "it was forgotten"));
            return connector.connect(address.host(), address.port(), address.password());
        }

        @Override
        public boolean tries() {
            return true;
        }

        @Override
        public boolean hasCome() {
            return false;
        }
    }
}
