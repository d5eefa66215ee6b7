package secondunit.engine.seam;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.picture.Frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The grade that takes new frames to the colours of the source where they join it: a gain and an
/// offset for each of R', G' and B', fitted robustly to pixels that the movement leads from one to
/// the other.
///
/// @param gain of R', G', B'
/// @param offset of each, in 8-bit levels
/// @param mean what the grade changes a pixel of the new frames by, in 8-bit levels of a channel
/// @param most what it changes any colour by at most
public record AnchorGrade(List<Double> gain, List<Double> offset, double mean, double most) {

    private static final int CHANNELS = 3;
    private static final int ROUNDS = 6;
    private static final double PEAK = 255;

    /// Pixels farther from the fit than this many times the median distance do not count.
    private static final double OUTLYING = 3;

    /// Holds the gain at 1 where a picture has too few colours to tell, in squared levels.
    private static final double HOLD = 4;

    private static final double LEAST_GAIN = 0.5;
    private static final double MOST_GAIN = 2;

    /// Two frames on both sides of a join.
    ///
    /// @param source the source's frame
    /// @param made the new one
    public record Anchor(Frame source, Frame made) {}

    public AnchorGrade {
        gain = List.copyOf(gain);
        offset = List.copyOf(offset);
    }

    public static AnchorGrade fit(List<Anchor> anchors, OpticalFlow flow) {
        List<double[][]> pairs = anchors.stream().map(anchor -> pairs(anchor, flow)).toList();
        List<Double> gains = new ArrayList<>();
        List<Double> offsets = new ArrayList<>();
        double mean = 0;
        double most = 0;
        for (int c = 0; c < CHANNELS; c++) {
            double[] made = joined(pairs, 2 * c);
            double[] source = joined(pairs, 2 * c + 1);
            double[] line = line(made, source);
            gains.add(line[0]);
            offsets.add(line[1]);
            mean +=
                    Arrays.stream(made)
                                    .map(v -> Math.abs(line[0] * v + line[1] - v))
                                    .average()
                                    .orElse(0)
                            / CHANNELS;
            most =
                    Math.max(
                            most,
                            Math.max(Math.abs(line[1]), Math.abs(line[0] * PEAK + line[1] - PEAK)));
        }
        return new AnchorGrade(gains, offsets, mean, most);
    }

    /// For each channel the new pixels and the source's.
    private static double[][] pairs(Anchor anchor, OpticalFlow search) {
        Raster source = Look.small(anchor.source);
        Raster made = Look.small(anchor.made);
        FlowField flow = search.flow(made, source);
        int width = Math.max(1, made.width() / Look.COARSER);
        int height = Math.max(1, made.height() / Look.COARSER);
        RgbPicture from = RgbPicture.of(anchor.made, width, height);
        RgbPicture to = RgbPicture.of(anchor.source, width, height);
        double[][] pairs = new double[2 * CHANNELS][width * height];
        for (int c = 0; c < CHANNELS; c++) {
            for (int i = 0; i < width * height; i++) {
                pairs[2 * c][i] = from.plane(c).values()[i];
                pairs[2 * c + 1][i] = moved(to.plane(c), flow, i % width, i / width);
            }
        }
        return pairs;
    }

    private static double moved(Raster plane, FlowField flow, int x, int y) {
        int u = x * Look.COARSER + Look.COARSER / 2;
        int v = y * Look.COARSER + Look.COARSER / 2;
        return plane.sample(
                x + flow.dx().at(u, v) / Look.COARSER, y + flow.dy().at(u, v) / Look.COARSER);
    }

    private static double[] joined(List<double[][]> pairs, int which) {
        return pairs.stream().flatMapToDouble(pair -> Arrays.stream(pair[which])).toArray();
    }

    /// Least squares, again and again without what lies far off: gain and offset.
    private static double[] line(double[] from, double[] to) {
        double[] line = {1, Steps.percentile(differences(from, to, 1, 0), 0.5)};
        for (int round = 0; round < ROUNDS; round++) {
            double[] rests = differences(from, to, line[0], line[1]);
            double middle = Steps.percentile(Arrays.stream(rests).map(Math::abs).toArray(), 0.5);
            line = squares(from, to, rests, OUTLYING * middle + 0.5);
        }
        return line;
    }

    private static double[] differences(double[] from, double[] to, double gain, double offset) {
        double[] rests = new double[from.length];
        Arrays.setAll(rests, i -> to[i] - gain * from[i] - offset);
        return rests;
    }

    private static double[] squares(double[] from, double[] to, double[] rests, double limit) {
        double n = 0;
        double sumFrom = 0;
        double sumTo = 0;
        for (int i = 0; i < from.length; i++) {
            if (Math.abs(rests[i]) <= limit) {
                n++;
                sumFrom += from[i];
                sumTo += to[i];
            }
        }
        double spread = HOLD * n;
        double together = HOLD * n;
        for (int i = 0; i < from.length; i++) {
            if (Math.abs(rests[i]) <= limit) {
                double x = from[i] - sumFrom / n;
                spread += x * x;
                together += x * (to[i] - sumTo / n);
            }
        }
        double gain = Math.clamp(together / spread, LEAST_GAIN, MOST_GAIN);
        return new double[] {gain, sumTo / n - gain * sumFrom / n};
    }
}
