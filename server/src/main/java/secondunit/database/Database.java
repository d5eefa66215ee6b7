package secondunit.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import secondunit.access.ClientStore;
import secondunit.access.ReplyStore;
import secondunit.hosts.HostStore;
import secondunit.jobs.JobStore;
import secondunit.jobs.TakeIndex;
import secondunit.uploads.UploadStore;
import secondunit.videos.VideoStore;
import secondunit.webhooks.WebhookStore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/// One SQLite file, `secondunit.db` in the home. Safe from any thread: one connection writes, a few
/// others read and never wait for it.
public final class Database implements AutoCloseable {

    static final String FILE = "secondunit.db";

    /// Writes that share one flush to disk at most.
    private static final int MOST_TOGETHER = 1000;

    private final Path file;
    private final Writer writer;
    private final Readers readers;

    private Database(Path file, Writer writer, Readers readers) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
    }

    /// Opens the database of a home; makes it where there is none. A damaged one is kept under
    /// another name and a new one made.
    ///
    /// @throws DatabaseException when it was made by a newer version, or cannot be read or written
    public static Opening open(HomeLock lock) {
        return open(lock, MOST_TOGETHER);
    }

    static Opening open(HomeLock lock, int mostTogether) {
        Path file = lock.home().resolve(FILE);
        try {
            @Nullable Damage damage =
                    new Inspection(file).setAsideIfDamaged(Instant.now()).orElse(null);
            PrivateFiles.file(file);
            return opened(file, mostTogether, damage);
        } catch (JdbiException | IOException problem) {
            throw DatabaseException.of(file, problem);
        }
    }

    private static Opening opened(Path file, int mostTogether, @Nullable Damage damage) {
        var connections = new Connections(file);
        Handle handle = connections.writer();
        boolean ready = false;
        try {
            boolean fresh = Schema.bring(handle);
            var database =
                    new Database(
                            file,
                            Writer.start(file, handle, mostTogether),
                            new Readers(connections));
            ready = true;
            return new Opening(database, fresh, damage);
        } finally {
            if (!ready) {
                handle.close();
            }
        }
    }

    public JobStore jobs() {
        return new SqlJobStore(this);
    }

    public TakeIndex takes() {
        return new SqlTakeIndex(this);
    }

    public ReplyStore replies() {
        return new SqlReplyStore(this);
    }

    public HostStore hosts() {
        return new SqlHostStore(this);
    }

    public UploadStore uploads() {
        return new SqlUploadStore(this);
    }

    public VideoStore videos() {
        return new SqlVideoStore(this);
    }

    public WebhookStore webhooks() {
        return new SqlWebhookStore(this);
    }

    public ClientStore clients() {
        return new SqlClientStore(this);
    }

    /// Returns when it is on the disk.
    ///
    /// @param statements all or none; they see what was written before them
    void write(Consumer<Statements> statements) {
        writer.write(statements);
    }

    /// Returns at once. A crash, or a full disk, may lose it.
    void writeLater(Consumer<Statements> statements) {
        writer.submit(statements);
    }

    <T> T read(Function<Handle, T> query) {
        try {
            return readers.read(query);
        } catch (JdbiException problem) {
            throw DatabaseException.of(file, problem);
        } catch (IllegalArgumentException | DateTimeException problem) {
            throw DatabaseException.unreadable(file, problem);
        }
    }

    /// Finishes what was begun; the file is then whole without its companions.
    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
