package secondunit.render;

import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.Finish;
import secondunit.media.Finisher;
import secondunit.media.Media;
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

/// A clip on its way out: written under a temporary name, and given its own with its record. Closed
/// before that, it leaves nothing.
final class Delivery implements AutoCloseable {

    private final Finisher finisher;
    private final ClipWriter writer;
    private final DeliveryFormat format;
    private final Watcher watcher;
    private final long total;
    private long written;

    Delivery(Order order, ClipPlan plan, Media media, Watcher watcher, long total) {
        this.format = order.format();
        this.watcher = watcher;
        this.total = total;
        this.finisher = Finisher.begin(order.file(), order.take());
        this.writer = begin(finisher, plan, media);
    }

    private static ClipWriter begin(Finisher finisher, ClipPlan plan, Media media) {
        boolean begun = false;
        try {
            ClipWriter writer = media.create(finisher.part(), plan);
            begun = true;
            return writer;
        } finally {
            if (!begun) {
                finisher.close();
            }
        }
    }

    /// One frame and its sound.
    ///
    /// @throws CancelledException when the watcher has had enough
    void write(Optional<Frame> frame, Optional<Samples> sound) {
        Cancelled.check(watcher);
        frame.ifPresent(writer::write);
        sound.filter(samples -> samples.length() > 0).ifPresent(writer::write);
        frame.ifPresent(picture -> watcher.wrote(picture, written));
        watcher.progress(++written, total);
    }

    /// Ends the writing and says where the whole clip lies meanwhile.
    Path whole() {
        writer.finish();
        writer.close();
        return finisher.part();
    }

    void finish(ProvenanceRecord record) {
        finisher.finish(
                steps(record),
                (name, sha256, bytes) ->
                        RecordJson.write(record, new ClipFile(name, sha256, bytes)));
    }

    /// ISO files carry the record as XMP too.
    private List<Finish> steps(ProvenanceRecord record) {
        boolean iso = format.extension().equals("mp4") || format.extension().equals("mov");
        return iso
                ? List.of(new UuidBox(UuidBox.XMP, record.xmp().getBytes(StandardCharsets.UTF_8)))
                : List.of();
    }

    @Override
    public void close() {
        writer.close();
        finisher.close();
    }
}
