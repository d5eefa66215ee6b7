package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.rostrum.Bridging;
import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;

import java.util.List;
import java.util.Optional;

/// The way between two stills of one place, as between two sides of a gap in footage.
public final class SamePlace implements Bridging {

    /// Next to a still, of the whole way.
    private static final double NEAR = 0.002;

    /// What is made next to a still may differ from it by so many of 255, and by so much of what
    /// the two stills differ by: where it does by more, the way is torn, and a still would be seen
    /// to jump.
    private static final double LEAST = 0.7;

    private static final double MOST_OF_THE_WAY = 0.04;

    private final OpticalFlow flow;
    private final Refiner refiner;

    public SamePlace(OpticalFlow flow, Refiner refiner) {
        this.flow = flow;
        this.refiner = refiner;
    }

    @Override
    public Optional<Passage> between(Frame first, Frame last, int frames) {
        Meeting meeting = Meeting.of(List.of(first), List.of(last), frames + 1, flow);
        if (!meeting.matched()) {
            return Optional.empty();
        }
        Passage way = new Tweened(meeting.between(refiner));
        double most = LEAST + MOST_OF_THE_WAY * apart(first, last);
        boolean clean =
                apart(way.at(NEAR, 0), first) < most && apart(way.at(1 - NEAR, 0), last) < most;
        if (!clean) {
            way.close();
            return Optional.empty();
        }
        return Optional.of(way);
    }

    /// The mean difference of luma, or of green, of 255.
    private static double apart(Frame one, Frame other) {
        int plane = one.format().pixels().model() == PixelFormat.Model.RGB ? 1 : 0;
        Plane a = one.plane(plane);
        Plane b = other.plane(plane);
        int[] left = new int[a.width()];
        int[] right = new int[a.width()];
        long sum = 0;
        for (int y = 0; y < a.height(); y++) {
            a.read(y, left);
            b.read(y, right);
            for (int x = 0; x < left.length; x++) {
                sum += Math.abs(left[x] - right[x]);
            }
        }
        double pixels = (double) a.width() * a.height();
        return sum / pixels * 255 / one.format().pixels().peak();
    }

    @Override
    public String sha256() {
        return refiner.sha256();
    }

    private final class Tweened implements Passage {

        private final Tween tween;

        Tweened(Tween tween) {
            this.tween = tween;
        }

        @Override
        public Frame at(double time, long seed) {
            return tween.at(time, seed);
        }

        @Override
        public List<String> warnings() {
            return refiner.problem().stream().toList();
        }

        @Override
        public void close() {
            tween.close();
        }
    }
}
