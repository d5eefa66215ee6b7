package secondunit.render;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import javax.imageio.ImageIO;

/// A small picture of a frame for the eye, at most 480 pixels wide; alpha is left out.
public final class Preview {

    private static final int WIDEST = 480;

    private Preview() {}

    /// Writes a PNG file, which has its name only when it is whole.
    public static void write(Frame frame, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            ImageIO.write(image(frame), "png", unfinished.toFile());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": the preview could not be written", problem);
        }
    }

    static BufferedImage image(Frame frame) {
        int step = Math.max(1, -(-frame.size().width() / WIDEST));
        int width = frame.size().width() / step;
        int height = frame.size().height() / step;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, colour(frame, x * step, y * step));
            }
        }
        return image;
    }

    private static int colour(Frame frame, int x, int y) {
        return switch (frame.format().pixels().model()) {
            case RGB -> pack(unit(frame, 0, x, y), unit(frame, 1, x, y), unit(frame, 2, x, y));
            case GRAY -> pack(luma(frame, x, y), luma(frame, x, y), luma(frame, x, y));
            case YUV -> fromYuv(frame, x, y);
        };
    }

    /// ITU-T H.273 equations for MatrixCoefficients 1 (BT.709) and, for every other matrix, 6
    /// (BT.601).
    private static int fromYuv(Frame frame, int x, int y) {
        boolean bt709 = frame.format().colour().matrix() == Colour.BT709.matrix();
        double kr = bt709 ? 0.2126 : 0.299;
        double kb = bt709 ? 0.0722 : 0.114;
        double luma = luma(frame, x, y);
        double red = luma + 2 * (1 - kr) * chroma(frame, 2, x, y);
        double blue = luma + 2 * (1 - kb) * chroma(frame, 1, x, y);
        return pack(red, (luma - kr * red - kb * blue) / (1 - kr - kb), blue);
    }

    private static double luma(Frame frame, int x, int y) {
        double value = unit(frame, 0, x, y);
        return frame.format().colour().isFullRange() ? value : (value * 255 - 16) / 219;
    }

    private static double chroma(Frame frame, int plane, int x, int y) {
        PixelFormat pixels = frame.format().pixels();
        double value =
                unit(frame, plane, x >> pixels.chromaShiftX(), y >> pixels.chromaShiftY()) * 255
                        - 128;
        return value / (frame.format().colour().isFullRange() ? 255 : 224);
    }

    private static double unit(Frame frame, int plane, int x, int y) {
        return frame.plane(plane).get(x, y) / (double) frame.format().pixels().peak();
    }

    private static int pack(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double value) {
        return (int) Math.round(255 * Math.clamp(value, 0.0, 1.0));
    }
}
