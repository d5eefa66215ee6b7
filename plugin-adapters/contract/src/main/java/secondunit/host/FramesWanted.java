package secondunit.host;

/// Which frames of a timeline.
///
/// @param count how many, from there on; before the out point for ITEM_TAIL
/// @param graded as the host shows them, 1 frame only; otherwise the media file's own
public record FramesWanted(Where where, int count, boolean graded) {

    public FramesWanted {
        Checks.atLeast("frames.count", 1, count);
        if (graded && count > 1) {
            throw new IllegalArgumentException(
                    "frames.count is %d; graded frames come one at a time".formatted(count));
        }
    }

    /// Where on the timeline.
    public enum Where {
        /// From the playhead on.
        PLAYHEAD,
        /// The first of the item under the playhead.
        ITEM_HEAD,
        /// The last of the item under the playhead.
        ITEM_TAIL
    }
}
