package secondunit.media;

import secondunit.picture.Frame;
import secondunit.picture.Samples;

import java.util.List;
import java.util.Optional;

/// A clip open for reading. Used by one thread.
public interface ClipReader extends AutoCloseable {

    ClipInfo info();

    /// The next frame in display order, from the first; empty at the end.
    Optional<Frame> next();

    /// Moves `next` to a frame, counted from 0, without decoding all before it where its container
    /// can seek; the clip's length moves it to the end.
    void seek(long frame);

    /// The first `count` frames, fewer where the clip is shorter. Does not move `next`.
    List<Frame> first(int count);

    /// The last `count` frames, fewer where the clip is shorter, without decoding the whole clip
    /// where its container can seek. Does not move `next`.
    List<Frame> last(int count);

    /// Samples `[start, end)` of the sound, counted at the sound's own rate from the instant the
    /// first frame shows; silence where the sound track does not reach. Empty when there is no
    /// sound.
    Optional<Samples> sound(long start, long end);

    @Override
    void close();
}
