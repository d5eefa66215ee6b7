package secondunit.app.footage;

import secondunit.engine.motion.bench.Rushes;
import secondunit.media.ClipReader;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.Optional;

/// A clip on disk.
final class ClipRushes implements Rushes {

    private final Path file;
    private final ClipReader reader;

    ClipRushes(Path file, ClipReader reader) {
        this.file = file;
        this.reader = reader;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public long frames() {
        return reader.info().frames();
    }

    @Override
    public Timebase rate() {
        return reader.info().rate();
    }

    @Override
    public Optional<Frame> next() {
        return reader.next();
    }

    @Override
    public void close() {
        reader.close();
    }
}
