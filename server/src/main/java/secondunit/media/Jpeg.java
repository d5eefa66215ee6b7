package secondunit.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures as JPEG files.
public final class Jpeg {

    private static final float STEP = 0.15f;
    private static final float WORST = 0.16f;

    private Jpeg() {}

    /// A file's bytes.
    ///
    /// @param quality 0 to 1
    public static byte[] of(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException problem) {
            throw new UncheckedIOException("the picture could not be compressed", problem);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The best quality, 0.9 or less, whose file has at most `bytes`, or the file of 0.15.
    public static byte[] within(BufferedImage image, int bytes) {
        float quality = 0.9f;
        byte[] file = of(image, quality);
        while (file.length > bytes && quality > WORST) {
            quality -= STEP;
            file = of(image, quality);
        }
        return file;
    }
}
