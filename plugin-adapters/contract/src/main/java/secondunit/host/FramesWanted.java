package secondunit.host;

/// Which frames of a timeline.
///
/// @param graded as the host shows them, one frame at most; otherwise the media file's own
public record FramesWanted(Where where, int count, boolean graded) {

    /// Where on the timeline.
    public enum Where {
        PLAYHEAD,
        ITEM_HEAD,
        ITEM_TAIL
    }
}
