package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.render.Errand;
import secondunit.render.Order;
import secondunit.render.Outcome;

import java.nio.file.Path;

/// What a server and its worker say to each other: over standard input and output, each message as
/// JSON after its length in bytes, a 32-bit big-endian integer. The end of its input ends a worker.
public sealed interface Message {

    /// Server to worker: render this.
    ///
    /// @param previews folder for preview pictures, or null for none
    /// @param outcome file that keeps how it ended, written before `Ended` is sent, or null for
    ///   none
    record Render(Order order, @Nullable Path previews, @Nullable Path outcome)
            implements Message {}

    /// Server to worker: do this, beside whatever else is going on; answered by `Ran`.
    ///
    /// @param number tells this errand from others
    record Run(long number, Errand errand) implements Message {}

    /// Worker to server: the errand has ended.
    ///
    /// @param problem what went wrong, or null when nothing did
    record Ran(long number, @Nullable String problem) implements Message {}

    /// Worker to server, once and before all else: orders may come.
    record Ready() implements Message {}

    /// Server to worker: stop within one frame.
    record Cancel() implements Message {}

    /// Server to worker: stop within one frame and keep what can be gone on with.
    record Pause() implements Message {}

    /// Worker to server: frames written so far.
    record Progress(long done, long total) implements Message {}

    /// Worker to server: a preview picture lies there.
    record Preview(Path file, long frame) implements Message {}

    /// Worker to server: the order has ended; ready for the next.
    ///
    /// @param peakBytes most memory the worker has held, 0 where the system does not tell
    record Ended(Outcome outcome, long peakBytes) implements Message {}
}
