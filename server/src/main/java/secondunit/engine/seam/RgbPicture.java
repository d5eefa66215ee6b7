package secondunit.engine.seam;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;

/// A frame as R', G' and B' of 0 to 255, made small. Values beyond are kept.
public record RgbPicture(Raster red, Raster green, Raster blue) {

    private static final float BLACK = 16;
    private static final float GRAY = 128;

    /// Luma and colour difference reach over 219 and 224 levels: ITU-R BT.709-6, item 4.6.
    private static final float LUMA = 255 / 219f;

    private static final float COLOUR = 255 / 224f;

    /// @param width pixels across, whatever the frame's own
    public static RgbPicture of(Frame frame, int width, int height) {
        Raster luma = Shrunk.to(Luma.of(frame), width, height);
        ColourDifference colour = ColourDifference.of(frame, width, height);
        Weights weights = Weights.of(frame.format().colour().matrix());
        RgbPicture picture =
                new RgbPicture(
                        new Raster(width, height),
                        new Raster(width, height),
                        new Raster(width, height));
        for (int i = 0; i < width * height; i++) {
            float y = LUMA * (luma.values()[i] - BLACK);
            float u = COLOUR * (colour.blue().values()[i] - GRAY);
            float v = COLOUR * (colour.red().values()[i] - GRAY);
            float r = y + 2 * (1 - weights.red) * v;
            float b = y + 2 * (1 - weights.blue) * u;
            picture.red.values()[i] = r;
            picture.green.values()[i] =
                    (y - weights.red * r - weights.blue * b) / (1 - weights.red - weights.blue);
            picture.blue.values()[i] = b;
        }
        return picture;
    }

    /// How much of luma red and blue are.
    private record Weights(float red, float blue) {

        /// By the code points of ITU-T H.273, table 4. R, G and B were weighted by BT.709 when luma
        /// was made of them.
        static Weights of(int matrix) {
            return switch (matrix) {
                case 5, 6 -> new Weights(0.299f, 0.114f);
                case 9, 10 -> new Weights(0.2627f, 0.0593f);
                default -> new Weights(0.2126f, 0.0722f);
            };
        }
    }

    /// Plane 0 is red, 1 green, 2 blue.
    Raster plane(int index) {
        return switch (index) {
            case 0 -> red;
            case 1 -> green;
            case 2 -> blue;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}
