package secondunit.engine.stage;

import java.util.Arrays;

/// How deep a thing lies in still water, from a picture of it and one of the same water with the
/// middle free: rows of its top, of the waterline and of its bottom, from the picture's top.
record Draught(double top, double waterline, double bottom) {

    private static final int COLUMNS = 9;

    /// Difference of code values, 0 to 1, all channels, that is no longer noise or soft shadow.
    private static final double LEAST = 0.05;

    /// The share of its height that is under water.
    double share() {
        return (bottom - waterline) / (bottom - top);
    }

    static Draught of(RgbPicture with, RgbPicture without) {
        int middle = middle(with, without);
        double[] tops = new double[COLUMNS];
        double[] bottoms = new double[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            int x = middle + i - COLUMNS / 2;
            double[] difference = new double[with.height()];
            for (int y = 0; y < difference.length; y++) {
                difference[y] = difference(with, without, x, y);
            }
            tops[i] = edge(difference, 1);
            bottoms[i] = edge(difference, -1);
        }
        return new Draught(median(tops), waterline(without), median(bottoms));
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    /// The middle of the columns about the picture's centre in which the thing is seen above the
    /// waterline.
    private static int middle(RgbPicture with, RgbPicture without) {
        int left = with.width();
        int right = 0;
        double line = waterline(without);
        for (int x = with.width() * 2 / 5; x < with.width() * 3 / 5; x++) {
            int seen = 0;
            for (int y = 0; y < line - 4; y++) {
                seen += difference(with, without, x, y) > 2 * LEAST ? 1 : 0;
            }
            if (seen > 3) {
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        return (left + right) / 2;
    }

    private static double difference(RgbPicture a, RgbPicture b, int x, int y) {
        double sum = 0;
        int at = 3 * (y * a.width() + x);
        for (int c = 0; c < 3; c++) {
            sum += Math.abs(a.samples()[at + c] - b.samples()[at + c]);
        }
        return sum;
    }

    /// The first row from the top (direction 1) or from the bottom (-1) that differs by half as
    /// much as the rows behind it, to a fraction of a row.
    private static double edge(double[] difference, int direction) {
        int y = direction > 0 ? 0 : difference.length - 1;
        while (step(difference, y, direction) < LEAST) {
            y += direction;
        }
        double out = difference[y - direction];
        double in = difference[y + 2 * direction];
        double half = (out + in) / 2;
        while ((difference[y] - half) * (in - out) < 0) {
            y += direction;
        }
        double before = difference[y - direction];
        double part = (half - before) / (difference[y] - before);
        // row y covers y to y + 1; the edge lies where the mean of a row is half
        return y - direction * (1 - part) + 0.5;
    }

    private static double step(double[] difference, int y, int direction) {
        return Math.abs(difference[y + 2 * direction] - difference[y]);
    }

    /// The row along which the still water meets the glass, level over many columns: where a thread
    /// of light above turns fastest into a dark one below, near the picture's middle.
    private static double waterline(RgbPicture picture) {
        int from = picture.height() / 3;
        double[] fall = new double[picture.height() / 3];
        for (int i = 0; i < fall.length; i++) {
            fall[i] = green(picture, from + i - 1) - green(picture, from + i + 1);
        }
        int best = 1;
        for (int i = 1; i + 1 < fall.length; i++) {
            best = fall[i] > fall[best] ? i : best;
        }
        double bend = fall[best + 1] - 2 * fall[best] + fall[best - 1];
        return from + best + 0.5 - (fall[best + 1] - fall[best - 1]) / (2 * bend);
    }

    /// Mean of green over the middle columns of a row.
    private static double green(RgbPicture picture, int y) {
        double sum = 0;
        int left = picture.width() * 9 / 20;
        int right = picture.width() * 11 / 20;
        for (int x = left; x < right; x++) {
            sum += picture.samples()[3 * (y * picture.width() + x) + 1];
        }
        return sum / (right - left);
    }
}
