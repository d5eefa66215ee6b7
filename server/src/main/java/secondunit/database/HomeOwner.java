package secondunit.database;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// The server that runs on a home, as it says itself in `server.owner` beside its lock: a lock file
/// cannot be read everywhere while it is locked.
///
/// @param pid its process
/// @param address where it listens, such as `http://127.0.0.1:7801`; null until it does
public record HomeOwner(long pid, @Nullable String address) {

    static final String FILE = "server.owner";

    /// Who runs on a home. A server that was killed is not told of, unless its process number was
    /// given to another since.
    public static Optional<HomeOwner> of(Path home) {
        try {
            Properties said = new Properties();
            said.load(new StringReader(Files.readString(home.resolve(FILE))));
            var owner =
                    new HomeOwner(
                            Long.parseLong(said.getProperty("pid", "")),
                            said.getProperty("address"));
            return Optional.of(owner).filter(HomeOwner::isAlive);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    void write(Path home) throws IOException {
        Path draft = home.resolve(FILE + ".tmp");
        Files.writeString(
                draft, "pid=" + pid + "\n" + (address == null ? "" : "address=" + address + "\n"));
        Files.move(draft, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    static void erase(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public String toString() {
        return "process %d at %s".formatted(pid, address == null ? "no address yet" : address);
    }
}
