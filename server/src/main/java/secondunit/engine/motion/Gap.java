package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;

/// The pictures between two sides. Both are carried into the gap and mixed: by time, and at each
/// pixel by which side's anchor can be seen there.
final class Gap implements Pictures {

    /// Below this share of points found on the other side, the two sides show different things.
    private static final double FEWEST_FOUND = 0.2;

    /// What a backdrop weighs beside a side's own anchor.
    private static final float BEHIND = 0.05f;

    private final int frames;
    private final Painter before;
    private final Painter after;
    private final boolean matched;
    private final List<String> warnings = new ArrayList<>();

    /// @param before newest first
    /// @param after oldest first
    Gap(List<Frame> before, List<Frame> after, int frames, OpticalFlow finder, Timebase rate) {
        this.frames = frames;
        Continuation from = Continuation.of(before, finder, rate);
        Continuation to = Continuation.of(after, finder, rate);
        Raster a = from.footage().luma(0);
        Raster b = to.footage().luma(0);
        Match match = Match.of(a, b, from.camera().after(frames + 1), finder);
        matched = match.found() > FEWEST_FOUND;
        this.before =
                from.painter(
                        matched
                                ? new Meeting(from.onward(), to.onward(), match.there(), frames)
                                : from.onward(),
                        frames);
        this.after =
                to.painter(
                        matched
                                ? new Meeting(to.onward(), from.onward(), match.back(), frames)
                                : to.onward(),
                        frames);
        warn(from, to, rate);
    }

    private void warn(Continuation from, Continuation to, Timebase rate) {
        if (!matched) {
            warnings.add(
                    "the two sides show different pictures: the %d new frames dissolve from one to the other in motion"
                            .formatted(frames));
        }
        if (frames > 2 * rate.framesIn(Settling.FULL_SECONDS, 1)) {
            warnings.add(
                    "%d new frames are more than %d seconds from either side: the movement settles down between"
                            .formatted(frames, Settling.FULL_SECONDS));
        }
        warnings.addAll(from.footage().warnings());
        warnings.addAll(to.footage().warnings());
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// False when the sides show different things and the gap is a dissolve in motion.
    boolean matched() {
        return matched;
    }

    @Override
    public Frame picture(int index, long seed) {
        Painted early = before.paint(index + 1);
        Painted late = after.paint(frames - index);
        float u = (index + 1) / (frames + 1f);
        float share = matched ? u * u * (3 - 2 * u) : u * u * u * (u * (6 * u - 15) + 10);
        for (int p = 0; p < early.planes().size(); p++) {
            mix(early, late, p, share);
        }
        return before.develop(early, seed);
    }

    /// Mixes plane `p` of the later side into the earlier.
    private static void mix(Painted early, Painted late, int p, float share) {
        Raster plane = early.planes().get(p);
        Raster other = late.planes().get(p);
        Raster missing = early.missing().get(p);
        Raster otherMissing = late.missing().get(p);
        float cellX = early.cover().width() / (float) plane.width();
        float cellY = early.cover().height() / (float) plane.height();
        Cells.rows(
                plane,
                (x, y) -> {
                    float gx = (x + 0.5f) * cellX - 0.5f;
                    float gy = (y + 0.5f) * cellY - 0.5f;
                    float first = (1 - share) * (BEHIND + early.cover().sample(gx, gy));
                    float second = share * (BEHIND + late.cover().sample(gx, gy));
                    float late1 = second / (first + second);
                    float early1 = 1 - late1;
                    plane.set(x, y, early1 * plane.at(x, y) + late1 * other.at(x, y));
                    float kept =
                            early1 * early1 * (1 - missing.at(x, y))
                                    + late1 * late1 * (1 - otherMissing.at(x, y));
                    missing.set(x, y, Math.max(0, 1 - kept));
                });
    }
}
