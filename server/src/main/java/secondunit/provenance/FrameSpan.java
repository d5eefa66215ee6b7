package secondunit.provenance;

import secondunit.timeline.FrameRange;

/// A run of a clip's frames of one origin.
///
/// @param frames counted from the clip's first frame, end exclusive
public record FrameSpan(FrameRange frames, Origin origin) {

    /// Where frames come from.
    public enum Origin {
        /// Made for this clip.
        NEW,
        /// Frames of the source, beside the new ones for trimming.
        HANDLE
    }
}
