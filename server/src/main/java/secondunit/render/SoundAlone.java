package secondunit.render;

import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.Media;
import secondunit.media.PartFile;
import secondunit.picture.Samples;
import secondunit.shot.DeliveryFormat;

import java.nio.file.Path;
import java.util.Optional;

/// A shot's sound on its way out by itself, PCM in WAV: as many samples as its frames have. Closed
/// before it is named, it leaves nothing.
final class SoundAlone implements AutoCloseable {

    private final PartFile file;
    private final ClipWriter writer;

    private SoundAlone(PartFile file, ClipWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Begins the file; empty where nobody asked for it or the clip is silent.
    ///
    /// @param clip the plan of the clip whose sound it is
    static Optional<SoundAlone> begin(Order order, ClipPlan clip, Media media) {
        Path target = order.sound();
        if (target == null || clip.sound() == null) {
            return Optional.empty();
        }
        PartFile file = PartFile.begin(target, order.take());
        ClipWriter writer = Begun.orElse(() -> media.create(file.path(), plan(clip)), file::close);
        return Optional.of(new SoundAlone(file, writer));
    }

    private static ClipPlan plan(ClipPlan clip) {
        return new ClipPlan(
                DeliveryFormat.WAV,
                clip.rate(),
                null,
                clip.sound(),
                clip.start(),
                clip.reel(),
                0,
                clip.tags());
    }

    void write(Samples samples) {
        writer.write(samples);
    }

    /// Ends the writing; the file still has its temporary name.
    void end() {
        writer.finish();
        writer.close();
    }

    /// Gives the file its name.
    void name() {
        file.finish();
    }

    /// Takes the name back.
    void withdraw() {
        file.withdraw();
    }

    @Override
    public void close() {
        writer.close();
        file.close();
    }
}
