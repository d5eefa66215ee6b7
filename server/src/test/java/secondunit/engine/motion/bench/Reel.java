package secondunit.engine.motion.bench;

import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Frames in memory as a clip.
public final class Reel implements Rushes {

    private final int length;
    private final Iterator<Frame> frames;

    public Reel(List<Frame> frames) {
        this.length = frames.size();
        this.frames = frames.iterator();
    }

    @Override
    public String name() {
        return "reel";
    }

    @Override
    public long frames() {
        return length;
    }

    @Override
    public Timebase rate() {
        return Timebase.of(25);
    }

    @Override
    public Optional<Frame> next() {
        return frames.hasNext() ? Optional.of(frames.next()) : Optional.empty();
    }

    @Override
    public void close() {}
}
