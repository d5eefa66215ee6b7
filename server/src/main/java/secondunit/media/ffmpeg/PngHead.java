package secondunit.media.ffmpeg;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the header chunk of a PNG says before it is decoded (ISO/IEC 15948, 11.2.2).
final class PngHead {

    private static final int SIGNATURE_LENGTH_AND_NAME = 16;

    private PngHead() {}

    /// @throws secondunit.media.MediaException BAD_INPUT where the picture is too large, or cut off
    static void checkSize(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(SIGNATURE_LENGTH_AND_NAME);
            long width = Integer.toUnsignedLong(in.readInt());
            long height = Integer.toUnsignedLong(in.readInt());
            if (!SafeInput.isReadable(width, height)) {
                throw FileHead.bad(file, SafeInput.tooLarge(width, height));
            }
        } catch (EOFException cutOff) {
            throw FileHead.bad(file, "is cut off; copy it again");
        } catch (IOException problem) {
            throw FileHead.bad(file, "cannot be read: " + problem.getMessage());
        }
    }
}
