package secondunit.live;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

import javax.imageio.ImageIO;

/// A picture seen from afar: 16 by 9 mean colours. Frames of one quiet shot look alike, those of two
/// shots do not.
///
/// @param values red, green and blue of each field, 0 to 255, row by row
record Grid(int[] values) {

    private static final int ACROSS = 16;
    private static final int DOWN = 9;

    static Grid of(byte[] file) throws IOException {
        return of(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file))));
    }

    static Grid of(BufferedImage picture) {
        BufferedImage small = new BufferedImage(ACROSS, DOWN, BufferedImage.TYPE_INT_RGB);
        Image mean = picture.getScaledInstance(ACROSS, DOWN, Image.SCALE_AREA_AVERAGING);
        small.getGraphics().drawImage(mean, 0, 0, null);
        int[] values = new int[ACROSS * DOWN * 3];
        for (int field = 0; field < ACROSS * DOWN; field++) {
            int colour = small.getRGB(field % ACROSS, field / ACROSS);
            values[3 * field] = colour >> 16 & 255;
            values[3 * field + 1] = colour >> 8 & 255;
            values[3 * field + 2] = colour & 255;
        }
        return new Grid(values);
    }

    /// The mean difference, 0 to 255.
    double differenceTo(Grid other) {
        long sum = 0;
        for (int index = 0; index < values.length; index++) {
            sum += Math.abs(values[index] - other.values[index]);
        }
        return (double) sum / values.length;
    }

    /// The mean brightness, 0 to 255.
    double mean() {
        long sum = 0;
        for (int value : values) {
            sum += value;
        }
        return (double) sum / values.length;
    }
}
