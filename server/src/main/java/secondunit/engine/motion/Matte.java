package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

import java.util.List;

/// The part of the frame that holds picture: black bars around it (letterbox, pillarbox, the dark
/// columns of old captures) stay where they are. In luma pixels, the far edges exclusive.
record Matte(int left, int top, int right, int bottom) {

    /// A bar's line is this dark at most, and this even, in 8-bit units.
    private static final float DARKEST = 40;

    private static final float EVEN = 24;

    /// The picture begins with a change of at least this.
    private static final float EDGE = 12;

    /// Bars take at most this share of the frame on each side.
    private static final double LARGEST = 0.3;

    /// @param lumas of some frames of the footage, full size
    static Matte of(List<Raster> lumas) {
        int width = lumas.getFirst().width();
        int height = lumas.getFirst().height();
        return new Matte(
                bar(lumas, width, (i, j) -> new int[] {i, j}, height),
                bar(lumas, height, (i, j) -> new int[] {j, i}, width),
                width - bar(lumas, width, (i, j) -> new int[] {width - 1 - i, j}, height),
                height - bar(lumas, height, (i, j) -> new int[] {j, height - 1 - i}, width));
    }

    private static int bar(List<Raster> lumas, int lines, Along along, int length) {
        int most = (int) (LARGEST * lines);
        int bar = 0;
        for (Raster luma : lumas) {
            int dark = 0;
            while (dark < most && isBar(luma, dark, along, length)) {
                dark++;
            }
            bar = bar == 0 ? dark : Math.min(bar, dark);
            if (dark == 0) {
                return 0;
            }
        }
        Raster newest = lumas.getFirst();
        boolean clear =
                bar < most
                        && mean(newest, bar + 1, along, length)
                                > mean(newest, bar - 1, along, length) + EDGE;
        return clear ? bar + 1 : 0;
    }

    private static boolean isBar(Raster luma, int line, Along along, int length) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int j = 0; j < length; j++) {
            int[] at = along.at(line, j);
            float value = luma.at(at[0], at[1]);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most <= DARKEST && most - least <= EVEN;
    }

    private static double mean(Raster luma, int line, Along along, int length) {
        double sum = 0;
        for (int j = 0; j < length; j++) {
            int[] at = along.at(line, j);
            sum += luma.at(at[0], at[1]);
        }
        return sum / length;
    }

    boolean holds(float x, float y) {
        return x >= left && y >= top && x <= right - 1 && y <= bottom - 1;
    }

    /// How far inside the picture a point of a grid of `shrink` pixels a cell lies, in cells;
    /// negative outside.
    float depth(float gx, float gy, int shrink) {
        float x = (gx + 0.5f) * shrink - 0.5f;
        float y = (gy + 0.5f) * shrink - 0.5f;
        return Math.min(Math.min(x - left, right - 1 - x), Math.min(y - top, bottom - 1 - y))
                / shrink;
    }

    /// Line `i` from the edge, point `j` along it, as x and y.
    @FunctionalInterface
    private interface Along {
        int[] at(int i, int j);
    }
}
