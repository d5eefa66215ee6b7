package secondunit.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Frame;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.file.Path;
import java.util.List;

/// Colours by an ICC profile made those of sRGB, by the JDK's colour management. A profile that
/// changes next to nothing is taken for sRGB itself, and the samples stay.
final class ColourProfile {

    private static final int ROWS = 64;
    private static final int STEPS = 6;

    /// Of 255: what two ways of rounding make of the same colour.
    private static final int SAME = 2;

    private ColourProfile() {}

    /// @param rgb with or without alpha
    /// @param profile as it stands in the file; null where there is none
    static Frame toSrgb(Frame rgb, byte @Nullable [] profile, Path file, List<String> notes) {
        if (profile == null) {
            return rgb;
        }
        try {
            ICC_Profile own = ICC_Profile.getInstance(profile);
            if (own.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                notes.add(untold(file));
                return rgb;
            }
            ColorConvertOp conversion =
                    new ColorConvertOp(
                            new ICC_Profile[] {own, ICC_Profile.getInstance(ColorSpace.CS_sRGB)},
                            null);
            if (isSrgb(conversion)) {
                return rgb;
            }
            Frame converted = converted(rgb, conversion);
            notes.add(
                    "%s has a colour profile of its own: its colours are converted to sRGB."
                            .formatted(file.getFileName()));
            return converted;
        } catch (IllegalArgumentException | CMMException | ProfileDataException unreadable) {
            notes.add(untold(file));
            return rgb;
        }
    }

    private static String untold(Path file) {
        return "%s has a colour profile that cannot be followed: its colours are taken as sRGB."
                .formatted(file.getFileName());
    }

    /// Looks at colours all over the cube.
    private static boolean isSrgb(ColorConvertOp conversion) {
        WritableRaster given = raster(STEPS * STEPS * STEPS, 1, 1);
        for (int i = 0; i < given.getWidth(); i++) {
            int[] colour = {i % STEPS, i / STEPS % STEPS, i / STEPS / STEPS};
            for (int band = 0; band < 3; band++) {
                given.setSample(i, 0, band, colour[band] * 255 / (STEPS - 1));
            }
        }
        WritableRaster made = raster(given.getWidth(), 1, 1);
        conversion.filter(given, made);
        for (int i = 0; i < given.getWidth(); i++) {
            for (int band = 0; band < 3; band++) {
                if (Math.abs(given.getSample(i, 0, band) - made.getSample(i, 0, band)) > SAME) {
                    return false;
                }
            }
        }
        return true;
    }

    private static WritableRaster raster(int width, int height, int bytes) {
        return Raster.createInterleavedRaster(
                bytes == 1 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT, width, height, 3, null);
    }

    private static Frame converted(Frame rgb, ColorConvertOp conversion) {
        Frame converted = new Frame(rgb.format());
        int width = rgb.size().width();
        int bytes = rgb.format().pixels().bytesPerSample();
        int[] row = new int[width];
        for (int top = 0; top < rgb.size().height(); top += ROWS) {
            int rows = Math.min(ROWS, rgb.size().height() - top);
            WritableRaster given = raster(width, rows, bytes);
            for (int y = 0; y < rows; y++) {
                for (int plane = 0; plane < 3; plane++) {
                    rgb.plane(plane).read(top + y, row);
                    given.setSamples(0, y, width, 1, plane, row);
                }
            }
            WritableRaster made = raster(width, rows, bytes);
            conversion.filter(given, made);
            for (int y = 0; y < rows; y++) {
                for (int plane = 0; plane < 3; plane++) {
                    made.getSamples(0, y, width, 1, plane, row);
                    converted.plane(plane).write(top + y, row);
                }
            }
        }
        if (rgb.format().pixels().alpha()) {
            byte[] alpha = rgb.plane(3).bytes();
            System.arraycopy(alpha, 0, converted.plane(3).bytes(), 0, alpha.length);
        }
        return converted;
    }
}
