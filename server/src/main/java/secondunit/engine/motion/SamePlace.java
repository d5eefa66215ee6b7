package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.rostrum.Bridging;
import secondunit.picture.Frame;

import java.util.List;
import java.util.Optional;

/// The way between two stills of one place, as between two sides of a gap in footage.
public final class SamePlace implements Bridging {

    private final OpticalFlow flow;
    private final Refiner refiner;

    public SamePlace(OpticalFlow flow, Refiner refiner) {
        this.flow = flow;
        this.refiner = refiner;
    }

    @Override
    public Optional<Passage> between(Frame first, Frame last, int frames) {
        Meeting meeting = Meeting.of(List.of(first), List.of(last), frames + 1, flow);
        return meeting.matched()
                ? Optional.of(new Tweened(meeting.between(refiner)))
                : Optional.empty();
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
