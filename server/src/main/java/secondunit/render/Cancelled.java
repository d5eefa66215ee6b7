package secondunit.render;

/// Where a shot looks whether it is still wanted.
final class Cancelled {

    private Cancelled() {}

    /// @throws CancelledException when the watcher has had enough, for now or for good
    static void check(Watcher watcher) {
        if (watcher.isCancelled() || watcher.isPaused()) {
            throw new CancelledException();
        }
    }
}
