package secondunit.jobs;

/// Where in the line a job is put.
public sealed interface Place {

    /// Before all that wait.
    record Front() implements Place {}

    /// Behind all that wait.
    record Back() implements Place {}

    /// Just before another job that waits.
    record Before(String take) implements Place {}
}
