package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.List;

/// The pictures between two sides that show different things: each goes on in its own movement, and
/// the one dissolves into the other, at each pixel by which side's anchor can be seen there.
final class Dissolve implements Tween {

    /// What a backdrop weighs beside a side's own anchor.
    private static final float BEHIND = 0.05f;

    private final int frames;
    private final Painter before;
    private final Painter after;

    /// @param before newest first
    /// @param after oldest first
    Dissolve(List<Frame> before, List<Frame> after, int frames, OpticalFlow finder, Timebase rate) {
        this.frames = frames;
        Continuation from = Continuation.of(before, frames, finder, rate);
        Continuation to = Continuation.of(after, frames, finder, rate);
        this.before = from.painter(frames);
        this.after = to.painter(frames);
    }

    @Override
    public Frame at(double time, long seed) {
        int index = Math.clamp(Math.round(time * (frames + 1)), 1, frames);
        Painted early = before.paint(index);
        Painted late = after.paint(frames + 1 - index);
        float u = index / (frames + 1f);
        float share = u * u * u * (u * (6 * u - 15) + 10);
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
