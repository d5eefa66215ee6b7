package secondunit.uploads;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where it is kept which files there are. What a method has returned from survives a crash. Safe
/// from any thread. What changes something throws an UploadException when it cannot be kept.
public interface UploadStore {

    /// Keeps an upload, in place of the one that has its id.
    void keep(Upload upload);

    /// Empty for an unknown one and for one that was withdrawn.
    Optional<Upload> upload(String id);

    /// A part of the list.
    ///
    /// @param after only what comes after this one, deleted since or not; null for the first
    /// @param oldestFirst newest first where false
    /// @param purpose only those; null for all
    /// @param all those too that came with a request
    /// @throws IllegalArgumentException when `after` is unknown
    List<Upload> page(
            @Nullable String after,
            int limit,
            boolean oldestFirst,
            @Nullable String purpose,
            boolean all);

    /// From the return on nobody finds it; its file is still there.
    ///
    /// @return false for an unknown one
    boolean withdraw(String id);

    /// Those that were withdrawn and that nothing refers to any more.
    List<String> loose();

    /// Those whose time is over, and that were not withdrawn.
    List<String> expired(Instant now);

    /// Withdrawn ones too.
    boolean isKnown(String id);

    /// Removes every trace. An unknown id is no error.
    void forget(String id);
}
