package secondunit.engine.motion.bench;

import secondunit.picture.Frame;

import java.util.List;
import java.util.stream.IntStream;

/// The nearest known frame, again.
public final class Hold implements Way {

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public boolean makes(Known known) {
        return true;
    }

    @Override
    public List<Frame> make(Known known) {
        return IntStream.range(0, known.hidden()).mapToObj(i -> nearest(known, i)).toList();
    }

    private static Frame nearest(Known known, int index) {
        boolean early = known.isGap() ? 2 * index + 1 <= known.hidden() : known.isTail();
        return early ? known.before().getLast() : known.after().getFirst();
    }
}
