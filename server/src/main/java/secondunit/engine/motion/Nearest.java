package secondunit.engine.motion;

/// For every cell of a grid the nearest known one (Danielsson, "Euclidean Distance Mapping", Computer
/// Graphics and Image Processing 1980, in two sweeps).
final class Nearest {

    private final int width;
    private final int height;
    private final int[] nearest;

    Nearest(boolean[] known, int width, int height) {
        this.width = width;
        this.height = height;
        this.nearest = new int[known.length];
        for (int i = 0; i < known.length; i++) {
            nearest[i] = known[i] ? i : -1;
        }
        for (int y = 0; y < height; y++) {
            sweep(y, -1);
        }
        for (int y = height - 1; y >= 0; y--) {
            sweep(y, 1);
        }
    }

    private void sweep(int y, int from) {
        for (int x = 0; x < width; x++) {
            offer(x, y, x - 1, y);
            offer(x, y, x - 1, y + from);
            offer(x, y, x, y + from);
            offer(x, y, x + 1, y + from);
        }
        for (int x = width - 1; x >= 0; x--) {
            offer(x, y, x + 1, y);
        }
    }

    private void offer(int x, int y, int fromX, int fromY) {
        if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) {
            return;
        }
        int candidate = nearest[fromY * width + fromX];
        int at = y * width + x;
        if (candidate >= 0
                && (nearest[at] < 0 || distance(x, y, candidate) < distance(x, y, nearest[at]))) {
            nearest[at] = candidate;
        }
    }

    private long distance(int x, int y, int cell) {
        long dx = x - cell % width;
        long dy = y - cell / width;
        return dx * dx + dy * dy;
    }

    /// The column of the nearest known cell; the cell's own where nothing is known at all.
    int x(int x, int y) {
        int cell = nearest[y * width + x];
        return cell < 0 ? x : cell % width;
    }

    int y(int x, int y) {
        int cell = nearest[y * width + x];
        return cell < 0 ? y : cell / width;
    }
}
