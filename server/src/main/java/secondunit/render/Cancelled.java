package secondunit.render;

/// Where a shot looks whether it is still wanted.
final class Cancelled {

    private Cancelled() {}

    /// @throws CancelledException when the watcher has had enough
    static void check(Watcher watcher) {
        if (watcher.isCancelled()) {
            throw new CancelledException();
        }
    }
}
