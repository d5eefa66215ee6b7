package secondunit.engine;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.Optional;

/// The user's footage on either side of the new frames.
///
/// @param before the frames that end where the new ones start
/// @param after the frames that begin where the new ones end
public record Material(@Nullable Context before, @Nullable Context after) {

    public static final Material NONE = new Material(null, null);

    /// Footage in time order.
    ///
    /// @param frames at least one
    /// @param sound the sound of these frames, or null for silent footage
    public record Context(List<Frame> frames, Timebase rate, @Nullable Samples sound) {

        public Context {
            frames = List.copyOf(frames);
            if (frames.isEmpty()) {
                throw new IllegalArgumentException("context needs at least one frame");
            }
        }
    }

    public Optional<Context> beforeGap() {
        return Optional.ofNullable(before);
    }

    public Optional<Context> afterGap() {
        return Optional.ofNullable(after);
    }
}
