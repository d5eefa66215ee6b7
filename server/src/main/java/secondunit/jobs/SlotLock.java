package secondunit.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A file lock that a worker holds from its start to its end, so that a new server can tell whether
/// the workers of a killed one still clean up. The system lets go of it with the process, however
/// that ends.
public final class SlotLock implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(20);

    private final FileChannel channel;

    private SlotLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock; waits for its holder's end.
    ///
    /// @return empty when patience ended first
    public static Optional<SlotLock> take(Path file, Duration patience)
            throws IOException, InterruptedException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        if (isTaken(channel, patience)) {
            return Optional.of(new SlotLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    /// No system tells when a lock of another process comes free: it is tried again and again.
    private static boolean isTaken(FileChannel channel, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        FileLock lock = channel.tryLock();
        while (lock == null && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.sleep(STEP.toNanos());
            lock = channel.tryLock();
        }
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
