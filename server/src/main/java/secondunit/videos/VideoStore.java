package secondunit.videos;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where videos and characters are kept. What a method but `progress` has returned from survives a
/// crash. Safe from any thread. What changes something throws a BoardException when it cannot be
/// kept, and then nothing of it is.
public interface VideoStore {

    /// Keeps a video, in place of the one that has its id.
    void keep(Video video);

    Optional<Video> video(String id);

    Optional<Video> ofTake(String take);

    /// A part of the list.
    ///
    /// @param after only what comes after this one, deleted since or not; null for the first
    /// @param oldestFirst newest first where false
    /// @throws IllegalArgumentException when `after` is unknown
    List<Video> page(@Nullable String after, int limit, boolean oldestFirst);

    /// Notes what was told, soon and without being waited for; never less than before.
    void progress(String id, int percent);

    /// Those whose end was not announced.
    List<Video> unannounced();

    /// Those of them that have a lease.
    List<Video> leased();

    /// Those that were completed at an instant or before, and have not expired.
    List<Video> completedBy(Instant time);

    /// An unknown id is no error.
    void delete(String id);

    void keep(Cameo cameo);

    Optional<Cameo> character(String id);
}
