package secondunit.media;

import secondunit.picture.Samples;

import java.util.Optional;

/// A sound open for listening: 48 kHz, two channels, whatever the file has. Used by one thread.
public interface SoundReader extends AutoCloseable {

    /// The next samples, from the sound's first on; empty after its last.
    ///
    /// @throws MediaException BAD_INPUT where the file is damaged
    Optional<Samples> next();

    @Override
    void close();
}
