package secondunit.media;

import secondunit.picture.Frame;
import secondunit.picture.Samples;

/// A clip being written. Frames and samples may be handed in by turns; the writer interleaves them.
public interface ClipWriter extends AutoCloseable {

    void write(Frame frame);

    void write(Samples samples);

    /// Writes everything still held and the container's end. After this the file is whole.
    void finish();

    /// Lets go of the file; without `finish` before it, what lies on disk is not a clip.
    @Override
    void close();
}
