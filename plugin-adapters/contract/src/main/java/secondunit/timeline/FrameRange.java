package secondunit.timeline;

/// A run of frames. The out point is exclusive: `[start, end)`.
///
/// @param start the first frame (in point)
/// @param end the frame after the last (out point)
public record FrameRange(long start, long end) {

    public FrameRange {
        if (end < start) {
            throw new IllegalArgumentException(
                    "frame range %d to %d ends before it starts".formatted(start, end));
        }
    }

    public static FrameRange ofLength(long start, long length) {
        return new FrameRange(start, Math.addExact(start, length));
    }

    public long length() {
        return Math.subtractExact(end, start);
    }

    public boolean isEmpty() {
        return end == start;
    }

    public boolean contains(long frame) {
        return frame >= start && frame < end;
    }

    public boolean contains(FrameRange other) {
        return other.start >= start && other.end <= end;
    }

    public FrameRange shift(long frames) {
        return new FrameRange(Math.addExact(start, frames), Math.addExact(end, frames));
    }

    /// The frames both have; empty, at this range's nearer end, where they share none.
    public FrameRange intersect(FrameRange other) {
        long from = Math.clamp(other.start, start, end);
        return new FrameRange(from, Math.clamp(other.end, from, end));
    }

    /// This range with handles added on both sides.
    public FrameRange with(Handles handles) {
        return new FrameRange(
                Math.subtractExact(start, handles.before()), Math.addExact(end, handles.after()));
    }

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
