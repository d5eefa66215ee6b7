package secondunit.engine.motion;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.Arrays;
import java.util.List;

/// How far a clip's end is from its start, in steps of its own.
public final class Closing {

    /// No closing is longer.
    private static final long MOST_SECONDS = 2;

    /// A dissolve is no shorter than this share of a second.
    private static final int DISSOLVE = 3;

    /// Steps looked at on each side.
    private static final int STEPS = 6;

    /// Distances are measured in pictures at most about this wide or high.
    private static final int GRID = 480;

    /// Smaller usual steps count as these: in 8-bit units, and in pixels of the grid.
    private static final double LEAST_LUMA = 0.1;

    private static final double LEAST_FLOW = 0.04;

    private final OpticalFlow finder;

    public Closing(OpticalFlow finder) {
        this.finder = finder;
    }

    /// The fewest new frames in which the picture gets from the one side to the other with steps no
    /// larger than the usual ones of both: distance over step, in flow and in luma, whichever takes
    /// longer; usual is the 75th percentile of the steps next to the join. 1 to two seconds; where
    /// the sides show too different things to move from one to the other, and so dissolve, at least
    /// a third of a second.
    ///
    /// @param endNewestFirst the frames before the closing
    /// @param startOldestFirst the frames after it
    public long frames(List<Frame> endNewestFirst, List<Frame> startOldestFirst, Timebase rate) {
        Raster[] end = lumas(endNewestFirst);
        Raster[] start = lumas(startOldestFirst);
        double flow = ratio(end, start, this::movement, LEAST_FLOW);
        double luma = ratio(end, start, Raster::meanDifference, LEAST_LUMA);
        long steps = (long) Math.ceil(Math.max(flow, luma) - 1e-6);
        double found =
                new SameShot(finder).found(endNewestFirst.getFirst(), startOldestFirst.getFirst());
        long least = Meeting.isMatched(found) ? 1 : Math.max(1, rate.framesIn(1, DISSOLVE));
        return Math.clamp(steps - 1, least, Math.max(least, rate.framesIn(MOST_SECONDS, 1)));
    }

    /// False where the two show different things, so that no movement leads from one to the other.
    public boolean isOneShot(Frame before, Frame after) {
        return new SameShot(finder).shows(before, after);
    }

    /// How two pictures differ.
    @FunctionalInterface
    private interface Distance {
        double between(Raster from, Raster to);
    }

    private static double ratio(Raster[] end, Raster[] start, Distance distance, double least) {
        double[] steps = new double[end.length + start.length - 2];
        for (int i = 0; i + 1 < end.length; i++) {
            steps[i] = distance.between(end[i + 1], end[i]);
        }
        for (int i = 0; i + 1 < start.length; i++) {
            steps[end.length - 1 + i] = distance.between(start[i], start[i + 1]);
        }
        double usual = steps.length == 0 ? least : Steps.percentile(steps, 0.75);
        return distance.between(end[0], start[0]) / Math.max(least, usual);
    }

    private double movement(Raster from, Raster to) {
        return finder.flow(from, to).meanLength();
    }

    private static Raster[] lumas(List<Frame> nearestFirst) {
        List<Frame> frames = Footage.of(nearestFirst).frames();
        int longer = Math.max(frames.getFirst().size().width(), frames.getFirst().size().height());
        int shrink = Math.max(1, (longer + GRID - 1) / GRID);
        Raster[] lumas = new Raster[Math.min(frames.size(), STEPS + 1)];
        Arrays.setAll(lumas, i -> Luma.of(frames.get(i), shrink));
        return lumas;
    }
}
