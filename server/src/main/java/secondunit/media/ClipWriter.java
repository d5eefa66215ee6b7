package secondunit.media;

import secondunit.picture.Frame;
import secondunit.picture.Samples;

import java.util.Optional;

/// A clip being written. Frames and samples may be handed in by turns of any length; the writer
/// interleaves them. Where one runs ahead of the other by more than a second the writer stops
/// waiting, so that memory stays bounded: the clip is still right, only less well interleaved. Used
/// by one thread.
public interface ClipWriter extends AutoCloseable {

    /// The next frame, in the format the plan names.
    void write(Frame frame);

    /// The next frame of those that were coded before, as it is; only where the clip was begun with
    /// such frames, and before any other.
    ///
    /// @throws MediaException BAD_INPUT where it is not as it was left
    void copy();

    /// The next samples, at the rate and with the channels the plan names.
    void write(Samples samples);

    /// Writes everything still held and the container's end. After this the file is whole.
    void finish();

    /// Ends the file early, so that another writer can go on with the frames written so far;
    /// instead of `finish`. What lies on disk then is no clip to be handed on.
    ///
    /// @return what was written; empty where frames of this kind cannot be joined to others
    Optional<CodedFrames> suspend();

    /// Lets go of the file; without `finish` before it, what lies on disk is not a clip.
    @Override
    void close();
}
