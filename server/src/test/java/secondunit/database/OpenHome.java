package secondunit.database;

import java.nio.file.Path;

/// A home held and its database open, as a server has them.
record OpenHome(HomeLock lock, Opening opening) implements AutoCloseable {

    static OpenHome of(Path home) {
        HomeLock lock = HomeLock.take(home);
        boolean opened = false;
        try {
            var open = new OpenHome(lock, Database.open(lock));
            opened = true;
            return open;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    Database database() {
        return opening.database();
    }

    @Override
    public void close() {
        opening.database().close();
        lock.close();
    }
}
