package secondunit.render;

import secondunit.media.ClipInfo;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timecode;

/// Places in a clip, as an editor says them.
record Places(ClipInfo info) {

    /// @throws IllegalArgumentException where a range is not within the clip
    void check(FrameRange range) {
        if (!new FrameRange(0, info.frames()).contains(range)) {
            throw new IllegalArgumentException(
                    "frames %s are not within %s, which has frames 0..%d%s"
                            .formatted(range, info.file(), info.frames(), inTimecode()));
        }
    }

    private String inTimecode() {
        Timecode start = info.start();
        return start == null ? "" : " (%s to %s)".formatted(start, at(start, info.frames()));
    }

    /// Such as `frame 46 (01:00:01:22)`.
    String text(long frame) {
        Timecode start = info.start();
        return "frame %d%s"
                .formatted(frame, start == null ? "" : " (%s)".formatted(at(start, frame)));
    }

    private static Timecode at(Timecode start, long frame) {
        return Timecode.ofFrame(start.toFrame() + frame, start.format());
    }
}
