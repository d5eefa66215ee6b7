package secondunit.render;

import secondunit.media.Stretch;
import secondunit.shot.ShotRequest;

import java.nio.file.Path;
import java.util.List;

/// Small work beside rendering: pictures to look at, copies for browsers and hosts. An errand
/// writes under temporary names and renames, and can be run again.
public sealed interface Errand {

    /// One small picture of a shot that has yet to be rendered.
    ///
    /// @param file a JPEG, at most 640 pixels wide
    record Held(ShotRequest request, Path file) implements Errand {}

    /// What a browser shows of a finished take.
    ///
    /// @param poster a JPEG of the middle frame, at most 640 pixels wide
    /// @param strip a JPEG of 10 frames side by side, each a tenth of it and at most 160 pixels
    ///   wide
    /// @param proxy at most 960 pixels wide with a keyframe at least every 12 frames: MP4 with
    ///   H.264 and AAC, or, where its name ends in `.webm`, VP9 with alpha and Opus
    record Dailies(Path clip, Path poster, Path strip, Path proxy) implements Errand {}

    /// The picture alone, copied without encoding again.
    record PictureOnly(Path clip, Path file) implements Errand {}

    /// What is in a file that somebody handed in.
    ///
    /// @param report where the answer is written, as JSON; a file that is no media is an answer too
    record Inspect(Path clip, Path report) implements Errand {}

    /// Frames of clips side by side.
    ///
    /// @param width of one frame at most, in pixels
    /// @param file a JPEG
    record Sheet(List<Stretch> stretches, int width, Path file) implements Errand {

        public Sheet {
            stretches = List.copyOf(stretches);
        }
    }

    /// The peaks of a clip's sound.
    ///
    /// @param points how many at most
    /// @param file JSON, as [secondunit.media.Peaks] writes it
    record Waveform(Path clip, int points, Path file) implements Errand {}

    /// A browser's copy of a clip, as in `Dailies`.
    record Proxy(Path clip, Path file) implements Errand {}
}
