package secondunit.media;

import org.jspecify.annotations.Nullable;

import secondunit.picture.FrameFormat;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;

import java.nio.file.Path;
import java.util.List;

/// What a clip is.
///
/// @param frames length in frames, exact
/// @param format as decoded; colour tags that the file lacks are filled in by the height rule, and
///   a warning says so
/// @param constantRate false when frames are not evenly spaced: frames then count by index at the
///   average rate
/// @param rotation clockwise degrees a player turns the picture by: 0, 90, 180 or 270
/// @param start timecode of the first frame, or null
/// @param reel reel or tape name, or null
/// @param sound null when silent
public record ClipInfo(
        Path file,
        String container,
        String codec,
        Timebase rate,
        long frames,
        FrameFormat format,
        boolean constantRate,
        boolean interlaced,
        int rotation,
        @Nullable Timecode start,
        @Nullable String reel,
        @Nullable SoundFormat sound,
        List<String> warnings) {

    public ClipInfo {
        warnings = List.copyOf(warnings);
    }
}
