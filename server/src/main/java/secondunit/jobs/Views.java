package secondunit.jobs;

import java.nio.file.Path;
import java.time.Duration;

/// Where views are asked for. Safe from any thread.
public interface Views {

    /// Finds a view, or has it made.
    ///
    /// @param patience how long may be waited for one that is being made
    /// @throws java.io.UncheckedIOException when one of its clips cannot be read
    Found find(View view, Duration patience) throws InterruptedException;

    /// How it stands with a view.
    sealed interface Found {

        /// It lies there, until it is swept.
        record There(Path file) implements Found {}

        /// Ask again.
        record Making() implements Found {}

        /// It cannot be made of these clips.
        record Impossible(String why) implements Found {}
    }
}
