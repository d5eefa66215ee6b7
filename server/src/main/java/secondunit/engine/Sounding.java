package secondunit.engine.stage;

import secondunit.picture.Samples;

/// The sound of a whole shot at 48 kHz, of which any part can be had. Used by one thread.
interface Sounding extends AutoCloseable {

    /// Samples `[start, end)` of the shot; a loop goes on with its first sample after its last.
    Samples samples(long start, long end);

    @Override
    void close();
}
