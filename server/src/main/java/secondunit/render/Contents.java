package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Size;
import secondunit.timeline.Timebase;

/// What is in a file that somebody handed in, as the media room found it.
///
/// @param codec of the picture; null where there is none
/// @param size of the picture, as stored; null where there is none
/// @param rate null where nothing moves
/// @param frames 0 where nothing moves
/// @param sampleRate samples a second, 0 where there is no sound or it was not measured
/// @param channels 0 where there is no sound or it was not measured
/// @param problem why it is not media we read; null where it is
public record Contents(
        Kind kind,
        @Nullable String codec,
        @Nullable Size size,
        @Nullable Timebase rate,
        long frames,
        int sampleRate,
        int channels,
        @Nullable String problem) {

    /// What it is.
    public enum Kind {
        VIDEO,
        STILL,
        SOUND,
        /// Nothing that we read.
        OTHER
    }

    static Contents sound() {
        return new Contents(Kind.SOUND, null, null, null, 0, 0, 0, null);
    }

    public static Contents other(String problem) {
        return new Contents(Kind.OTHER, null, null, null, 0, 0, 0, problem);
    }
}
