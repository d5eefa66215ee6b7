package secondunit.engine.motion;

import secondunit.engine.Performance;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One shot by Motion: looks at the footage from its beginning on, then makes frame after frame,
/// each while the one before is used.
final class MotionPerformance implements Performance {

    private final int frames;
    private final Timebase rate;
    private final GapSound sound;
    private final Ahead pictures;
    private final List<String> warnings = new ArrayList<>();
    private boolean looked;
    private boolean closed;

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
        this.sound = sound;
        if (!prompt.isBlank()) {
            warnings.add("the player motion reads no prompt: \"%s\" is not used".formatted(prompt));
        }
        warnings.addAll(sound.warnings());
        this.pictures = new Ahead(frames, seed, looking);
    }

    @Override
    public Optional<Frame> next() throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the performance is closed");
        }
        Optional<Frame> frame = pictures.next();
        if (!looked && frame.isPresent()) {
            looked = true;
            warnings.addAll(pictures.warnings());
        }
        return frame;
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
        return pictures.unseen();
    }

    @Override
    public void close() {
        closed = true;
        pictures.close();
    }
}
