package secondunit.engine.seam;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Measures joins on decoded frames.
///
/// A step is what changes from one frame to the next: for luma the mean absolute difference, in
/// 8-bit units, at the picture's own size; for flow the mean length of the optical flow in pixels
/// of the picture, found at no more than `TALLEST` rows. Steps of the source that are cuts do not
/// count. A source that hardly moves is taken to move by `LEAST_LUMA` and `LEAST_FLOW`, below which
/// no eye sees a step.
public final class SeamMeter {

    static final int TALLEST = 540;
    static final double LEAST_LUMA = 0.25;
    static final double LEAST_FLOW = 0.05;
    private static final double USUAL = 0.95;

    private final OpticalFlow flow;

    public SeamMeter(OpticalFlow flow) {
        this.flow = flow;
    }

    private record Step(double luma, double flow) {}

    /// The join from `from` to `to`, one of which is the source's own.
    ///
    /// @param source the source's frames on its side of the join, in time order
    /// @param nearEnd true when the join follows the source's last frame, false when it precedes
    ///   its first
    /// @param frame the delivered clip's first frame after the join
    public Join measure(
            List<Frame> source, boolean nearEnd, Timebase rate, Frame from, Frame to, long frame) {
        List<Frame> second = oneSecond(source, nearEnd, rate);
        List<Step> steps =
                uncut(
                        IntStream.range(1, second.size())
                                .mapToObj(i -> step(second.get(i - 1), second.get(i)))
                                .toList());
        Step join = step(from, to);
        double[] lumas = values(steps, Step::luma);
        double[] flows = values(steps, Step::flow);
        return new Join(
                frame,
                join.luma / Math.max(LEAST_LUMA, percentile(lumas, USUAL)),
                join.flow / Math.max(LEAST_FLOW, percentile(flows, USUAL)),
                join.luma / Math.max(LEAST_LUMA, percentile(lumas, 0.5)),
                mean(Luma.of(to)) - mean(Luma.of(from)));
    }

    private static List<Frame> oneSecond(List<Frame> source, boolean nearEnd, Timebase rate) {
        int count = Math.min(source.size(), rate.nominal() + 1);
        return nearEnd
                ? source.subList(source.size() - count, source.size())
                : source.subList(0, count);
    }

    private static List<Step> uncut(List<Step> steps) {
        double[] lumas = values(steps, Step::luma);
        List<Step> kept = new ArrayList<>();
        for (int i = 0; i < lumas.length; i++) {
            if (!Steps.isCut(lumas, i)) {
                kept.add(steps.get(i));
            }
        }
        return kept;
    }

    private Step step(Frame from, Frame to) {
        int shrink = Math.max(1, (from.size().height() + TALLEST - 1) / TALLEST);
        double length = flow.flow(Luma.of(from, shrink), Luma.of(to, shrink)).meanLength() * shrink;
        return new Step(difference(Luma.of(from), Luma.of(to)), length);
    }

    private static double difference(Raster from, Raster to) {
        float[] a = from.values();
        float[] b = to.values();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    private static double mean(Raster luma) {
        double sum = 0;
        for (float value : luma.values()) {
            sum += value;
        }
        return sum / luma.values().length;
    }

    private static double[] values(List<Step> steps, ToDoubleFunction<Step> part) {
        return steps.stream().mapToDouble(part).toArray();
    }

    private static double percentile(double[] values, double at) {
        return values.length == 0 ? 0 : Steps.percentile(Arrays.copyOf(values, values.length), at);
    }
}
