package secondunit.jobs;

/// What holds for every job that waits.
///
/// @param paused no job begins; what is in a worker's hands is finished
/// @param hours when jobs that wait for after hours may begin
public record QueueRules(boolean paused, Hours hours) {

    public static final QueueRules USUAL = new QueueRules(false, Hours.USUAL);

    public QueueRules withPaused(boolean other) {
        return new QueueRules(other, hours);
    }

    public QueueRules withHours(Hours other) {
        return new QueueRules(paused, other);
    }
}
