package secondunit.host;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.FrameRange;

/// The empty span at the playhead.
///
/// @param range timeline frames
/// @param before the item it follows, null for none
/// @param after the item it ends at, null for none
public record Gap(String track, FrameRange range, @Nullable Item before, @Nullable Item after) {}
