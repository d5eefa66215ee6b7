package secondunit.host;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.FrameRange;

/// The empty span at the playhead.
///
/// @param track the host's name of the track
/// @param range timeline frames, at least 1
/// @param before the item it follows, null for none
/// @param after the item it ends at, null for none
public record Gap(String track, FrameRange range, @Nullable Item before, @Nullable Item after) {

    public Gap {
        Checks.text("gap.track", track);
        Checks.atLeast("gap.range", 1, range.length());
    }
}
