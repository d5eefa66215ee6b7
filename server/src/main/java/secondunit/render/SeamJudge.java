package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.seam.Join;
import secondunit.engine.seam.SeamMeter;
import secondunit.engine.seam.SeamReport;
import secondunit.media.ClipReader;
import secondunit.media.Media;
import secondunit.picture.Frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a finished clip back and judges where it joins the source.
public final class SeamJudge {

    private final Media media;
    private final SeamMeter meter;

    public SeamJudge(Media media, OpticalFlow flow) {
        this.media = media;
        this.meter = new SeamMeter(flow);
    }

    /// The first and the last new frame as the file has them.
    private record Ends(Frame first, Frame last) {}

    SeamReport judge(Gap gap, Path clip) {
        long first = gap.handles().before();
        long after = first + gap.frames();
        Ends ends = ends(clip, first, after - 1);
        List<Join> joins = new ArrayList<>();
        Neighbour before = gap.before();
        if (before != null) {
            joins.add(
                    meter.measure(
                            before.frames(),
                            true,
                            gap.rate(),
                            before.frames().getLast(),
                            ends.first,
                            first));
        }
        Neighbour next = gap.after();
        if (next != null) {
            joins.add(
                    meter.measure(
                            next.frames(),
                            false,
                            gap.rate(),
                            ends.last,
                            next.frames().getFirst(),
                            after));
        }
        return new SeamReport(joins);
    }

    private Ends ends(Path clip, long first, long last) {
        try (ClipReader reader = media.open(clip)) {
            Frame begin = null;
            for (long i = 0; ; i++) {
                Frame frame = next(reader, clip, i);
                begin = i == first ? frame : begin;
                if (i == last) {
                    return ends(begin, frame);
                }
            }
        }
    }

    private static Ends ends(@Nullable Frame first, Frame last) {
        return new Ends(first == null ? last : first, last);
    }

    private static Frame next(ClipReader reader, Path clip, long index) {
        Optional<Frame> frame = reader.next();
        return frame.orElseThrow(() ->
                new IllegalStateException(
                        "%s: frame %d cannot be read back".formatted(clip, index)));
    }
}
