package secondunit.render;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.media.ClipReader;
import secondunit.picture.Frame;
import secondunit.timeline.FrameRange;

import java.util.OptionalLong;

/// Looks for what may be a cut within a range of a clip.
final class CutSearch {

    /// Steps around the range that tell what a usual one is.
    private static final int AROUND = 8;

    /// Cuts are looked for in pictures of about this many pixels across.
    private static final int GRID = 320;

    private CutSearch() {}

    /// The first frame after such a step that lies between the frame before the range and the frame
    /// after it; the larger of several.
    static OptionalLong in(ClipReader reader, FrameRange range) {
        long first = Math.max(0, range.start() - 1 - AROUND);
        long last = Math.min(reader.info().frames() - 1, range.end() + AROUND);
        double[] steps = steps(reader, first, last);
        long found = -1;
        for (long frame = range.start(); frame <= Math.min(range.end(), last); frame++) {
            int step = (int) (frame - 1 - first);
            boolean larger = found < 0 || steps[step] > steps[(int) (found - 1 - first)];
            if (larger && (Steps.isCut(steps, step) || Steps.standsOut(steps, step))) {
                found = frame;
            }
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /// Step `i` leads from frame `first + i` to the next.
    private static double[] steps(ClipReader reader, long first, long last) {
        double[] steps = new double[(int) (last - first)];
        reader.seek(first);
        Raster before = luma(reader.next().orElseThrow());
        for (int i = 0; i < steps.length; i++) {
            Raster now = luma(reader.next().orElseThrow());
            steps[i] = before.meanDifference(now);
            before = now;
        }
        return steps;
    }

    private static Raster luma(Frame frame) {
        return Luma.of(frame, Math.max(1, (frame.size().width() + GRID - 1) / GRID));
    }
}
