package secondunit.media.ffmpeg;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the markers of a JPEG say before it is decoded (ITU-T T.81, B.1.1 and B.2.2).
final class JpegHead {

    private static final int FIRST_START_OF_FRAME = 0xc0;
    private static final int LAST_START_OF_FRAME = 0xcf;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int EXTENSION = 0xc8;
    private static final int ARITHMETIC_CODING = 0xcc;
    private static final int START_OF_SCAN = 0xda;
    private static final int PRECISION_AND_SIZE = 5;

    private JpegHead() {}

    /// Components of a pixel: 1 for grey, 3 for colour, 4 for print; 0 where no frame begins.
    static int components(Path file) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            while (true) {
                int marker = marker(in);
                int length = in.readUnsignedShort();
                if (isStartOfFrame(marker)) {
                    in.skipNBytes(PRECISION_AND_SIZE);
                    return in.readUnsignedByte();
                }
                if (marker == START_OF_SCAN || length < 2) {
                    return 0;
                }
                in.skipNBytes(length - 2L);
            }
        } catch (EOFException cutOff) {
            return 0;
        } catch (IOException problem) {
            throw FileHead.bad(file, "cannot be read: " + problem.getMessage());
        }
    }

    /// The second byte of the next marker; fill bytes before it are skipped.
    private static int marker(DataInputStream in) throws IOException {
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= FIRST_START_OF_FRAME
                && marker <= LAST_START_OF_FRAME
                && marker != HUFFMAN_TABLES
                && marker != EXTENSION
                && marker != ARITHMETIC_CODING;
    }
}
