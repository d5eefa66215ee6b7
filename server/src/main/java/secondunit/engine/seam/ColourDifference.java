package secondunit.engine.seam;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;

import java.util.Arrays;

/// A frame's colour difference, made small: 8-bit units of limited range, gray at 128, whatever the
/// frame's own depth, range, model and subsampling.
record ColourDifference(Raster blue, Raster red) {

    private static final float GRAY = 128;

    /// ITU-R BT.709-6, items 3.3 and 4.6: what B - Y and R - Y count in colour difference, each
    /// quantised to its own levels.
    private static final float BLUE = (float) (224 / 219.0 / 1.8556);

    private static final float RED = (float) (224 / 219.0 / 1.5748);

    static ColourDifference of(Frame frame, int width, int height) {
        return switch (frame.format().pixels().model()) {
            case YUV ->
                    new ColourDifference(
                            plane(frame, 1, width, height), plane(frame, 2, width, height));
            case GRAY -> new ColourDifference(gray(width, height), gray(width, height));
            case RGB -> {
                Raster luma = Shrunk.to(Luma.of(frame), width, height);
                yield new ColourDifference(
                        less(plane(frame, 2, width, height), luma, BLUE),
                        less(plane(frame, 0, width, height), luma, RED));
            }
        };
    }

    private static Raster plane(Frame frame, int plane, int width, int height) {
        int there = frame.plane(plane).height();
        return Shrunk.to(Luma.of(frame, plane, Math.max(1, there / (2 * height))), width, height);
    }

    private static Raster gray(int width, int height) {
        Raster gray = new Raster(width, height);
        Arrays.fill(gray.values(), GRAY);
        return gray;
    }

    private static Raster less(Raster colour, Raster luma, float weight) {
        Raster difference = new Raster(luma.width(), luma.height());
        for (int i = 0; i < difference.values().length; i++) {
            difference.values()[i] = GRAY + weight * (colour.values()[i] - luma.values()[i]);
        }
        return difference;
    }
}
