package secondunit.engine.rostrum;

import secondunit.picture.Frame;

import java.util.List;
import java.util.Optional;

/// Finds the way from one picture of a place to another of it.
public interface Bridging {

    /// Empty where the two do not show the same place, or no clean way is found between them.
    ///
    /// @param frames how many are to lie between
    Optional<Passage> between(Frame first, Frame last, int frames);

    /// Of the programs and weights that find it.
    String sha256();

    /// A way that was found. Used by one thread.
    interface Passage extends AutoCloseable {

        /// The picture on the way.
        ///
        /// @param time 0 at the first picture, 1 at the last, both exclusive
        /// @param seed of its grain
        Frame at(double time, long seed);

        List<String> warnings();

        @Override
        void close();
    }
}
