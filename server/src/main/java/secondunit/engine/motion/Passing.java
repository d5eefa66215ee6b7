package secondunit.engine.motion;

import secondunit.engine.Film;
import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.picture.Frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A film as it passes: the frame that stands in the gate, a few before it and a few after it, and
/// where the cuts lie among them. Holds six frames at most.
final class Passing {

    /// Frames on either side that tell how the picture moves.
    static final int SIDE = 3;

    /// Steps before that tell what a usual one is.
    private static final int USUAL_STEPS = 12;

    /// Cuts are looked for in pictures of about this many pixels across.
    private static final int GRID = 320;

    private final Film film;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Double> steps = new ArrayList<>();
    private final Map<Long, Boolean> jolts = new HashMap<>();
    private final SameShot sameShot;
    private long first;
    private long gate;
    private Raster newest = new Raster(1, 1);
    private boolean ended;

    /// @param finder looks for what two pictures share, where a step between them stands out
    Passing(Film film, OpticalFlow finder) {
        this.film = film;
        this.sameShot = new SameShot(finder);
        this.first = film.first();
        this.gate = film.first();
    }

    /// Moves on to a frame, counted from the clip's first; never back. A film that ends before it
    /// stops at its last.
    void moveTo(long frame) {
        while (!(ended && first + frames.size() - 1 <= gate) && (gate < frame || !isFilled())) {
            if (isFilled()) {
                gate++;
            } else {
                read();
            }
            while (gate - first >= SIDE) {
                frames.removeFirst();
                first++;
            }
        }
        if (frames.isEmpty()) {
            throw new IllegalStateException("the clip has no frame " + frame);
        }
    }

    private boolean isFilled() {
        return ended || first + frames.size() > gate + SIDE;
    }

    private void read() {
        var next = film.next();
        if (next.isEmpty()) {
            ended = true;
            return;
        }
        Frame frame = next.get();
        Raster luma = Luma.of(frame, Math.max(1, (frame.size().width() + GRID - 1) / GRID));
        if (!frames.isEmpty()) {
            steps.add(newest.meanDifference(luma));
        }
        while (steps.size() > USUAL_STEPS + 2 * SIDE) {
            steps.removeFirst();
        }
        newest = luma;
        frames.add(frame);
    }

    /// The number of the frame in the gate.
    long number() {
        return gate;
    }

    Frame here() {
        return frames.get(index(gate));
    }

    /// True where no frame comes after this one.
    boolean isLast() {
        return index(gate) == frames.size() - 1;
    }

    /// True where a cut lies between this frame and the next.
    boolean isCut() {
        return isCut(index(gate));
    }

    /// This frame and those before it, newest first, as far as no cut lies between.
    List<Frame> before() {
        int at = index(gate);
        int oldest = at;
        while (oldest > 0 && at - oldest < SIDE - 1 && !isCut(oldest - 1)) {
            oldest--;
        }
        return frames.subList(oldest, at + 1).reversed().stream().toList();
    }

    /// The frames after this one, oldest first, as far as no cut lies between.
    List<Frame> after() {
        int from = index(gate) + 1;
        int end = Math.min(from + 1, frames.size());
        while (end < frames.size() && end - from < SIDE && !isCut(end - 1)) {
            end++;
        }
        return List.copyOf(frames.subList(from, end));
    }

    private int index(long number) {
        return Math.toIntExact(number - first);
    }

    /// @param index of the frame before the step, among those held
    private boolean isCut(int index) {
        int step = steps.size() - (frames.size() - 1) + index;
        double[] all = steps.stream().mapToDouble(Double::doubleValue).toArray();
        return Steps.isCut(all, step) || (Steps.standsOut(all, step) && isOtherShot(index));
    }

    private boolean isOtherShot(int index) {
        jolts.keySet().removeIf(number -> number < first);
        return !jolts.computeIfAbsent(
                first + index, _ -> sameShot.shows(frames.get(index), frames.get(index + 1)));
    }
}
