package secondunit.media;

import java.io.IOException;
import java.nio.file.Path;

/// A step between the muxer's end and the final name: metadata that is appended, a mark, a
/// signature. Steps run in order; each finds the clip whole and leaves it whole.
@FunctionalInterface
public interface Finish {

    /// Does the step in place.
    ///
    /// @param part the clip under its temporary name
    void apply(Path part) throws IOException;
}
