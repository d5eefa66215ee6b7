package secondunit.database;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A home, held by this process alone until it is closed or the process ends, however it ends. Who
/// has it may open what is kept there.
public final class HomeLock implements AutoCloseable {

    static final String FILE = "server.lock";

    /// Homes held in this process: the system's locks are the process's, not ours, and closing a
    /// second channel of a locked file gives the lock away.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /// Takes a home; makes the folder where there is none, for its owner's eyes only.
    ///
    /// @throws HomeException when a server runs on it, or it is no folder, or cannot be written
    public static HomeLock take(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new HomeException(
                    "home %s is a file: name a folder with --home or SECONDUNIT_HOME"
                            .formatted(folder));
        }
        try {
            PrivateFiles.folder(folder);
            Path home = folder.toRealPath();
            return held(home);
        } catch (IOException problem) {
            throw new HomeException(
                    "home %s cannot be written: %s; give it to your user, make room, or name another folder with --home or SECONDUNIT_HOME"
                            .formatted(folder, words(problem)),
                    problem);
        }
    }

    private static HomeLock held(Path home) throws IOException {
        if (!HELD.add(home)) {
            throw taken(home);
        }
        boolean mine = false;
        try {
            HomeLock lock = locked(home);
            mine = true;
            return lock;
        } finally {
            if (!mine) {
                HELD.remove(home);
            }
        }
    }

    private static HomeLock locked(Path home) throws IOException {
        PrivateFiles.file(home.resolve(FILE));
        FileChannel channel = FileChannel.open(home.resolve(FILE), StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken(home);
            }
            new HomeOwner(ProcessHandle.current().pid(), null).write(home);
            mine = true;
            return new HomeLock(home, channel);
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    /// The home's folder, absolute.
    public Path home() {
        return home;
    }

    /// Tells whoever wants this home too where to find us.
    ///
    /// @param address such as `http://127.0.0.1:7801`
    public void announce(String address) {
        try {
            new HomeOwner(ProcessHandle.current().pid(), address).write(home);
        } catch (IOException problem) {
            throw new HomeException(
                    "home %s cannot be written: %s".formatted(home, words(problem)), problem);
        }
    }

    /// Gives the home free.
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            HomeOwner.erase(home);
        } catch (IOException problem) {
            throw new HomeException(
                    "home %s cannot be given free: %s".formatted(home, words(problem)), problem);
        } finally {
            HELD.remove(home);
        }
    }

    private static HomeException taken(Path home) {
        return new HomeException(
                "home %s is in use by another server, %s: use that one, end it, or name another folder with --home or SECONDUNIT_HOME"
                        .formatted(
                                home,
                                HomeOwner.of(home)
                                        .map(HomeOwner::toString)
                                        .orElse("whose process is not known")));
    }

    private static String words(IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException named when named.getReason() != null -> named.getReason();
            default -> String.valueOf(problem.getMessage());
        };
    }
}
