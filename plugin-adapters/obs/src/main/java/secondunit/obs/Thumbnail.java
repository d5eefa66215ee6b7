package secondunit.obs;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A few pixels of what a source shows, as OBS sends them: a PNG of 8 bits RGBA without interlacing
/// (W3C Portable Network Graphics, sections 5 and 9), in a `data:` address.
final class Thumbnail {

    private static final int SIGNATURE = 8;
    private static final int CRC = 4;
    private static final int DATA = 0x49444154;
    private static final int BYTES_PER_PIXEL = 4;

    private Thumbnail() {}

    /// Whether there is nothing at all: every pixel zero, opacity included. Every filter of the
    /// format turns zeros into zeros, so the filters need not be undone.
    ///
    /// @param width pixels
    static boolean isEmpty(String address, int width) {
        try {
            byte[] png = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
            byte[] lines = inflate(ByteBuffer.wrap(png));
            int line = 1 + width * BYTES_PER_PIXEL;
            for (int i = 0; i < lines.length; i++) {
                if (i % line != 0 && lines[i] != 0) {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException | BufferUnderflowException | DataFormatException e) {
            return true;
        }
    }

    private static byte[] inflate(ByteBuffer png) throws DataFormatException {
        var lines = new ByteArrayOutputStream();
        try (var inflater = new Inflater()) {
            byte[] part = new byte[1024];
            png.position(SIGNATURE);
            while (png.hasRemaining()) {
                int length = png.getInt();
                boolean data = png.getInt() == DATA;
                ByteBuffer chunk = png.slice(png.position(), length);
                png.position(png.position() + length + CRC);
                if (data) {
                    inflater.setInput(chunk);
                    for (int got = inflater.inflate(part); got > 0; got = inflater.inflate(part)) {
                        lines.write(part, 0, got);
                    }
                }
            }
        }
        return lines.toByteArray();
    }
}
