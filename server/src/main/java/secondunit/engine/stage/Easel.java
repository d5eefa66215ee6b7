package secondunit.engine.stage;

import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Frame;

/// What a frame is painted on, band by band from the top. Used by one thread.
interface Easel extends AutoCloseable {

    /// Puts a band into its place.
    ///
    /// @param band [3 or 4, rows, width], 0 to 1
    void put(Tensor band, int top, long frame);

    /// The frame whose last band was put.
    Frame frame(long frame);

    @Override
    void close();
}
