package secondunit.live;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

import javax.imageio.ImageIO;

/// A picture seen from afar: 16 by 9 mean colours. Frames of one quiet shot look alike, those of
/// two shots do not.
final class Grid {

    private static final int ACROSS = 16;
    private static final int DOWN = 9;
    private static final int CHANNELS = 3;

    /// Red, green and blue of each field, 0 to 255, row by row.
    private final int[] values;

    private Grid(int[] values) {
        this.values = values;
    }

    static Grid of(byte[] file) throws IOException {
        return of(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file))));
    }

    static Grid of(BufferedImage picture) {
        long[] sums = new long[ACROSS * DOWN * CHANNELS];
        long[] counts = new long[ACROSS * DOWN];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int field =
                        y * DOWN / picture.getHeight() * ACROSS + x * ACROSS / picture.getWidth();
                int colour = picture.getRGB(x, y);
                counts[field]++;
                for (int channel = 0; channel < CHANNELS; channel++) {
                    sums[field * CHANNELS + channel] += (colour >> (8 * channel)) & 255;
                }
            }
        }
        int[] values = new int[sums.length];
        Arrays.setAll(values, index -> (int) (sums[index] / counts[index / CHANNELS]));
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
}
