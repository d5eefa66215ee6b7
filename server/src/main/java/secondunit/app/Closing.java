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
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            try (AutoCloseable room = opened.pop()) {
                continue;
            } catch (Exception problem) {
                IllegalStateException failed =
                        new IllegalStateException("a room did not close", problem);
                if (first == null) {
                    first = failed;
                } else {
                    first.addSuppressed(problem);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
