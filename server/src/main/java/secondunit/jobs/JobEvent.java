package secondunit.jobs;

import secondunit.events.Event;

import java.nio.file.Path;

/// What happens to jobs.
public sealed interface JobEvent extends Event {

    /// A job was accepted or has changed its state.
    record Changed(Job job) implements JobEvent {}

    /// Frames written.
    record Progressed(String take, long done, long total) implements JobEvent {}

    /// A picture to look at while waiting.
    ///
    /// @param frame which frame of the shot, -1 for the held frame
    record Pictured(String take, Path file, long frame) implements JobEvent {}

    /// A take's poster, strip and proxy are there.
    record Developed(String take) implements JobEvent {}

    /// A take was deleted.
    record Gone(String take) implements JobEvent {}

    /// The rules of the queue or the order of what waits have changed.
    record Arranged() implements JobEvent {}

    /// A take has other tags.
    record Tagged(String take) implements JobEvent {}
}
