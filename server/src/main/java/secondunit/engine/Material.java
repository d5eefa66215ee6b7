package secondunit.engine;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.Optional;

/// What the user gives: footage on either side of the new frames, or footage that runs through, and
/// a sound for them.
///
/// @param before the frames that end where the new ones start
/// @param after the frames that begin where the new ones end
/// @param given a sound as long as the whole shot, closed by whoever opened it
/// @param film the footage itself, for a shot that changes its time
public record Material(
        @Nullable Context before,
        @Nullable Context after,
        @Nullable Sounding given,
        @Nullable Film film) {

    public static final Material NONE = new Material(null, null);

    public Material(@Nullable Context before, @Nullable Context after) {
        this(before, after, null, null);
    }

    public Material(@Nullable Context before, @Nullable Context after, @Nullable Sounding given) {
        this(before, after, given, null);
    }

    public static Material of(Film film) {
        return new Material(null, null, null, film);
    }

    /// Footage in time order.
    ///
    /// @param frames at least one
    /// @param sound the sound of these frames, or null for silent footage; it may reach farther
    ///   away from the new frames than the frames do
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
