package secondunit.jobs;

/// A worker ended, or stopped answering, before it had done what it was given. The message says
/// how: "ended with status 139".
final class WorkerLostException extends Exception {

    private static final long serialVersionUID = 1L;

    WorkerLostException(String ending) {
        super(ending);
    }
}
