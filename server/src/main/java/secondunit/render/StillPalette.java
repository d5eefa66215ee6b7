package secondunit.render;

import secondunit.picture.Frame;
import secondunit.picture.Oklab;
import secondunit.shot.Palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// The colours of a still, from the darkest to the lightest: means of clusters in OKLab (k-means,
/// Lloyd 1982, begun as Arthur and Vassilvitskii 2007 do; the best of a few tries). The same still
/// always gives the same colours.
public final class StillPalette {

    private static final int COLOURS = 5;
    private static final int TRIES = 6;
    private static final int ROUNDS = 24;
    private static final int SOLID = 128;
    private static final int SEED = 5;

    /// Colours nearer than this look alike.
    private static final double ALIKE = 0.02 * 0.02;

    private final List<Oklab> pixels;
    private final SplittableRandom random = new SplittableRandom(SEED);

    private StillPalette(List<Oklab> pixels) {
        this.pixels = pixels;
    }

    /// @param still small, R'G'B' of 8 bits; where it has alpha only what is solid counts
    public static Palette of(Frame still) {
        List<Oklab> pixels = pixels(still);
        if (pixels.isEmpty()) {
            throw new IllegalArgumentException("image: the still is empty, all of it is clear");
        }
        return new StillPalette(pixels).palette();
    }

    private static List<Oklab> pixels(Frame still) {
        List<Oklab> pixels = new ArrayList<>();
        boolean alpha = still.format().pixels().alpha();
        for (int y = 0; y < still.size().height(); y++) {
            for (int x = 0; x < still.size().width(); x++) {
                if (!alpha || still.plane(3).get(x, y) >= SOLID) {
                    pixels.add(
                            Oklab.of(
                                    still.plane(0).get(x, y) / 255.0,
                                    still.plane(1).get(x, y) / 255.0,
                                    still.plane(2).get(x, y) / 255.0));
                }
            }
        }
        return pixels;
    }

    private Palette palette() {
        List<Oklab> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRIES; i++) {
            List<Oklab> means = settled(begun());
            double spread =
                    pixels.stream()
                            .mapToDouble(pixel -> weight(pixel) * nearest(pixel, means))
                            .sum();
            if (spread < least) {
                least = spread;
                best = means;
            }
        }
        return new Palette(
                best.stream()
                        .sorted(Comparator.comparingDouble(Oklab::lightness))
                        .map(StillPalette::swatch)
                        .distinct()
                        .toList());
    }

    private static Palette.Swatch swatch(Oklab colour) {
        double[] rgb = colour.rgb();
        return new Palette.Swatch(code(rgb[0]), code(rgb[1]), code(rgb[2]));
    }

    private static int code(double value) {
        return (int) Math.round(value * 255);
    }

    /// First means: far from each other by chance, and never two alike.
    private List<Oklab> begun() {
        List<Oklab> means = new ArrayList<>();
        means.add(pixels.get(random.nextInt(pixels.size())));
        while (means.size() < COLOURS) {
            double[] far = pixels.stream().mapToDouble(pixel -> nearest(pixel, means)).toArray();
            double sum = 0;
            for (int i = 0; i < far.length; i++) {
                far[i] = far[i] < ALIKE ? 0 : far[i] * weight(pixels.get(i));
                sum += far[i];
            }
            if (sum == 0) {
                return means;
            }
            means.add(pixels.get(drawn(far, random.nextDouble() * sum)));
        }
        return means;
    }

    private static int drawn(double[] weights, double at) {
        int index = 0;
        double left = at - weights[0];
        while (left > 0 && index < weights.length - 1) {
            left -= weights[++index];
        }
        return index;
    }

    private List<Oklab> settled(List<Oklab> begun) {
        List<Oklab> means = begun;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sums = new double[means.size()][4];
            for (Oklab pixel : pixels) {
                double[] sum = sums[index(pixel, means)];
                double weight = weight(pixel);
                sum[0] += weight * pixel.lightness();
                sum[1] += weight * pixel.a();
                sum[2] += weight * pixel.b();
                sum[3] += weight;
            }
            List<Oklab> moved = new ArrayList<>();
            for (double[] sum : sums) {
                if (sum[3] > 0) {
                    moved.add(new Oklab(sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]));
                }
            }
            means = moved;
        }
        return means;
    }

    /// Vivid colours count more than grey ones: they are what a still is remembered by.
    private static double weight(Oklab pixel) {
        return 0.2 + Math.min(1, Math.hypot(pixel.a(), pixel.b()) / 0.12);
    }

    private static double nearest(Oklab pixel, List<Oklab> means) {
        return pixel.apart(means.get(index(pixel, means)));
    }

    private static int index(Oklab pixel, List<Oklab> means) {
        int best = 0;
        for (int i = 1; i < means.size(); i++) {
            best = pixel.apart(means.get(i)) < pixel.apart(means.get(best)) ? i : best;
        }
        return best;
    }
}
