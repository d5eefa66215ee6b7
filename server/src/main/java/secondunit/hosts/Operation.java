package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.shot.ShotRequest;

/// Something that can be made at a playhead, or cannot.
public sealed interface Operation {

    /// Stable, such as `extend-tail`.
    String id();

    /// As the panel's button reads.
    String label();

    /// @param request ready to be asked for; of a shot from words the prompt is left to be said
    /// @param spot where on the timeline its new frames belong
    /// @param parent the take that it would be a remix of, null for none
    record Possible(
            String id, String label, ShotRequest request, Spot spot, @Nullable String parent)
            implements Operation {}

    /// @param why in words
    /// @param todo what would help, perhaps empty
    record Impossible(String id, String label, String why, String todo) implements Operation {}
}
