package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Aside;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.seam.AnchorGrade;
import secondunit.engine.seam.Gauge;
import secondunit.engine.seam.Measure;
import secondunit.engine.seam.Passage;
import secondunit.engine.seam.SeamMeter;
import secondunit.engine.seam.SeamMeter.Origin;
import secondunit.engine.seam.SeamReport;
import secondunit.engine.seam.SeamVerdict;
import secondunit.engine.sound.Splice;
import secondunit.media.ClipReader;
import secondunit.media.Media;
import secondunit.picture.Frame;
import secondunit.picture.Samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/// Reads a finished clip back and judges where its new frames join the source's own.
public final class SeamJudge {

    /// Frames shown on each side of a join.
    private static final int SHOWN = 2;

    private final Media media;
    private final OpticalFlow flow;

    public SeamJudge(Media media, OpticalFlow flow) {
        this.media = media;
        this.flow = flow;
    }

    /// @param beside what is to lie beside the clip
    record Judged(SeamReport report, List<Beside> beside) {

        Judged {
            beside = List.copyOf(beside);
        }
    }

    /// Looks at the source's own frames beside a gap, on a thread of its own, while the new ones
    /// are made.
    Viewing begin(Gap gap) {
        return new Viewing(gap, new SeamMeter(flow, gap.rate()));
    }

    /// A gap whose joins are to be judged.
    static final class Viewing implements AutoCloseable {

        private final Gap gap;
        private final SeamMeter meter;
        private final Aside aside = new Aside("viewing");
        private final Future<Passage> before;
        private final Future<Passage> after;

        private Viewing(Gap gap, SeamMeter meter) {
            this.gap = gap;
            this.meter = meter;
            this.before = aside.begin(() -> look(gap.before(), false));
            this.after = aside.begin(() -> look(gap.after(), true));
        }

        /// No farther than the second that steps are compared with.
        private Passage look(@Nullable Neighbour neighbour, boolean first) {
            Passage passage = meter.passage();
            if (neighbour == null) {
                return passage;
            }
            long most = gap.rate().framesIn(1, 1) + 1;
            long count = Math.min(most, neighbour.frames().size());
            for (Frame frame : first ? neighbour.firstFrames(count) : neighbour.lastFrames(count)) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancelledException();
                }
                passage.add(frame);
            }
            return passage;
        }

        @Override
        public void close() {
            aside.close();
        }
    }

    /// @param clip the finished file, under its temporary name
    /// @param target the name it will have
    /// @param unseen the largest share of one new picture that nobody filmed
    Judged judge(Viewing viewing, Path clip, Path target, double unseen, Watcher watcher)
            throws InterruptedException {
        Gap gap = viewing.gap;
        SeamMeter meter = viewing.meter;
        Ends made = new Ends();
        try (ClipReader reader = media.open(clip)) {
            meter.add(Aside.result(viewing.before));
            addNew(meter, gap, reader, clip, made, watcher);
            meter.add(Aside.result(viewing.after));
            SeamReport report = heard(meter.report(), gap, reader);
            return judged(gap, target, report.unseen(unseen), made);
        }
    }

    private Judged judged(Gap gap, Path target, SeamReport report, Ends made) {
        List<SeamStrip.Shown> shown = new ArrayList<>();
        List<AnchorGrade.Anchor> anchors = new ArrayList<>();
        for (SeamVerdict join : report.joins()) {
            if (join.intoNew() && gap.before() != null) {
                List<Frame> source = gap.before().frames();
                shown.add(new SeamStrip.Shown(join, last(source), made.first));
                anchors.add(new AnchorGrade.Anchor(source.getLast(), made.first.getFirst()));
            } else if (gap.after() != null) {
                List<Frame> source = gap.after().frames();
                shown.add(new SeamStrip.Shown(join, made.last, first(source)));
                anchors.add(new AnchorGrade.Anchor(source.getFirst(), made.last.getLast()));
            }
        }
        AnchorGrade grade = AnchorGrade.fit(anchors, flow);
        byte[] strip = SeamStrip.jpeg(shown, gap.model().rotation());
        return new Judged(
                new SeamReport(report.joins(), grade), SeamFiles.of(target, strip, grade));
    }

    private static List<Frame> last(List<Frame> frames) {
        return frames.subList(Math.max(0, frames.size() - SHOWN), frames.size());
    }

    private static List<Frame> first(List<Frame> frames) {
        return frames.subList(0, Math.min(SHOWN, frames.size()));
    }

    /// New frames as the file has them, without its handles.
    private static void addNew(
            SeamMeter meter, Gap gap, ClipReader reader, Path clip, Ends made, Watcher watcher) {
        long begin = gap.handles().before();
        reader.seek(begin);
        for (long i = begin; i < begin + gap.frames(); i++) {
            Cancelled.check(watcher);
            Frame frame = next(reader, clip, i);
            meter.add(frame, Origin.NEW);
            made.add(frame);
        }
    }

    private static Frame next(ClipReader reader, Path clip, long index) {
        return reader.next()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "%s: frame %d cannot be read back".formatted(clip, index)));
    }

    /// With the sound at each join, where there is any.
    private static SeamReport heard(SeamReport report, Gap gap, ClipReader reader) {
        return new SeamReport(
                report.joins().stream()
                        .map(join ->
                                splice(join, gap, reader).map(s -> heard(join, s)).orElse(join))
                        .toList());
    }

    private static Optional<Splice> splice(SeamVerdict join, Gap gap, ClipReader reader) {
        Neighbour neighbour = join.intoNew() ? gap.before() : gap.after();
        var format = reader.info().sound();
        if (neighbour == null || neighbour.sound() == null || format == null) {
            return Optional.empty();
        }
        long begin = gap.handles().before();
        Samples source = neighbour.sound();
        int rate = format.sampleRate();
        return reader.sound(
                        gap.rate().sampleAt(begin, rate),
                        gap.rate().sampleAt(begin + gap.frames(), rate))
                .flatMap(made -> Splice.between(source, made, join.intoNew()));
    }

    private static SeamVerdict heard(SeamVerdict join, Splice splice) {
        Measure loudness = Gauge.LOUDNESS.measure(Math.abs(splice.step()), splice.usual());
        Measure click = Gauge.CLICK.measure(splice.jump(), splice.usualJump());
        return join.heard(loudness, splice.step() > 0, click);
    }

    /// The first and the last of the new frames.
    private static final class Ends {
        private final List<Frame> first = new ArrayList<>();
        private final List<Frame> last = new ArrayList<>();

        void add(Frame frame) {
            if (first.size() < SHOWN) {
                first.add(frame);
            }
            last.add(frame);
            if (last.size() > SHOWN) {
                last.removeFirst();
            }
        }
    }
}
