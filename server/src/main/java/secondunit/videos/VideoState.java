package secondunit.videos;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A video as it is now.
///
/// @param progress in percent; never less than was told before
/// @param completed null until it is
/// @param expires when its files go; null where they stay, or are not there
/// @param error null unless it failed
/// @param notes what was not followed, and what else its maker wants to know
public record VideoState(
        Video video,
        Status status,
        int progress,
        @Nullable Instant completed,
        @Nullable Instant expires,
        @Nullable Fault error,
        List<String> notes) {

    public VideoState {
        notes = List.copyOf(notes);
    }

    /// Where it stands.
    public enum Status {
        QUEUED,
        IN_PROGRESS,
        COMPLETED,
        FAILED
    }

    /// Why it failed.
    ///
    /// @param code stable
    /// @param message for people
    public record Fault(String code, String message) {}

    public boolean hasEnded() {
        return status == Status.COMPLETED || status == Status.FAILED;
    }
}
