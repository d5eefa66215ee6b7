package secondunit.render;

import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.CodedFrames;
import secondunit.media.Finish;
import secondunit.media.Finisher;
import secondunit.media.Media;
import secondunit.media.MediaException;
import secondunit.media.PartFile;
import secondunit.media.UuidBox;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.provenance.ClipFile;
import secondunit.provenance.ProvenanceRecord;
import secondunit.provenance.json.RecordJson;
import secondunit.shot.DeliveryFormat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A clip on its way out, and its sound alone where the order asks for that: written under
/// temporary names, and given their own with the clip's record. Closed before that, it leaves
/// nothing.
final class Delivery implements AutoCloseable {

    private final Optional<SoundAlone> alone;
    private final Finisher finisher;
    private final ClipWriter writer;
    private final String take;
    private final DeliveryFormat format;
    private final Watcher watcher;
    private final long total;
    private final long begun;
    private long written;

    Delivery(Order order, ClipPlan plan, Media media, Watcher watcher, long total) {
        this(order, plan, media, watcher, total, Optional.empty());
    }

    /// @param coded frames that were made before, with which the clip begins
    /// @throws SpoiltException where it cannot
    Delivery(
            Order order,
            ClipPlan plan,
            Media media,
            Watcher watcher,
            long total,
            Optional<CodedFrames> coded) {
        this.take = order.take();
        this.format = order.format();
        this.watcher = watcher;
        this.total = total;
        this.begun = coded.map(CodedFrames::frames).orElse(0L);
        this.alone = SoundAlone.begin(order, plan, media);
        this.finisher =
                Begun.orElse(
                        () -> Finisher.begin(order.file(), order.take()), this::closeSoundAlone);
        this.writer = Begun.orElse(() -> writer(plan, media, coded), this::closeNames);
    }

    private ClipWriter writer(ClipPlan plan, Media media, Optional<CodedFrames> coded) {
        return coded.map(frames -> unspoilt(() -> media.create(finisher.part(), plan, frames)))
                .orElseGet(() -> media.create(finisher.part(), plan));
    }

    private static <T> T unspoilt(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MediaException problem) {
            throw problem.kind() == MediaException.Kind.BAD_INPUT
                    ? new SpoiltException(problem)
                    : problem;
        }
    }

    /// How many frames were made before.
    long begun() {
        return begun;
    }

    /// How many frames it has.
    long written() {
        return written;
    }

    /// The next frame of those made before, and its sound.
    ///
    /// @throws SpoiltException where it is not as it was left
    void copy(Optional<Samples> sound) {
        Cancelled.check(watcher);
        var _ =
                unspoilt(() -> {
                    writer.copy();
                    return true;
                });
        add(sound);
        written++;
        watcher.progress(begun, total);
    }

    /// Ends the writing early, to be gone on with later: the clip will not be finished here.
    ///
    /// @return its frames so far; empty where frames of its kind cannot be kept
    Optional<CodedFrames> suspend() {
        return writer.suspend();
    }

    /// One frame and its sound.
    ///
    /// @throws CancelledException when the watcher has had enough
    void write(Optional<Frame> frame, Optional<Samples> sound) {
        Cancelled.check(watcher);
        frame.ifPresent(writer::write);
        add(sound);
        frame.ifPresent(picture -> watcher.wrote(picture, written));
        watcher.progress(++written, total);
    }

    private void add(Optional<Samples> sound) {
        sound.filter(samples -> samples.length() > 0).ifPresent(this::write);
    }

    private void write(Samples sound) {
        writer.write(sound);
        alone.ifPresent(file -> file.write(sound));
    }

    /// Ends the writing and says where the whole clip lies meanwhile.
    Path whole() {
        writer.finish();
        writer.close();
        alone.ifPresent(SoundAlone::end);
        return finisher.part();
    }

    /// Gives the files their names, the clip's last: a clip that has its name has its sound too.
    void finish(ProvenanceRecord record) {
        finish(record, List.of());
    }

    /// The same with small files that lie beside the clip.
    void finish(ProvenanceRecord record, List<Beside> beside) {
        List<PartFile> parts = Beside.begin(beside, take);
        Begun.orElse(
                () -> {
                    PartFile.finishAll(parts);
                    return parts;
                },
                () -> parts.forEach(PartFile::close));
        boolean named = false;
        try {
            alone.ifPresent(SoundAlone::name);
            finisher.finish(
                    steps(record),
                    (name, sha256, bytes) ->
                            RecordJson.write(record, new ClipFile(name, sha256, bytes)));
            named = true;
        } finally {
            if (!named) {
                parts.forEach(PartFile::withdraw);
                alone.ifPresent(SoundAlone::withdraw);
            }
        }
    }

    /// ISO files carry the record as XMP too.
    private List<Finish> steps(ProvenanceRecord record) {
        boolean iso = format.extension().equals("mp4") || format.extension().equals("mov");
        return iso
                ? List.of(new UuidBox(UuidBox.XMP, record.xmp().getBytes(StandardCharsets.UTF_8)))
                : List.of();
    }

    private void closeSoundAlone() {
        alone.ifPresent(SoundAlone::close);
    }

    private void closeNames() {
        finisher.close();
        closeSoundAlone();
    }

    @Override
    public void close() {
        writer.close();
        closeNames();
    }
}
