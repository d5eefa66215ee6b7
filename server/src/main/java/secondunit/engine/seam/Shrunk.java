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
                        to[y * width + x] = (float) (sum(from, row, left, right) / (right - left));
                    }
                });
        return narrow;
    }

    /// Of what lies between two places in a row, the pixels at its ends counting in part.
    private static double sum(float[] from, int row, double left, double right) {
        int first = (int) left;
        int last = (int) Math.ceil(right) - 1;
        if (first >= last) {
            return from[row + first] * (right - left);
        }
        double sum = from[row + first] * (first + 1 - left);
        for (int u = first + 1; u < last; u++) {
            sum += from[row + u];
        }
        return sum + from[row + last] * (right - last);
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
