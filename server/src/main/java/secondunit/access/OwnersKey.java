package secondunit.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// The key by which the command line of this computer's owner talks to the running server: the file
/// `keys/local.key` in the home, readable by its owner alone. Each start of the server writes a new
/// one. Where files have no POSIX permissions, the home lies in the user's own profile.
///
/// @param home the server's home
public record OwnersKey(Path home) {

    public Path file() {
        return folder().resolve("local.key");
    }

    private Path folder() {
        return home.resolve("keys");
    }

    /// Writes a new key.
    ///
    /// @return the key
    public String create() throws IOException {
        Files.createDirectories(home);
        if (!Files.isDirectory(folder())) {
            Files.createDirectory(folder(), only("rwx------"));
        }
        Path unfinished = Files.createTempFile(folder(), "local", ".part", only("rw-------"));
        try {
            String key = Secret.fresh();
            Files.writeString(unfinished, key + "\n");
            Files.move(
                    unfinished,
                    file(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return key;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// The key of the server that uses this home; empty where none has ever run.
    public Optional<String> read() throws IOException {
        return Files.exists(file())
                ? Optional.of(Files.readString(file()).strip())
                : Optional.empty();
    }

    private FileAttribute<?>[] only(String permissions) {
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return home.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)}
                : new FileAttribute<?>[0];
    }
}
