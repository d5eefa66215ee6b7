package secondunit.engine.motion;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Performance;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One shot by Motion: looks at the footage when the first frame is asked, then makes frame after
/// frame.
final class MotionPerformance implements Performance {

    private final int frames;
    private final Timebase rate;
    private final long seed;
    private final Supplier<Pictures> looking;
    private final GapSound sound;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable Pictures pictures;
    private boolean closed;
    private double unseen;
    private int next;

    /// @param looking looks at the footage, which takes a while
    MotionPerformance(
            int frames,
            Timebase rate,
            long seed,
            String prompt,
            Supplier<Pictures> looking,
            GapSound sound) {
        this.frames = frames;
        this.rate = rate;
        this.seed = seed;
        this.looking = looking;
        this.sound = sound;
        if (!prompt.isBlank()) {
            warnings.add("the player motion reads no prompt: \"%s\" is not used".formatted(prompt));
        }
        warnings.addAll(sound.warnings());
    }

    @Override
    public Optional<Frame> next() throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the performance is closed");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled before new frame " + next);
        }
        if (next >= frames) {
            return Optional.empty();
        }
        int index = next++;
        Frame frame = pictures().picture(index, seed * 31 + index);
        unseen = Math.max(unseen, pictures().unseen());
        return Optional.of(frame);
    }

    private Pictures pictures() {
        Pictures made = pictures;
        if (made == null) {
            made = looking.get();
            warnings.addAll(made.warnings());
            pictures = made;
        }
        return made;
    }

    @Override
    public Optional<Samples> sound(FrameRange range) {
        if (!new FrameRange(0, frames).contains(range)) {
            throw new IllegalArgumentException(
                    "sound of frames %s is not within the new frames 0..%d"
                            .formatted(range, frames));
        }
        return sound.samples(range, rate);
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public double unseen() {
        return unseen;
    }

    @Override
    public void close() {
        closed = true;
        pictures = null;
    }
}
