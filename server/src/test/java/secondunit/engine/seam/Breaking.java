package secondunit.engine.seam;

import secondunit.picture.Frame;
import secondunit.picture.Plane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Ways to break a join, on 8-bit frames of Y, Cb and Cr, of the sizes that
/// `docs/reference/seam-report.md` says.
final class Breaking {

    static final int FRESH = 8;
    private static final int FROZEN = 6;

    /// Plane and levels, in turn.
    private static final int[][] SHIFTS = {{1, 6}, {2, 6}, {1, -6}, {2, -6}, {0, 8}, {0, -8}};

    private Breaking() {}

    static List<Frame> untouched(List<Frame> clip, int place) {
        return clip.subList(place, place + FRESH);
    }

    static List<Frame> frozen(List<Frame> clip, int place, int times) {
        List<Frame> made = new ArrayList<>();
        for (Frame held : Collections.nCopies(times, clip.get(place - 1))) {
            made.add(encoded(held, place + made.size()));
        }
        made.addAll(clip.subList(place, place + FRESH - times));
        return made;
    }

    static List<Frame> frozen(List<Frame> clip, int place) {
        return frozen(clip, place, FROZEN);
    }

    static List<Frame> leftOut(List<Frame> clip, int place, int nominal) {
        return untouched(clip, place + nominal / 2);
    }

    static List<Frame> shifted(List<Frame> clip, int place, int turn) {
        int[] shift = SHIFTS[turn % SHIFTS.length];
        return untouched(clip, place).stream()
                .map(frame ->
                        changed(
                                frame,
                                (plane, x, y) ->
                                        frame.plane(plane).get(x, y)
                                                + (plane == shift[0] ? shift[1] : 0)))
                .toList();
    }

    static List<Frame> displaced(List<Frame> clip, int place) {
        return untouched(clip, place).stream().map(Breaking::displaced).toList();
    }

    private static Frame displaced(Frame frame) {
        int right = Math.round(0.03f * frame.size().width());
        return changed(
                frame,
                (plane, x, y) -> {
                    int by = plane == 0 ? right : Math.round(right / 2f);
                    return frame.plane(plane).get(Math.max(0, x - by), y);
                });
    }

    /// Another clip's frames, resized without filtering.
    static List<Frame> cut(List<Frame> other, Frame like) {
        return other.subList(other.size() / 2, other.size() / 2 + FRESH).stream()
                .map(frame -> resized(frame, like))
                .toList();
    }

    private static Frame resized(Frame frame, Frame like) {
        return changed(
                like,
                (plane, x, y) -> {
                    Plane from = frame.plane(plane);
                    Plane to = like.plane(plane);
                    return from.get(x * from.width() / to.width(), y * from.height() / to.height());
                });
    }

    private static Frame encoded(Frame frame, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return changed(
                frame, (plane, x, y) -> frame.plane(plane).get(x, y) + random.nextInt(3) - 1);
    }

    private static Frame changed(Frame like, Sample sample) {
        Frame frame = new Frame(like.format());
        for (int p = 0; p < 3; p++) {
            Plane plane = frame.plane(p);
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < plane.width(); x++) {
                    plane.set(x, y, Math.clamp(sample.at(p, x, y), 0, 255));
                }
            }
        }
        return frame;
    }

    private interface Sample {
        int at(int plane, int x, int y);
    }
}
