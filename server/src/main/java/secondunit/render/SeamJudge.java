package secondunit.render;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.seam.SeamMeter;
import secondunit.engine.seam.SeamMeter.Origin;
import secondunit.engine.seam.SeamReport;
import secondunit.media.ClipReader;
import secondunit.media.Media;
import secondunit.picture.Frame;

import java.nio.file.Path;
import java.util.List;

/// Reads a finished clip back and judges where its new frames join the source's own.
public final class SeamJudge {

    private final Media media;
    private final OpticalFlow flow;

    public SeamJudge(Media media, OpticalFlow flow) {
        this.media = media;
        this.flow = flow;
    }

    SeamReport judge(Gap gap, Path clip, Watcher watcher) {
        SeamMeter meter = new SeamMeter(flow, gap.rate());
        if (gap.before() != null) {
            add(meter, gap.before().frames());
        }
        addNew(meter, gap, clip, watcher);
        if (gap.after() != null) {
            add(meter, gap.after().frames());
        }
        return meter.report();
    }

    private static void add(SeamMeter meter, List<Frame> source) {
        source.forEach(frame -> meter.add(frame, Origin.SOURCE));
    }

    /// New frames as the file has them, without its handles.
    private void addNew(SeamMeter meter, Gap gap, Path clip, Watcher watcher) {
        long begin = gap.handles().before();
        long end = begin + gap.frames();
        try (ClipReader reader = media.open(clip)) {
            for (long i = 0; i < end; i++) {
                Cancelled.check(watcher);
                Frame frame = next(reader, clip, i);
                if (i >= begin) {
                    meter.add(frame, Origin.NEW);
                }
            }
        }
    }

    private static Frame next(ClipReader reader, Path clip, long index) {
        return reader.next()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "%s: frame %d cannot be read back".formatted(clip, index)));
    }
}
