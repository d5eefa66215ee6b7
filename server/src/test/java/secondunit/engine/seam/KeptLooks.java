package secondunit.engine.seam;

import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Looks at each frame once, as long as memory lasts: the joins of the test overlap.
final class KeptLooks implements SeamMeter.Eye {

    private final OpticalFlow flow;
    private final IdentityHashMap<Frame, SoftReference<Look>> looks = new IdentityHashMap<>();
    private final Map<Pair, Step> steps = new HashMap<>();

    /// Of looks that are known by their detail, which is little to keep.
    private final IdentityHashMap<Detail, Mark> marks = new IdentityHashMap<>();

    KeptLooks(OpticalFlow flow) {
        this.flow = flow;
    }

    @Override
    public Look look(Frame frame) {
        SoftReference<Look> kept = looks.get(frame);
        Look look = kept == null ? null : kept.get();
        if (look == null) {
            look = Look.at(frame);
            marks.put(look.detail(), Mark.of(look));
            looks.put(frame, new SoftReference<>(look));
        }
        return look;
    }

    @Override
    public Step step(Look from, Look to) {
        return steps.computeIfAbsent(
                new Pair(mark(from), mark(to)), _ -> Step.between(from, to, flow));
    }

    private Mark mark(Look look) {
        return marks.computeIfAbsent(look.detail(), _ -> Mark.of(look));
    }

    private record Pair(Mark from, Mark to) {}

    /// What tells a frame from any other.
    private record Mark(Detail detail, double level, double blue, double red) {

        static Mark of(Look look) {
            return new Mark(
                    look.detail(),
                    look.level(),
                    look.colour().blue().mean(),
                    look.colour().red().mean());
        }
    }
}
