package secondunit.media;

import secondunit.picture.Samples;

/// Sound on its way to another length, its pitch kept. What comes out belongs to what goes in to
/// within 0.03 seconds of the latter, and is about as long as the speed says; whoever needs an
/// exact length cuts or fills the end. Used by one thread.
public interface SoundStretch extends AutoCloseable {

    /// What is ready after these samples; may be nothing.
    Samples take(Samples samples);

    /// What is left after the last samples.
    Samples rest();

    @Override
    void close();
}
