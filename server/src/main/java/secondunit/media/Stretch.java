package secondunit.media;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.FrameRange;

import java.nio.file.Path;

/// A part of a clip, to be looked at as a few frames evenly chosen from it.
///
/// @param range frames of the clip, of which only those count that it has; null for all
/// @param columns how many are shown, 1 for the middle one
public record Stretch(Path clip, @Nullable FrameRange range, int columns) {

    public Stretch {
        if (columns < 1) {
            throw new IllegalArgumentException("columns %d: 1 or more".formatted(columns));
        }
    }

    /// Its frames in a clip.
    ///
    /// @param frames length of the clip
    /// @throws MediaException BAD_INPUT where the clip has none of them
    public FrameRange within(long frames) {
        FrameRange whole = new FrameRange(0, frames);
        FrameRange found = range == null ? whole : range.intersect(whole);
        if (found.isEmpty()) {
            throw new MediaException(
                    MediaException.Kind.BAD_INPUT,
                    clip,
                    "it has %d frames and none of %s".formatted(frames, range));
        }
        return found;
    }

    /// The frame that a column shows.
    public long frame(int column, FrameRange of) {
        return of.start() + (2L * column + 1) * of.length() / (2L * columns);
    }
}
