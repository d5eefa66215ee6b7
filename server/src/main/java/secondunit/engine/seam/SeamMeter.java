package secondunit.engine.seam;

import org.jspecify.annotations.Nullable;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Judges the joins of new frames with the source's, on frames as they were decoded. Frames are
/// handed in once, in time order; the last one and the steps of the last second are kept.
///
/// A step is what changes from one frame to the next: luma by the mean absolute difference in 8-bit
/// units, flow by the mean length of the movement in pixels of a picture at most [#FLOW_HEIGHT]
/// rows high. A join's verdict is its step over the 95th percentile of the steps between source
/// frames within one second of it on its own side, no farther than the next cut ([Steps#isCut]). A
/// usual step below [#LEAST_LUMA] or [#LEAST_FLOW] counts as that, for a frozen source has none.
public final class SeamMeter {

    /// Flow is measured on pictures of at most this many rows.
    public static final int FLOW_HEIGHT = 270;

    /// The least usual luma step, in 8-bit units.
    public static final double LEAST_LUMA = 0.1;

    /// The least usual flow step, in pixels at FLOW_HEIGHT.
    public static final double LEAST_FLOW = 0.02;

    /// Where a frame comes from.
    public enum Origin {
        SOURCE,
        NEW
    }

    private final OpticalFlow flow;
    private final int second;
    private final Deque<Step> before = new ArrayDeque<>();
    private final List<Join> joins = new ArrayList<>();
    private @Nullable Look last;

    public SeamMeter(OpticalFlow flow, Timebase rate) {
        this.flow = flow;
        this.second = Math.toIntExact(Math.max(1, rate.framesIn(1, 1)));
    }

    public void add(Frame frame, Origin origin) {
        Look look = Look.at(frame, origin);
        Look previous = last;
        last = look;
        if (previous == null) {
            return;
        }
        if (origin != previous.origin) {
            joined(previous, look);
        } else if (origin == Origin.SOURCE) {
            remember(step(previous, look));
        }
    }

    private void joined(Look from, Look to) {
        List<Step> own =
                to.origin == Origin.NEW ? new ArrayList<>(before.reversed()) : new ArrayList<>();
        joins.add(new Join(to.origin == Origin.NEW, step(from, to), Level.jump(from, to), own));
        before.clear();
    }

    private void remember(Step step) {
        before.add(step);
        if (before.size() > second) {
            before.remove();
        }
        if (!joins.isEmpty()) {
            Join join = joins.getLast();
            if (!join.intoNew && join.steps.size() < second) {
                join.steps.add(step);
            }
        }
    }

    private Step step(Look from, Look to) {
        return new Step(
                from.luma.meanDifference(to.luma), flow.flow(from.small, to.small).meanLength());
    }

    /// The verdicts on all joins so far.
    public SeamReport report() {
        return new SeamReport(joins.stream().map(Join::verdict).toList());
    }

    /// What changes between two frames.
    private record Step(double luma, double flow) {}

    /// What is kept of a frame.
    private record Look(Origin origin, Raster luma, Raster small, double level, MeanColour colour) {

        static Look at(Frame frame, Origin origin) {
            Raster luma = Luma.of(frame);
            return new Look(
                    origin,
                    luma,
                    Shrunk.toHeight(luma, FLOW_HEIGHT),
                    luma.mean(),
                    MeanColour.of(frame));
        }
    }

    /// How far the mean levels jump, in 8-bit units.
    private record Level(double luma, double chroma) {

        static Level jump(Look from, Look to) {
            return new Level(to.level - from.level, from.colour.distance(to.colour));
        }
    }

    /// A join, and the steps on its own side, the nearest first.
    private record Join(boolean intoNew, Step step, Level level, List<Step> steps) {

        SeamVerdict verdict() {
            double[] lumas = steps.stream().mapToDouble(Step::luma).toArray();
            int end = 0;
            while (end < lumas.length && !Steps.isCut(lumas, end)) {
                end++;
            }
            List<Step> own = steps.subList(0, end);
            return new SeamVerdict(
                    intoNew,
                    own.size(),
                    step.luma,
                    usual(own.stream().mapToDouble(Step::luma).toArray(), 0.95, LEAST_LUMA),
                    usual(own.stream().mapToDouble(Step::luma).toArray(), 0.5, LEAST_LUMA),
                    step.flow,
                    usual(own.stream().mapToDouble(Step::flow).toArray(), 0.95, LEAST_FLOW),
                    usual(own.stream().mapToDouble(Step::flow).toArray(), 0.5, LEAST_FLOW),
                    level.luma,
                    level.chroma);
        }

        private static double usual(double[] steps, double at, double least) {
            return steps.length == 0 ? least : Math.max(least, Steps.percentile(steps, at));
        }
    }
}
