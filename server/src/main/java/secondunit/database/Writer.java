package secondunit.database;

import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// The one that writes. It takes everything that waits, does it in one transaction, in the order in
/// which it came, and commits once: many callers share one flush to disk (group commit). A write
/// whose statements fail fails alone.
final class Writer implements AutoCloseable {

    private final Path file;
    private final Handle handle;
    private final Statements connection;
    private final int most;
    private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final Write end = new Write(_ -> {});
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private boolean closed;

    /// @param file for messages
    /// @param handle the writing connection, closed with this
    /// @param most writes in one transaction
    private Writer(Path file, Handle handle, int most) {
        this.file = file;
        this.handle = handle;
        this.connection = new Statements(handle.getConnection());
        this.most = most;
    }

    static Writer start(Path file, Handle handle, int most) {
        var writer = new Writer(file, handle, most);
        Thread.ofPlatform().name("database").daemon().start(writer::work);
        return writer;
    }

    /// What one caller wants written.
    ///
    /// @param statements run again when the transaction around them was lost
    /// @param kept completed once it is on the disk
    record Write(Consumer<Statements> statements, CompletableFuture<Boolean> kept) {

        private Write(Consumer<Statements> statements) {
            this(statements, new CompletableFuture<>());
        }
    }

    /// Returns when it is on the disk.
    void write(Consumer<Statements> statements) {
        try {
            submit(statements).kept.join();
        } catch (CompletionException problem) {
            throw DatabaseException.of(file, problem);
        }
    }

    /// Returns at once. It is written in its turn, unless it fails.
    Write submit(Consumer<Statements> statements) {
        Write write = new Write(statements);
        synchronized (waiting) {
            if (closed) {
                throw DatabaseException.closed(file);
            }
            waiting.add(write);
        }
        return write;
    }

    /// Writes what waits, then ends.
    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.add(end);
        }
        ended.join();
    }

    private void work() {
        List<Write> batch = new ArrayList<>();
        try (handle) {
            while (!batch.contains(end)) {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch, most - 1);
                commit(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            turnAway(batch);
        }
    }

    /// Nobody waits for a writer that has ended, even if it ended in trouble.
    private void turnAway(List<Write> batch) {
        synchronized (waiting) {
            closed = true;
            waiting.drainTo(batch);
        }
        batch.forEach(write -> write.kept.completeExceptionally(DatabaseException.closed(file)));
        ended.complete(true);
    }

    /// A transaction that is lost as a whole is tried again write by write, so that the one that
    /// cannot be kept does not take others with it.
    private void commit(List<Write> batch) {
        List<Runnable> answers = new ArrayList<>();
        try {
            connection.execute("BEGIN IMMEDIATE");
            batch.forEach(write -> answers.add(answer(write)));
            connection.execute("COMMIT");
        } catch (RuntimeException lost) {
            undo("ROLLBACK", lost);
            answers.clear();
            if (batch.size() == 1) {
                batch.getFirst().kept.completeExceptionally(lost);
            } else {
                batch.forEach(write -> commit(List.of(write)));
            }
        }
        answers.forEach(Runnable::run);
    }

    /// Runs one write's statements, all or none.
    ///
    /// @return answers its caller, once the transaction is committed
    private Runnable answer(Write write) {
        connection.execute("SAVEPOINT one");
        try {
            write.statements.accept(connection);
        } catch (RuntimeException problem) {
            if (!undo("ROLLBACK TO one", problem)) {
                throw problem;
            }
            return () -> write.kept.completeExceptionally(problem);
        }
        connection.execute("RELEASE one");
        return () -> write.kept.complete(true);
    }

    /// @return false when SQLite has undone the whole transaction already, as on a full disk
    private boolean undo(String rollback, RuntimeException problem) {
        try {
            connection.execute(rollback);
            return true;
        } catch (Statements.FailedException undone) {
            problem.addSuppressed(undone);
            return false;
        }
    }
}
