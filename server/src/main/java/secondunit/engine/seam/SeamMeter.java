package secondunit.engine.seam;

import org.jspecify.annotations.Nullable;

import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// Judges the joins of new frames with the source's, on frames as they were decoded, by the rules
/// of `docs/reference/seam-report.md`. Frames are handed in once, in time order; what is kept of
/// them are a few new frames and the steps of the last second.
public final class SeamMeter {

    /// Flow is measured on pictures of at most this many rows.
    public static final int FLOW_HEIGHT = 270;

    /// So many of the new frames' own steps are looked at beside a join.
    static final int FRESH = 6;

    /// Where a frame comes from.
    public enum Origin {
        SOURCE,
        NEW
    }

    /// How frames are looked at.
    interface Eye {
        Look look(Frame frame);

        Step step(Look from, Look to);
    }

    private final Eye eye;
    private final int second;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Detail> details = new ArrayDeque<>();
    private final Deque<Frame> made = new ArrayDeque<>();
    private final List<Join> joins = new ArrayList<>();
    private @Nullable Origin origin;
    private @Nullable Look last;

    public SeamMeter(OpticalFlow flow, Timebase rate) {
        this(
                new Eye() {
                    @Override
                    public Look look(Frame frame) {
                        return Look.at(frame);
                    }

                    @Override
                    public Step step(Look from, Look to) {
                        return Step.between(from, to, flow);
                    }
                },
                rate);
    }

    SeamMeter(Eye eye, Timebase rate) {
        this.eye = eye;
        this.second = Math.toIntExact(Math.max(1, rate.framesIn(1, 1)));
    }

    public void add(Frame frame, Origin from) {
        Origin before = origin;
        origin = from;
        switch (from) {
            case SOURCE -> addSource(frame, before == Origin.NEW);
            case NEW -> addNew(frame, before == Origin.SOURCE);
        }
    }

    /// Source frames to be added together; looking at them may go on beside this meter.
    public Passage passage() {
        return new Passage(eye);
    }

    /// A run of the source's frames: the first of all, or what follows new ones.
    public void add(Passage passage) {
        if (passage.isEmpty()) {
            return;
        }
        Origin before = origin;
        origin = Origin.SOURCE;
        begin(passage.first(), before == Origin.NEW);
        for (int i = 0; i < passage.steps().size(); i++) {
            remember(passage.steps().get(i), passage.details().get(i + 1));
        }
        last = passage.last();
    }

    private void addSource(Frame frame, boolean joins) {
        Look look = eye.look(frame);
        if (joins || last == null) {
            begin(look, joins);
        } else {
            remember(eye.step(last, look), look.detail());
        }
        last = look;
    }

    private void begin(Look look, boolean joins) {
        if (joins) {
            outOfNew(look);
        } else {
            details.add(look.detail());
        }
    }

    /// The source goes on: of the new frames the last few are looked at, back from the join.
    private void outOfNew(Look look) {
        List<Look> looks = made.stream().map(eye::look).toList();
        Join join = new Join(false, eye.step(looks.getLast(), look), looks.getLast(), look, second);
        join.source().add(look.detail());
        for (int i = looks.size() - 1; i >= 0; i--) {
            join.fresh().add(looks.get(i).detail());
            if (i > 0) {
                join.fresh().add(eye.step(looks.get(i - 1), looks.get(i)));
            }
        }
        joins.add(join);
        made.clear();
        steps.clear();
        details.clear();
        details.add(look.detail());
    }

    private void remember(Step step, Detail detail) {
        steps.add(step);
        details.add(detail);
        if (steps.size() > second) {
            steps.remove();
        }
        if (details.size() > second + 1) {
            details.remove();
        }
        if (!joins.isEmpty() && !joins.getLast().intoNew()) {
            joins.getLast().source().add(step);
            joins.getLast().source().add(detail);
        }
    }

    private void addNew(Frame frame, boolean joins) {
        if (joins) {
            intoNew(eye.look(frame));
        } else if (last != null) {
            goOn(last, frame);
        }
        made.add(frame);
        if (made.size() > FRESH + 1) {
            made.remove();
        }
    }

    private void intoNew(Look look) {
        Look from = Objects.requireNonNull(last);
        Join join = new Join(true, eye.step(from, look), from, look, second);
        steps.reversed().forEach(join.source()::add);
        details.reversed().forEach(join.source()::add);
        join.fresh().add(look.detail());
        joins.add(join);
        last = look;
    }

    private void goOn(Look from, Frame frame) {
        Join join = joins.getLast();
        if (join.fresh().isFull()) {
            last = null;
            return;
        }
        Look look = eye.look(frame);
        join.fresh().add(eye.step(from, look));
        join.fresh().add(look.detail());
        last = look;
    }

    /// The verdicts on all joins so far.
    public SeamReport report() {
        return new SeamReport(joins.stream().map(Join::verdict).toList());
    }
}
