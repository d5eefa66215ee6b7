package secondunit.engine;

import secondunit.picture.Samples;

/// The sound of a whole shot at 48 kHz with two channels, of which any part can be had; in order is
/// quickest. Used by one thread.
public interface Sounding extends AutoCloseable {

    /// Samples `[start, end)` of the shot.
    Samples samples(long start, long end);

    @Override
    void close();
}
