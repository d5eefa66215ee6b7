package secondunit.engine.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When upright blocks in a row, seen from the side, begin to topple to the right: the tops of
/// blocks that differ in hue are followed, and each one's way is traced back to where it stood.
final class ChainMeasure {

    private static final float LEAST_CHROMA = 0.10f;
    private static final double HUE_REACH = 13;

    /// The strip below a block's top that no block before it reaches before it strikes.
    private static final double STRIP_FROM = 0.015;

    private static final double STRIP_TO = 0.065;

    private final int count;
    private final List<Block> blocks = new ArrayList<>();
    private int frames;

    /// @param count of blocks in the first picture
    ChainMeasure(int count) {
        this.count = count;
    }

    /// One block as it stands: its hue, the rows of its strip, and where the strip ended to the
    /// right in each picture.
    private record Block(double hue, int top, int bottom, List<Double> edges) {}

    void look(RgbPicture picture) {
        if (frames == 0) {
            find(picture);
        }
        for (Block block : blocks) {
            block.edges().add(edge(picture, block));
        }
        frames++;
    }

    /// Runs of coloured columns in the row through the blocks' edges.
    private void find(RgbPicture picture) {
        int row = colouredMiddle(picture);
        int start = -1;
        for (int x = 0; x <= picture.width(); x++) {
            boolean coloured = x < picture.width() && chroma(picture, x, row) > LEAST_CHROMA;
            if (coloured && start < 0) {
                start = x;
            } else if (!coloured && start >= 0) {
                blocks.add(block(picture, (start + x) / 2, row));
                start = -1;
            }
        }
        if (blocks.size() != count) {
            throw new IllegalStateException(
                    "%d blocks expected, seen: %s".formatted(count, blocks));
        }
    }

    private static int colouredMiddle(RgbPicture picture) {
        int[] coloured = new int[picture.height()];
        for (int y = 0; y < coloured.length; y++) {
            for (int x = 0; x < picture.width(); x++) {
                coloured[y] += chroma(picture, x, y) > LEAST_CHROMA ? 1 : 0;
            }
        }
        int most = Arrays.stream(coloured).max().orElse(0);
        int first = 0;
        while (coloured[first] < most / 2) {
            first++;
        }
        int last = coloured.length - 1;
        while (coloured[last] < most / 2) {
            last--;
        }
        return (first + last) / 2;
    }

    private static Block block(RgbPicture picture, int x, int row) {
        int top = row;
        while (top > 0 && chroma(picture, x, top - 1) > LEAST_CHROMA) {
            top--;
        }
        int foot = row;
        while (foot + 1 < picture.height() && chroma(picture, x, foot + 1) > LEAST_CHROMA) {
            foot++;
        }
        int height = foot + 1 - top;
        return new Block(
                hue(picture, x, row),
                top + (int) Math.round(STRIP_FROM * height),
                top + (int) Math.round(STRIP_TO * height),
                new ArrayList<>());
    }

    /// Where the block's colour ends to the right in its strip, the mean of the strip's rows, to a
    /// fraction of a column; NaN once it has left the strip.
    private static double edge(RgbPicture picture, Block block) {
        double sum = 0;
        int rows = 0;
        for (int y = block.top(); y <= block.bottom(); y++) {
            int x = picture.width() - 1;
            while (x > 1 && !isOf(block, picture, x, y)) {
                x--;
            }
            if (x > 1) {
                sum += x + Math.min(1, chroma(picture, x, y) / chroma(picture, x - 1, y));
                rows++;
            }
        }
        return sum / rows;
    }

    private static boolean isOf(Block block, RgbPicture picture, int x, int y) {
        return chroma(picture, x, y) > LEAST_CHROMA / 2
                && BallOutlines.hueDistance(hue(picture, x, y), block.hue()) < HUE_REACH;
    }

    /// Frames, from the first that was looked at, at which the second and later blocks were struck.
    List<Double> contacts() {
        return blocks.stream().skip(1).map(ChainMeasure::begin).toList();
    }

    /// Where the parabola through the first pixels of the way meets the place before it.
    private static double begin(Block block) {
        double stood = block.edges().getFirst();
        int first = 0;
        while (block.edges().get(first) - stood < 0.35) {
            first++;
        }
        int last = first;
        while (last - first < 3 || (last - first < 9 && block.edges().get(last) - stood < 9)) {
            last++;
        }
        double[] t = new double[last - first];
        double[] x = new double[last - first];
        for (int i = 0; i < t.length; i++) {
            t[i] = first + i;
            x[i] = block.edges().get(first + i) - stood;
        }
        Curve way = Curve.fit(t, x, t.length > 3 ? 2 : 1);
        double begin = first;
        for (int i = 0; i < 20; i++) {
            begin -= way.at(begin) / way.slope(begin);
        }
        return begin;
    }

    private static float chroma(RgbPicture picture, int x, int y) {
        float[] rgb = picture.samples();
        int at = 3 * (y * picture.width() + x);
        float most = Math.max(rgb[at], Math.max(rgb[at + 1], rgb[at + 2]));
        return most - Math.min(rgb[at], Math.min(rgb[at + 1], rgb[at + 2]));
    }

    /// Degrees.
    private static double hue(RgbPicture picture, int x, int y) {
        float[] rgb = picture.samples();
        int at = 3 * (y * picture.width() + x);
        // the angle of the colour in the plane across the grey axis
        double a = rgb[at] - (rgb[at + 1] + rgb[at + 2]) / 2.0;
        double b = Math.sqrt(0.75) * (rgb[at + 1] - rgb[at + 2]);
        return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
    }
}
