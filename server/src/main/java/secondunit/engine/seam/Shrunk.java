package secondunit.engine.seam;

import secondunit.engine.flow.Raster;

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
        return turned(narrowed(turned(narrowed(picture, width)), height));
    }

    private static Raster narrowed(Raster picture, int width) {
        Raster narrow = new Raster(width, picture.height());
        double scale = picture.width() / (double) width;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                narrow.set(x, y, mean(picture, y, x * scale, (x + 1) * scale));
            }
        }
        return narrow;
    }

    private static float mean(Raster picture, int y, double from, double to) {
        double sum = 0;
        for (int x = (int) from; x < to && x < picture.width(); x++) {
            sum += picture.at(x, y) * (Math.min(to, x + 1) - Math.max(from, x));
        }
        return (float) (sum / (to - from));
    }

    private static Raster turned(Raster picture) {
        int columns = picture.height();
        int rows = picture.width();
        Raster turned = new Raster(columns, rows);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                turned.set(y, x, picture.at(x, y));
            }
        }
        return turned;
    }
}
