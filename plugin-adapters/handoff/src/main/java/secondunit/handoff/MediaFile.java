package secondunit.handoff;

import secondunit.timeline.FrameRange;
import secondunit.timeline.TimecodeFormat;

import java.nio.file.Path;

/// A media file as timeline files describe it.
///
/// @param timecode how its own timecode counts
/// @param frames all its frames, counted by its own timecode: a file of 100 frames that starts at
///   01:00:00;00 has 107892..107992
/// @param width picture width in pixels
/// @param height picture height in pixels
/// @param sound true when it has sound
public record MediaFile(
        Path file,
        TimecodeFormat timecode,
        FrameRange frames,
        int width,
        int height,
        boolean sound) {

    public MediaFile {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("media file %s has no frames".formatted(file));
        }
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "media file %s has no picture size: %dx%d".formatted(file, width, height));
        }
    }

    MediaFile at(Path other) {
        return new MediaFile(other, timecode, frames, width, height, sound);
    }
}
