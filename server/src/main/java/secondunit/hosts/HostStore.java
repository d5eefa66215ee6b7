package secondunit.hosts;

import java.util.List;
import java.util.Optional;

/// Where known hosts and placements are kept. What a method has returned from survives a crash.
/// Safe from any thread. What changes something throws an UncheckedIOException when it cannot be
/// kept, and then nothing of it is.
public interface HostStore {

    /// A host we were told of.
    ///
    /// @param id the session's
    record Known(String id, String name, HostDesk.Address address) {}

    /// Keeps a host, in place of the one that has its id.
    void keep(Known host);

    /// Removes a host; its placements stay. An unknown id is no error.
    void forget(String id);

    /// In the order they were first kept.
    List<Known> known();

    /// Keeps a placement, in place of the one that has its id.
    void keep(Placement placement);

    /// The one first kept last comes first; removed ones too.
    List<Placement> placements();

    Optional<Placement> placement(String id);
}
