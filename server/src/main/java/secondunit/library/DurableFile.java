package secondunit.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Small files that are there whole or not at all: written beside their name, then renamed. No
/// symbolic link is followed at the last name.
public final class DurableFile {

    private DurableFile() {}

    /// Writes a file that survives a power cut: its bytes lie on the disk before it has its name.
    public static void write(Path file, byte[] contents) throws IOException {
        Path part = part(file);
        try (FileChannel channel = fresh(part)) {
            writeAll(channel, contents);
            channel.force(true);
        }
        rename(part, file);
        forceFolder(file);
    }

    /// Writes a file that a killed process leaves whole, and a power cut may leave out.
    public static void writeSoon(Path file, byte[] contents) throws IOException {
        Path part = part(file);
        try (FileChannel channel = fresh(part)) {
            writeAll(channel, contents);
        }
        rename(part, file);
    }

    private static Path part(Path file) {
        return file.resolveSibling("." + name(file) + ".part");
    }

    private static Path name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "a file needs a name");
    }

    /// What a killed process left is in the way seldom.
    private static FileChannel fresh(Path part) throws IOException {
        try {
            return created(part);
        } catch (FileAlreadyExistsException _) {
            Files.deleteIfExists(part);
            return created(part);
        }
    }

    private static FileChannel created(Path part) throws IOException {
        return FileChannel.open(
                part,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    private static void writeAll(FileChannel channel, byte[] contents) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(contents);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    private static void rename(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Windows keeps its folders' entries by itself and opens no folders.
    static void forceFolder(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
