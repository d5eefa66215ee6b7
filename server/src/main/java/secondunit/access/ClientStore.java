package secondunit.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where clients are kept; of a secret only its SHA-256 is.
public interface ClientStore {

    void keep(Client client, byte[] secretHash);

    Optional<Client> byHash(byte[] secretHash);

    List<Client> clients();

    void seen(String id, Instant when);

    void revoke(String id, Instant when);
}
