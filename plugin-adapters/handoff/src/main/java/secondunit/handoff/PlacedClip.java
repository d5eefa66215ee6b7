package secondunit.handoff;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;

/// A clip on the timeline: which frames of its media are used, and where they lie.
///
/// @param take id of the take it is, or null for a clip of other origin
/// @param source the frames used, counted by the media's own timecode; what the media has beyond
///   them are handles
/// @param at the timeline frame of its first frame, 0 at the timeline's start
public record PlacedClip(
        String name, @Nullable String take, MediaFile media, FrameRange source, long at) {

    public PlacedClip {
        if (source.isEmpty()) {
            throw new IllegalArgumentException("clip %s uses no frames".formatted(name));
        }
        if (!media.frames().contains(source)) {
            throw new IllegalArgumentException(
                    "clip %s uses frames %s, but its media has %s"
                            .formatted(name, source, media.frames()));
        }
        if (at < 0) {
            throw new IllegalArgumentException(
                    "clip %s lies at frame %d, before the timeline's start".formatted(name, at));
        }
    }

    /// Where it lies on the timeline.
    public FrameRange range() {
        return FrameRange.ofLength(at, source.length());
    }

    /// The media's frames before and after the used ones.
    public Handles handles() {
        return new Handles(
                source.start() - media.frames().start(), media.frames().end() - source.end());
    }

    PlacedClip with(MediaFile other) {
        return new PlacedClip(name, take, other, source, at);
    }
}
