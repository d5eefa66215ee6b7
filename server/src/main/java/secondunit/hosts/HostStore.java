package secondunit.hosts;

import java.util.List;
import java.util.Optional;

/// Where known hosts and placements are kept. What a method has returned from survives a crash.
public interface HostStore {

    /// A host we were told of.
    ///
    /// @param id the session's
    record Known(String id, String name, HostDesk.Address address) {}

    void keep(Known host);

    void forget(String id);

    List<Known> known();

    void keep(Placement placement);

    /// Newest first.
    List<Placement> placements();

    Optional<Placement> placement(String id);
}
