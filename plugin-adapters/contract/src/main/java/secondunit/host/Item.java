package secondunit.host;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;

/// A clip on the host's timeline.
///
/// @param media the file it shows
/// @param range timeline frames
/// @param sourceIn first media frame shown
/// @param leftHandle media frames before that
/// @param rightHandle media frames after the last shown
/// @param mediaRate null where the host does not tell
/// @param key of the insertion that made it, null for an item that is not ours
/// @param take linked to it, null for none
public record Item(
        ItemId id,
        Path media,
        String track,
        FrameRange range,
        long sourceIn,
        long leftHandle,
        long rightHandle,
        @Nullable Timebase mediaRate,
        @Nullable String key,
        @Nullable String take) {}
