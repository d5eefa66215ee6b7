package secondunit.database;

import org.jdbi.v3.core.Handle;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// A few connections that read, each lent to one caller at a time.
final class Readers implements AutoCloseable {

    private static final int COUNT = 4;

    private final Connections connections;
    private final Queue<Handle> free = new ConcurrentLinkedQueue<>();
    private final Semaphore permits = new Semaphore(COUNT);
    private volatile boolean closed;

    Readers(Connections connections) {
        this.connections = connections;
    }

    <T> T read(Function<Handle, T> query) {
        permits.acquireUninterruptibly();
        try {
            if (closed) {
                throw DatabaseException.closed(connections.file());
            }
            Handle lent = free.poll();
            Handle handle = lent == null ? connections.reader() : lent;
            try {
                return query.apply(handle);
            } finally {
                free.add(handle);
            }
        } finally {
            permits.release();
        }
    }

    /// Waits for queries that are under way.
    @Override
    public void close() {
        permits.acquireUninterruptibly(COUNT);
        closed = true;
        free.forEach(Handle::close);
        free.clear();
        permits.release(COUNT);
    }
}
