package secondunit.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Appends a `uuid` box at the top level of an ISO base media or QuickTime file (ISO/IEC 14496-12,
/// 4.2): length, type, the sixteen bytes of the UUID, contents.
public final class UuidBox implements Finish {

    /// Holds an XMP packet: Adobe XMP Specification Part 3, "ISO Base Media File Format".
    public static final UUID XMP = UUID.fromString("be7acfcb-97a9-42e8-9c71-999491e3afac");

    private static final int HEADER_BYTES = 24;

    private final UUID id;
    private final byte[] contents;

    public UuidBox(UUID id, byte[] contents) {
        this.id = id;
        this.contents = contents.clone();
    }

    @Override
    public void apply(Path part) throws IOException {
        ByteBuffer box =
                ByteBuffer.allocate(HEADER_BYTES + contents.length)
                        .putInt(HEADER_BYTES + contents.length)
                        .put(new byte[] {'u', 'u', 'i', 'd'})
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .put(contents)
                        .flip();
        try (SeekableByteChannel file =
                Files.newByteChannel(part, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            while (box.hasRemaining()) {
                file.write(box);
            }
        }
    }
}
