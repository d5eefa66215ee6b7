package secondunit.engine.seam;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A run of the source's frames, looked at before it is known what they join: its first and last
/// frames, and what changes between all of them.
public final class Passage {

    private final SeamMeter.Eye eye;
    private final List<Step> steps = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();
    private @Nullable Look first;
    private @Nullable Look last;

    Passage(SeamMeter.Eye eye) {
        this.eye = eye;
    }

    /// The next frame in time order.
    public void add(Frame frame) {
        Look look = eye.look(frame);
        if (last == null) {
            first = look;
        } else {
            steps.add(eye.step(last, look));
        }
        details.add(look.detail());
        last = look;
    }

    boolean isEmpty() {
        return first == null;
    }

    Look first() {
        return Objects.requireNonNull(first);
    }

    Look last() {
        return Objects.requireNonNull(last);
    }

    /// Step `i` leads from frame `i` to the next.
    List<Step> steps() {
        return steps;
    }

    /// One for each frame.
    List<Detail> details() {
        return details;
    }
}
