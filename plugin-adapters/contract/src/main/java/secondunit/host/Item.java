package secondunit.host;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;

/// A clip on the host's timeline.
///
/// @param media the file it shows; null for an item that shows none, such as a title
/// @param track the host's name of the track
/// @param range timeline frames; from 0 on in a live host
/// @param sourceIn first media frame shown
/// @param leftHandle media frames before that
/// @param rightHandle media frames after the last shown
/// @param mediaRate null where the host does not tell
/// @param key of the insertion that made it, null for an item that is not ours
/// @param take linked to it, null for none
public record Item(
        ItemId id,
        @Nullable Path media,
        String track,
        FrameRange range,
        long sourceIn,
        long leftHandle,
        long rightHandle,
        @Nullable Timebase mediaRate,
        @Nullable String key,
        @Nullable String take) {

    public Item {
        Checks.atLeast("item.sourceIn", 0, sourceIn);
        Checks.atLeast("item.leftHandle", 0, leftHandle);
        Checks.atLeast("item.rightHandle", 0, rightHandle);
    }

    /// Frames of the media file, trimmed ones included.
    public long mediaFrames() {
        return leftHandle + range.length() + rightHandle;
    }

    /// Whether only the sound of an insertion is there: it was begun and never finished.
    public boolean isHalf() {
        return key != null && media == null;
    }

    /// Whether this is what an insertion has made.
    public boolean isOf(String insertion) {
        return insertion.equals(key);
    }
}
