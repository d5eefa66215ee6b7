package secondunit.jobs;

import secondunit.render.Outcome;

import java.time.Instant;

/// Where a job is: `Queued` to `Running` to `Ended`, back to `Queued` when its worker or the server
/// died or it was paused, straight to `Ended` when it is cancelled while it waits.
public sealed interface JobState {

    record Queued() implements JobState {}

    /// In a worker's hands.
    ///
    /// @param done frames written
    /// @param total frames there will be, 0 until known
    record Running(Instant since, long done, long total) implements JobState {}

    /// Over, one way or another.
    record Ended(Instant at, Outcome outcome) implements JobState {}
}
