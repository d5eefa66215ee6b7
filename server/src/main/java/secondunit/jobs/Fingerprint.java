package secondunit.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells contents apart without reading all of them: length, time of the last change, first
/// and last bytes.
final class Fingerprint {

    private static final int BYTES = 1 << 16;
    private static final int LETTERS = 20;

    private Fingerprint() {}

    /// A name for a view of these clips as they are now.
    static String of(View view) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(view.name().getBytes(StandardCharsets.UTF_8));
            for (Path clip : view.clips()) {
                add(clip, digest);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Path clip, MessageDigest digest) throws IOException {
        try (FileChannel channel = FileChannel.open(clip)) {
            long length = channel.size();
            ByteBuffer head = ByteBuffer.allocate(BYTES);
            channel.read(head, 0);
            ByteBuffer tail = ByteBuffer.allocate(BYTES);
            channel.read(tail, Math.max(0, length - BYTES));
            digest.update(
                    "%d %d"
                            .formatted(length, Files.getLastModifiedTime(clip).toMillis())
                            .getBytes(StandardCharsets.UTF_8));
            digest.update(head.flip());
            digest.update(tail.flip());
        }
    }
}
