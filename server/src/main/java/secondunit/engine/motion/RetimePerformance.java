package secondunit.engine.motion;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Film;
import secondunit.engine.Performance;
import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.timeline.FrameRange;
import secondunit.timeline.TimeMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A clip with its time changed. A frame whose time falls on a frame of the source is that frame
/// itself; one between two is made from both, unless a cut lies between: then it is the nearer. The
/// sound is the source's, and none of the player's business.
final class RetimePerformance implements Performance {

    private static final int CUTS_NAMED = 5;

    private final Film film;
    private final TimeMap map;
    private final OpticalFlow flow;
    private final Tweening tweens;
    private final long seed;
    private final Passing passing;
    private final List<Long> cuts = new ArrayList<>();
    private @Nullable Tween tween;
    private long tweenFrom = -1;
    private long next;
    private long beyond;
    private boolean closed;

    /// Finds the pictures between two frames, as Tweens do.
    @FunctionalInterface
    interface Tweening {
        Tween between(List<Frame> beforeNewestFirst, List<Frame> afterOldestFirst, double span);
    }

    RetimePerformance(Film film, TimeMap map, OpticalFlow flow, Tweening tweens, long seed) {
        this.film = film;
        this.map = map;
        this.flow = flow;
        this.tweens = tweens;
        this.seed = seed;
        this.passing = new Passing(film, flow);
    }

    @Override
    public Optional<Frame> next() throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the performance is closed");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled before new frame " + next);
        }
        if (next >= map.frames(film.range().length())) {
            return Optional.empty();
        }
        return Optional.of(frame(next++));
    }

    private Frame frame(long number) {
        long source = film.range().start() + map.source(number);
        passing.moveTo(source);
        if (passing.number() != source) {
            throw new IllegalStateException(
                    "the clip ends at frame %d; frame %d was to come"
                            .formatted(passing.number(), source));
        }
        if (map.isOnFrame(number)) {
            return passing.here();
        }
        double share = map.rest(number) / (double) map.step().denominator();
        return between(share, seed * 31 + number);
    }

    private Frame between(double share, long grain) {
        if (passing.isLast()) {
            beyond++;
        } else if (passing.isCut()) {
            noteCut(passing.number());
            return share <= 0.5 ? passing.here() : passing.after().getFirst();
        } else if (passing.here().samePicture(passing.after().getFirst())) {
            return passing.here();
        }
        return tween().at(share, grain);
    }

    /// Made once for each pair of frames.
    private Tween tween() {
        Tween made = tween;
        if (made == null || tweenFrom != passing.number()) {
            forget();
            made = tweens.between(passing.before(), following(), 1);
            tween = made;
            tweenFrom = passing.number();
        }
        return made;
    }

    private void forget() {
        if (tween != null) {
            tween.close();
            tween = null;
        }
    }

    /// After the clip's last frame comes where its own movement leads.
    private List<Frame> following() {
        return passing.isLast()
                ? List.of(
                        new Extension(passing.before(), true, 1, flow, film.rate())
                                .picture(0, seed))
                : passing.after();
    }

    private void noteCut(long frame) {
        if (cuts.isEmpty() || cuts.getLast() != frame + 1) {
            cuts.add(frame + 1);
        }
    }

    @Override
    public Optional<Samples> sound(FrameRange frames) {
        return Optional.empty();
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!cuts.isEmpty()) {
            warnings.add(
                    "cuts of the source are kept as cuts, at its frame%s %s"
                            .formatted(cuts.size() == 1 ? "" : "s", named()));
        }
        if (beyond > 0) {
            warnings.add(
                    "the last %d frames lie after the source's last frame: they follow its movement"
                            .formatted(beyond));
        }
        return warnings;
    }

    private String named() {
        String named =
                String.join(", ", cuts.stream().limit(CUTS_NAMED).map(String::valueOf).toList());
        int more = cuts.size() - CUTS_NAMED;
        return more > 0 ? "%s and %d more".formatted(named, more) : named;
    }

    @Override
    public void close() {
        closed = true;
        forget();
    }
}
