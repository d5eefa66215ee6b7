package secondunit.jobs;

import java.nio.file.Path;

/// The check of a file of the user's at the door: whether this server reads it.
@FunctionalInterface
public interface Footage {

    /// @param what its part in the request, such as `clip`
    /// @throws IllegalArgumentException when it is no file that can be read
    /// @throws secondunit.shot.RefusedException when it lies outside the folders that are read from
    void check(String what, Path clip);
}
