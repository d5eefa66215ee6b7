package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.seam.SeamMeter;
import secondunit.engine.seam.SeamMeter.Origin;
import secondunit.engine.seam.SeamReport;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.Comparator;
import java.util.List;

/// Picks the best of a few ways to go on: each makes its first pictures, and the report on the join
/// decides, by its grade and then by how far the step stands out.
final class Audition {

    /// New pictures that each makes.
    private static final int TRIED = 4;

    /// Frames before the join that they are compared with.
    private static final int BESIDE = 10;

    private Audition() {}

    /// @param painters the likeliest first, which is taken where others are no better
    static Painter best(
            List<Painter> painters, Footage footage, OpticalFlow finder, Timebase rate) {
        if (painters.size() == 1) {
            return painters.getFirst();
        }
        return painters.stream()
                .map(painter -> new Heard(painter, report(painter, footage, finder, rate)))
                .min(Comparator.comparing(Heard::report, WORSE))
                .orElseThrow()
                .painter();
    }

    private static final Comparator<SeamReport> WORSE =
            Comparator.comparing(SeamReport::grade).thenComparingDouble(SeamReport::worst);

    private record Heard(Painter painter, SeamReport report) {}

    private static SeamReport report(
            Painter painter, Footage footage, OpticalFlow finder, Timebase rate) {
        SeamMeter meter = new SeamMeter(finder, rate);
        List<Frame> beside = footage.frames().subList(0, Math.min(BESIDE, footage.frames().size()));
        beside.reversed().forEach(frame -> meter.add(frame, Origin.SOURCE));
        for (int step = 1; step <= Math.min(TRIED, painter.steps()); step++) {
            meter.add(painter.develop(painter.paint(step), step), Origin.NEW);
        }
        return meter.report();
    }
}
