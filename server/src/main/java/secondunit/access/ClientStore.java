package secondunit.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where clients are kept; of a secret only its SHA-256 is. What a method but `seen` has returned
/// from survives a crash. Safe from any thread. What changes something throws an
/// UncheckedIOException when it cannot be kept, and then nothing of it is.
public interface ClientStore {

    /// Keeps a client, in place of the one that has its id.
    ///
    /// @throws IllegalArgumentException when another client has that secret
    void keep(Client client, byte[] secretHash);

    /// Whose secret it is, revoked or not.
    Optional<Client> byHash(byte[] secretHash);

    /// In the order they were first kept, revoked ones too.
    List<Client> clients();

    /// Notes when a client was last seen, soon and without being waited for; a crash may lose it.
    /// An unknown id is no error.
    void seen(String id, Instant when);

    /// From the return on, `byHash` says so. The first time counts; an unknown id is no error.
    void revoke(String id, Instant when);
}
