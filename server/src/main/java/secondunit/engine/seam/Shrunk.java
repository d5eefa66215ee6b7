package secondunit.engine.seam;

import secondunit.engine.flow.Raster;

import java.util.stream.IntStream;

/// Pictures made smaller by averaging the area each new pixel covers.
final class Shrunk {

    private Shrunk() {}

    /// At most `height` rows, width in proportion; a smaller picture stays as it is.
    static Raster toHeight(Raster picture, int height) {
        if (picture.height() <= height) {
            return picture;
        }
        int width = Math.max(1, Math.round(picture.width() * (float) height / picture.height()));
        return to(picture, width, height);
    }

    /// Of exactly this size. Where it is larger than the picture, pixels repeat.
    static Raster to(Raster picture, int width, int height) {
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        return lowered(narrowed(picture, width), height);
    }

    private static Raster narrowed(Raster picture, int width) {
        Raster narrow = new Raster(width, picture.height());
        float[] from = picture.values();
        float[] to = narrow.values();
        double scale = picture.width() / (double) width;
        IntStream.range(0, picture.height())
                .parallel()
                .forEach(y -> {
                    int row = y * picture.width();
                    for (int x = 0; x < width; x++) {
                        double left = x * scale;
                        double right = Math.min((x + 1) * scale, picture.width());
                        double sum = 0;
                        for (int u = (int) left; u < right; u++) {
                            sum += from[row + u] * (Math.min(right, u + 1) - Math.max(left, u));
                        }
                        to[y * width + x] = (float) (sum / (right - left));
                    }
                });
        return narrow;
    }

    private static Raster lowered(Raster picture, int height) {
        int width = picture.width();
        Raster low = new Raster(width, height);
        float[] from = picture.values();
        float[] to = low.values();
        double scale = picture.height() / (double) height;
        IntStream.range(0, height)
                .parallel()
                .forEach(y -> {
                    double top = y * scale;
                    double bottom = Math.min((y + 1) * scale, picture.height());
                    for (int v = (int) top; v < bottom; v++) {
                        double share = Math.min(bottom, v + 1) - Math.max(top, v);
                        float weight = (float) (share / (bottom - top));
                        for (int x = 0; x < width; x++) {
                            to[y * width + x] += weight * from[v * width + x];
                        }
                    }
                });
        return low;
    }
}
