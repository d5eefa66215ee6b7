package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.InsertClip;

/// Where on a timeline what is new shall stand, and how it comes there: at most one of both frames;
/// where neither is given, at the playhead. A live host has no places and ignores it.
///
/// @param at frame of the timeline where it begins
/// @param until frame of the timeline where it ends, exclusive
/// @param mode a host that lacks it uses a track of its own and tells so
public record Spot(@Nullable Long at, @Nullable Long until, InsertClip.Mode mode) {

    public static final Spot AT_PLAYHEAD = new Spot(null, null, InsertClip.Mode.NEW_TRACK);

    public Spot {
        if (at != null && until != null) {
            throw new IllegalArgumentException("Give at or until, not both.");
        }
    }

    public static Spot at(long frame) {
        return new Spot(frame, null, InsertClip.Mode.NEW_TRACK);
    }

    public static Spot until(long frame) {
        return new Spot(null, frame, InsertClip.Mode.NEW_TRACK);
    }

    boolean isSaid() {
        return at != null || until != null;
    }

    /// The same mode at a frame.
    Spot from(long frame) {
        return new Spot(frame, null, mode);
    }

    /// The frame where so many frames begin; null where nothing is said.
    @Nullable Long begins(long frames) {
        return until == null ? at : Long.valueOf(until - frames);
    }
}
