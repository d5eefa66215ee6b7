package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

/// Reads at every pixel of a plane what is known on a coarser grid, row by row: bilinear, as
/// [Raster#sample], with what a row's pixels share done once for all of them.
final class Enlarger {

    private final int[] left;
    private final float[] share;
    private final float cellX;
    private final float cellY;

    /// @param columns of the plane
    /// @param cells of the grid, across
    /// @param cellX columns of the plane to a cell, as a fraction where a cell is finer
    /// @param cellY rows of the plane to a cell
    Enlarger(int columns, int cells, double cellX, double cellY) {
        this.left = new int[columns];
        this.share = new float[columns];
        this.cellX = (float) cellX;
        this.cellY = (float) cellY;
        for (int x = 0; x < columns; x++) {
            float at = Math.min(Math.max(gridX(x), 0), cells - 1);
            left[x] = (int) at;
            share[x] = at - left[x];
        }
    }

    /// The column of the grid on which the middle of column `x` lies.
    float gridX(int x) {
        return (x + 0.5f) / cellX - 0.5f;
    }

    float gridY(int y) {
        return (y + 0.5f) / cellY - 0.5f;
    }

    /// The cell on whose right column `x` begins.
    int left(int x) {
        return left[x];
    }

    /// The grid on row `y` of the plane: a value for each of its columns, and the last again.
    float[] row(Raster grid, int y) {
        int width = grid.width();
        float at = Math.min(Math.max(gridY(y), 0), grid.height() - 1);
        int top = (int) at;
        int above = top * width;
        int below = Math.min(top + 1, grid.height() - 1) * width;
        float down = at - top;
        float[] values = grid.values();
        float[] row = new float[width + 1];
        for (int i = 0; i < width; i++) {
            row[i] = values[above + i] + down * (values[below + i] - values[above + i]);
        }
        row[width] = row[width - 1];
        return row;
    }

    /// What a row of [#row] says at column `x` of the plane.
    float at(float[] row, int x) {
        int i = left[x];
        return row[i] + share[x] * (row[i + 1] - row[i]);
    }

    /// Row `y` of the plane, each column mixed of those of its four cells whose values are less
    /// than 1 from the nearest one's, so that things that move apart keep their edges.
    float[] sharp(Raster grid, int y) {
        float[] row = row(grid, y);
        boolean[] alike = alike(grid, y);
        float[] sharp = new float[left.length];
        for (int x = 0; x < sharp.length; x++) {
            sharp[x] = alike[left[x]] ? at(row, x) : amongAlike(grid, gridX(x), gridY(y));
        }
        return sharp;
    }

    /// For each column of the grid, whether the four cells that begin with it differ by less than
    /// 1.
    private boolean[] alike(Raster grid, int y) {
        int width = grid.width();
        int top = (int) Math.floor(gridY(y));
        int above = Math.max(top, 0) * width;
        int below = Math.min(top + 1, grid.height() - 1) * width;
        float[] values = grid.values();
        boolean[] alike = new boolean[width];
        for (int i = 0; i < width; i++) {
            int next = Math.min(i + 1, width - 1);
            float a = values[above + i];
            float b = values[below + i];
            float c = values[above + next];
            float d = values[below + next];
            float most = Math.max(Math.max(a, b), Math.max(c, d));
            alike[i] = most - Math.min(Math.min(a, b), Math.min(c, d)) < 1;
        }
        return alike;
    }

    private static float amongAlike(Raster grid, float x, float y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float nearest = grid.at(Math.round(x), Math.round(y));
        float u = x - left;
        float v = y - top;
        float sum = 0;
        float weights = 0;
        for (int corner = 0; corner < 4; corner++) {
            float value = grid.at(left + (corner & 1), top + (corner >> 1));
            if (Math.abs(value - nearest) < 1) {
                float weight = ((corner & 1) == 0 ? 1 - u : u) * ((corner >> 1) == 0 ? 1 - v : v);
                sum += weight * value;
                weights += weight;
            }
        }
        return sum / weights;
    }
}
