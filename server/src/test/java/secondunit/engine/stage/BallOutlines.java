package secondunit.engine.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the balls of one picture by their colour: each ball has a hue of its own, and what is
/// around them is grey. Knows nothing of how the picture was made.
final class BallOutlines {

    private static final int BINS = 72;
    private static final float LEAST_SATURATION = 0.3f;
    private static final float LEAST_CHROMA = 0.08f;

    private final int width;
    private final int height;

    /// Degrees, or negative where a pixel is no ball's.
    private final float[] hues;

    private BallOutlines(RgbPicture picture) {
        width = picture.width();
        height = picture.height();
        hues = new float[width * height];
        for (int i = 0; i < hues.length; i++) {
            float[] rgb = picture.samples();
            hues[i] = hue(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]);
        }
    }

    static List<Outline> of(RgbPicture picture) {
        return new BallOutlines(picture).outlines();
    }

    /// The edge of one ball: where rows and columns enter and leave it, in pixels from the
    /// picture's upper left corner.
    record Outline(double hue, List<double[]> points) {}

    private static float hue(float red, float green, float blue) {
        float most = Math.max(red, Math.max(green, blue));
        float chroma = most - Math.min(red, Math.min(green, blue));
        if (chroma < LEAST_CHROMA || chroma < LEAST_SATURATION * most) {
            return -1;
        }
        float sector =
                most == red
                        ? (green - blue) / chroma
                        : most == green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
        return (sector * 60 + 360) % 360;
    }

    static double hueDistance(double a, double b) {
        double d = Math.abs(a - b) % 360;
        return Math.min(d, 360 - d);
    }

    private List<Outline> outlines() {
        int[] histogram = new int[BINS];
        for (float hue : hues) {
            if (hue >= 0) {
                histogram[(int) (hue * BINS / 360) % BINS]++;
            }
        }
        List<Outline> outlines = new ArrayList<>();
        for (double hue : peaks(histogram)) {
            int[] largest = largest(hue);
            if (largest.length > 40) {
                outlines.add(new Outline(hue, edge(largest)));
            }
        }
        return outlines;
    }

    /// The means of the runs of bins, round the circle, that hold more than a fiftieth of the
    /// fullest.
    private static List<Double> peaks(int[] histogram) {
        int floor = Math.max(8, Arrays.stream(histogram).max().orElse(0) / 50);
        int start = 0;
        while (start < BINS && histogram[start] > floor) {
            start++;
        }
        List<Double> peaks = new ArrayList<>();
        double sum = 0;
        double weight = 0;
        for (int i = 1; i <= BINS; i++) {
            int bin = start + i;
            int count = histogram[bin % BINS];
            if (count > floor) {
                sum += (bin + 0.5) * count;
                weight += count;
            } else if (weight > 0) {
                peaks.add(sum / weight * 360 / BINS % 360);
                sum = 0;
                weight = 0;
            }
        }
        return peaks;
    }

    /// The pixels of the largest connected patch of a hue.
    private int[] largest(double hue) {
        boolean[] open = new boolean[hues.length];
        for (int i = 0; i < hues.length; i++) {
            open[i] = hues[i] >= 0 && hueDistance(hues[i], hue) < 15;
        }
        int[] queue = new int[hues.length];
        int[] best = {};
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                int size = flood(open, queue, i);
                if (size > best.length) {
                    best = Arrays.copyOf(queue, size);
                }
            }
        }
        return best;
    }

    private int flood(boolean[] open, int[] queue, int from) {
        int size = 0;
        queue[size++] = from;
        open[from] = false;
        for (int next = 0; next < size; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            for (int k = 0; k < 4; k++) {
                int nx = x + (k == 0 ? 1 : k == 1 ? -1 : 0);
                int ny = y + (k == 2 ? 1 : k == 3 ? -1 : 0);
                if (nx >= 0 && ny >= 0 && nx < width && ny < height && open[ny * width + nx]) {
                    open[ny * width + nx] = false;
                    queue[size++] = ny * width + nx;
                }
            }
        }
        return size;
    }

    private List<double[]> edge(int[] pixels) {
        int[] left = new int[height];
        int[] right = new int[height];
        int[] top = new int[width];
        int[] bottom = new int[width];
        Arrays.fill(left, width);
        Arrays.fill(top, height);
        for (int pixel : pixels) {
            int x = pixel % width;
            int y = pixel / width;
            left[y] = Math.min(left[y], x);
            right[y] = Math.max(right[y], x + 1);
            top[x] = Math.min(top[x], y);
            bottom[x] = Math.max(bottom[x], y + 1);
        }
        List<double[]> points = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            if (right[y] > 0) {
                points.add(new double[] {left[y], y + 0.5});
                points.add(new double[] {right[y], y + 0.5});
            }
        }
        for (int x = 0; x < width; x++) {
            if (bottom[x] > 0) {
                points.add(new double[] {x + 0.5, top[x]});
                points.add(new double[] {x + 0.5, bottom[x]});
            }
        }
        return points;
    }
}
