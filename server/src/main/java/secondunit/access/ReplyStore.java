package secondunit.access;

import java.time.Instant;
import java.util.Optional;

/// Where replies are kept, by client and key. What a method has returned from survives a crash.
/// Safe from any thread.
public interface ReplyStore {

    /// @param client its id
    Optional<Reply> find(String client, String key);

    /// @param forget those from before this instant
    void keep(String client, String key, Reply reply, Instant forget);
}
