package secondunit.access;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Knows who may come in, and asks the store afresh each time: a revoked client is refused at its
/// next request. Safe from any thread.
public final class Doorkeeper {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final String DOCK_COOKIE = "second unit dock cookie";
    private static final String PRINTED = "second unit printed pairing";

    private final ClientStore store;
    private final InstantSource clock;
    private final Client owner;
    private final byte[] ownersHash;
    private final Set<String> pairings = new HashSet<>();
    private final WrongTries wrongTries = new WrongTries();

    /// @param ownersKey the key of the command line, see [OwnersKey]
    public Doorkeeper(ClientStore store, InstantSource clock, String ownersKey) {
        this.store = store;
        this.clock = clock;
        this.ownersHash = Secret.hash(ownersKey);
        this.owner =
                new Client(
                        "owner", "command line", Client.Kind.PROGRAM, clock.instant(), null, null);
    }

    /// Lets a program in; the secret is its bearer key.
    public Admission admitProgram(String name) {
        return admit(name, Client.Kind.PROGRAM, Secret.fresh());
    }

    /// Lets a dock in; the secret is its pairing id, which goes on being good until it is revoked.
    /// Its cookie follows from that id, so revoking the dock revokes every cookie it gave.
    public Admission admitDock(String name) {
        String pairing = Secret.fresh();
        Admission dock = admit(name, Client.Kind.DOCK, Secret.derived(pairing, DOCK_COOKIE));
        return new Admission(dock.client(), pairing);
    }

    private Admission admit(String name, Client.Kind kind, String secret) {
        Client client =
                new Client(UUID.randomUUID().toString(), name, kind, clock.instant(), null, null);
        store.keep(client, Secret.hash(secret));
        return new Admission(client, secret);
    }

    /// A pairing id for the address that is printed: good once, while this server runs.
    public String newPairing() {
        String pairing = Secret.fresh();
        synchronized (pairings) {
            pairings.add(Secret.derived(pairing, PRINTED));
        }
        return pairing;
    }

    /// Swaps a pairing id for a cookie, which is the secret of the answer.
    public Admission pair(String pairing) throws PairingException {
        if (wrongTries.tooMany(clock.instant())) {
            throw new PairingException(PairingException.Reason.TOO_MANY_TRIES);
        }
        if (takePrinted(pairing)) {
            return admit("Browser", Client.Kind.BROWSER, Secret.fresh());
        }
        String cookie = Secret.derived(pairing, DOCK_COOKIE);
        Optional<Client> dock = find(cookie, Client.Kind.DOCK);
        if (dock.isEmpty()) {
            wrongTries.add(clock.instant());
            throw new PairingException(PairingException.Reason.UNKNOWN);
        }
        return new Admission(dock.get(), cookie);
    }

    private boolean takePrinted(String pairing) {
        synchronized (pairings) {
            return pairings.remove(Secret.derived(pairing, PRINTED));
        }
    }

    /// Who shows this bearer key.
    public Optional<Client> byKey(String key) {
        return MessageDigest.isEqual(ownersHash, Secret.hash(key))
                ? Optional.of(owner)
                : find(key, Client.Kind.PROGRAM);
    }

    /// Who shows this cookie.
    public Optional<Client> byCookie(String cookie) {
        return find(cookie, Client.Kind.BROWSER, Client.Kind.DOCK);
    }

    private Optional<Client> find(String secret, Client.Kind... kinds) {
        Optional<Client> found =
                store.byHash(Secret.hash(secret))
                        .filter(client -> client.revoked() == null)
                        .filter(client -> Set.of(kinds).contains(client.kind()));
        found.ifPresent(this::saw);
        return found;
    }

    /// Written at most once a minute: each writing costs a flush to disk.
    private void saw(Client client) {
        Instant now = clock.instant();
        Instant last = client.lastSeen();
        if (last == null || last.plus(SEEN_EVERY).isBefore(now)) {
            store.seen(client.id(), now);
        }
    }

    /// Those that were let in, revoked ones too.
    public List<Client> clients() {
        return store.clients();
    }

    /// True while a client that came in earlier has not been revoked.
    public boolean stillIn(Client client) {
        return client.id().equals(owner.id())
                || known(client.id()).filter(now -> now.revoked() == null).isPresent();
    }

    /// @return false for an unknown id
    public boolean revoke(String id) {
        Optional<Client> client = known(id);
        client.filter(now -> now.revoked() == null)
                .ifPresent(_ -> store.revoke(id, clock.instant()));
        return client.isPresent();
    }

    private Optional<Client> known(String id) {
        return store.clients().stream().filter(client -> client.id().equals(id)).findFirst();
    }
}
