package secondunit.hosts;

import org.jspecify.annotations.Nullable;

/// Where on a timeline what is new shall stand: at most one of both; where neither is given, at the
/// playhead. A live host has no places and ignores it.
///
/// @param at frame of the timeline where it begins
/// @param until frame of the timeline where it ends, exclusive
public record Spot(@Nullable Long at, @Nullable Long until) {

    public static final Spot AT_PLAYHEAD = new Spot(null, null);

    public Spot {
        if (at != null && until != null) {
            throw new IllegalArgumentException("Give at or until, not both.");
        }
    }

    public static Spot at(long frame) {
        return new Spot(frame, null);
    }

    public static Spot until(long frame) {
        return new Spot(null, frame);
    }

    boolean isSaid() {
        return at != null || until != null;
    }

    /// The frame where so many frames begin; null where nothing is said.
    @Nullable Long begins(long frames) {
        return until == null ? at : Long.valueOf(until - frames);
    }
}
