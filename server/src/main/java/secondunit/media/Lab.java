package secondunit.media;

import secondunit.picture.Frame;

import java.nio.file.Path;
import java.util.List;

/// The lab: makes pictures and copies of clips. Every file grows under a temporary name in its own
/// folder and gets its name when it is whole; a failure leaves none, and what a killed process left
/// goes when the work is done again.
///
/// All methods throw MediaException: BAD_INPUT where the clip cannot be read, BAD_OUTPUT where a
/// file cannot be written, UNSUITED where a copy of such a clip cannot be made.
public interface Lab {

    /// One frame as a JPEG, in square pixels; where it has alpha, over a chequerboard.
    ///
    /// @param clockwise degrees a player turns the picture by: 0, 90, 180 or 270
    /// @param widest pixels across at most
    void still(Frame frame, int clockwise, int widest, Path file);

    /// What a browser shows of a clip, from one decode of it.
    ///
    /// @param poster a JPEG of the middle frame, at most 640 pixels wide
    /// @param strip a JPEG of 10 frames side by side, each a tenth of it and at most 160 pixels
    ///   wide
    /// @param proxy the same frames and sound, at most 960 pixels wide, with a keyframe every 12
    ///   frames: H.264 and AAC in MP4, where frame `i` shows at exactly `i` / rate; or, where its
    ///   name ends in `.webm`, VP9 with alpha and Opus. An MP4 shows alpha over a chequerboard. A
    ///   browser that is to show frame `i` jumps to (`i` + 1/2) / rate
    void dailies(Path clip, Path poster, Path strip, Path proxy);

    /// The picture track by itself, packet for packet, from time 0.
    ///
    /// @param clip an MP4, MOV, WebM or MKV
    /// @param file its name ends as the clip's does
    void pictureOnly(Path clip, Path file);

    /// Frames of one or more clips side by side, as a JPEG.
    ///
    /// @param width of one of them at most, in pixels
    void sheet(List<Stretch> stretches, int width, Path file);

    /// The peaks of a sound, or of a clip's sound, as JSON: see [Peaks].
    ///
    /// @param points how many pairs of peaks at most
    void waveform(Path clip, int points, Path file);

    /// The same frames and sound as in `dailies`, and nothing else.
    void proxy(Path clip, Path proxy);
}
