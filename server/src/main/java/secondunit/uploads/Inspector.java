package secondunit.uploads;

import secondunit.render.Contents;

import java.nio.file.Path;

/// Looks at files that nobody has looked at yet, where it does no harm when they are hostile.
@FunctionalInterface
public interface Inspector {

    /// @param report where the answer may be written meanwhile
    /// @return OTHER where it cannot be said
    Contents inspect(Path file, Path report) throws InterruptedException;
}
