package secondunit.app;

import java.util.ArrayDeque;
import java.util.Deque;

/// What was opened, to be closed the other way round, once. What fails to close does not keep the
/// rest open.
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T keep(T room) {
        opened.push(room);
        return room;
    }

    @Override
    public synchronized void close() {
        IllegalStateException failed = new IllegalStateException("a room did not close");
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception problem) {
                failed.addSuppressed(problem);
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }
}
