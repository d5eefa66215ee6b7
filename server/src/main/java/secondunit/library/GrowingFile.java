package secondunit.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A large file that comes piece by piece. It grows under a temporary name and gets its own when it
/// is whole and its bytes lie on the disk; closed before that, it leaves nothing. Used by one
/// thread.
public final class GrowingFile implements AutoCloseable {

    private final Path part;
    private final FileChannel channel;
    private long bytes;

    private GrowingFile(Path part, FileChannel channel) {
        this.part = part;
        this.channel = channel;
    }

    /// @param part the temporary name, on the same disk as the final one; nothing has it yet
    public static GrowingFile begin(Path part) throws IOException {
        return new GrowingFile(
                part,
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS));
    }

    public void write(byte[] piece, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(piece, 0, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        bytes += length;
    }

    /// How many have come.
    public long bytes() {
        return bytes;
    }

    /// Gives the file its name.
    public void finish(Path file) throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.forceFolder(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
