package secondunit.media.ffmpeg;

import secondunit.media.MediaException;
import secondunit.media.MediaException.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/// What can be said about a file before any demuxer sees it.
final class FileHead {

    private static final int BOX_HEADER = 8;
    private static final int LONG_BOX_HEADER = 16;
    private static final int MOST_BOXES = 100_000;

    private FileHead() {}

    /// Checks that this is a file with a clip's first bytes in it, whole enough to be opened.
    ///
    /// @throws MediaException BAD_INPUT, saying what it is instead
    static Container check(Path file) {
        checkFile(file);
        try {
            byte[] head = head(file);
            Container container = Container.of(head).orElseThrow(() -> bad(file, instead(head)));
            if (container == Container.MOV && !hasIndex(file)) {
                throw bad(
                        file,
                        "has no index (moov), so the recording or download was cut off before its end; repair it in the camera or copy it again");
            }
            if (container == Container.MPEG_TS && isScrambled(head)) {
                throw encrypted(file);
            }
            return container;
        } catch (IOException e) {
            throw new MediaException(
                    Kind.BAD_INPUT, file, "cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static MediaException bad(Path file, String problem) {
        return new MediaException(Kind.BAD_INPUT, file, problem + ".");
    }

    static MediaException encrypted(Path file) {
        return bad(file, "is encrypted (copy-protected); use an unprotected copy");
    }

    private static void checkFile(Path file) {
        if (!Files.exists(file)) {
            throw bad(file, "there is no such file; check the path");
        }
        if (Files.isDirectory(file)) {
            throw bad(file, "is a folder; name a clip in it");
        }
        if (!Files.isRegularFile(file)) {
            throw bad(file, "is not a plain file");
        }
        if (!Files.isReadable(file)) {
            throw bad(file, "may not be read by this user; check its permissions");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Container.HEAD_BYTES);
        }
    }

    private static String instead(byte[] head) {
        if (head.length == 0) {
            return "is empty";
        }
        String kinds =
                "; use MOV, MP4, MKV, WebM, MPEG-TS, AVI, MXF, WAV, FLAC, MP3, Ogg, PNG, JPEG, WebP or TIFF";
        return script(head)
                .map(what -> "is " + what + ", not a clip; name the clip itself")
                .orElse("is no kind of clip we read" + kinds);
    }

    /// Text files that name other files, and any other text.
    private static Optional<String> script(byte[] head) {
        String text =
                new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
        String start = text.stripLeading();
        if (start.startsWith("ffconcat")) {
            return Optional.of("an ffconcat script (a list of other files)");
        }
        if (start.startsWith("#EXTM3U")) {
            return Optional.of("an M3U playlist");
        }
        if (start.startsWith("v=0")) {
            return Optional.of("an SDP session description");
        }
        if (start.startsWith("<")) {
            return Optional.of("XML or HTML text (such as a DASH manifest)");
        }
        boolean plain = text.chars().noneMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
        return plain ? Optional.of("text") : Optional.empty();
    }

    /// Walks the top-level boxes (ISO/IEC 14496-12, 4.2) for the movie box or a fragment.
    private static boolean hasIndex(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long at = 0;
            for (int i = 0; i < MOST_BOXES && at + BOX_HEADER <= channel.size(); i++) {
                ByteBuffer box = ByteBuffer.allocate(LONG_BOX_HEADER);
                channel.read(box, at);
                String type =
                        new String(box.array(), Integer.BYTES, 4, StandardCharsets.ISO_8859_1);
                if (type.equals("moov") || type.equals("moof")) {
                    return true;
                }
                long size = Integer.toUnsignedLong(box.getInt(0));
                long whole = size == 1 ? box.getLong(BOX_HEADER) : size;
                if (whole < BOX_HEADER || whole > channel.size() - at) {
                    return false;
                }
                at += whole;
            }
            return false;
        }
    }

    /// Transport scrambling control, the two top bits of each packet's fourth byte.
    private static boolean isScrambled(byte[] head) {
        return Container.transportPackets(head)
                .map(packets ->
                        IntStream.iterate(
                                        packets.first(),
                                        at -> at + 4 <= head.length,
                                        at -> at + packets.size())
                                .anyMatch(at -> head[at] == 0x47 && (head[at + 3] & 0xc0) != 0))
                .orElse(false);
    }
}
