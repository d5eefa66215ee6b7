package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Catalogue;
import secondunit.engine.Generator;
import secondunit.engine.Performance;
import secondunit.engine.motion.Closing;
import secondunit.engine.seam.SeamReport;
import secondunit.media.ClipInfo;
import secondunit.media.ClipPlan;
import secondunit.media.Media;
import secondunit.media.SoundFormat;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.provenance.FrameSpan;
import secondunit.provenance.HandleKind;
import secondunit.render.json.SeamJson;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// More frames for the user's own footage: the neighbours of a gap are read, a player fills it, and
/// the joins are judged on the finished file.
public final class FootageShot {

    private final Media media;
    private final Catalogue players;
    private final SeamJudge judge;
    private final Credits credits;
    private final Gaps gaps;

    public FootageShot(
            Media media, Catalogue players, SeamJudge judge, Closing closing, Credits credits) {
        this.media = media;
        this.players = players;
        this.judge = judge;
        this.credits = credits;
        this.gaps = new Gaps(media, closing);
    }

    TakeResult render(Order order, ShotRequest.Extend request, Watcher watcher)
            throws InterruptedException {
        return fill(order, request, List.of(request.clip()), () -> gaps.of(request), watcher);
    }

    TakeResult render(Order order, ShotRequest.Bridge request, Watcher watcher)
            throws InterruptedException {
        return fill(
                order,
                request,
                List.of(request.from(), request.to()),
                () -> gaps.of(request),
                watcher);
    }

    TakeResult render(Order order, ShotRequest.Loop request, Watcher watcher)
            throws InterruptedException {
        return fill(order, request, List.of(request.clip()), () -> gaps.of(request), watcher);
    }

    TakeResult render(Order order, ShotRequest.Retake request, Watcher watcher)
            throws InterruptedException {
        return fill(order, request, List.of(request.clip()), () -> gaps.of(request), watcher);
    }

    private TakeResult fill(
            Order order,
            ShotRequest request,
            List<Path> clips,
            Supplier<Gaps.Found> reading,
            Watcher watcher)
            throws InterruptedException {
        long began = System.nanoTime();
        checkFormat(order);
        clips.forEach(clip -> Sources.keepApart(clip, order));
        Catalogue.Choice choice = players.choose(request);
        Gaps.Found found = reading.get();
        Gap gap = found.gap();
        Billing billing = bill(order, request, choice.player(), gap, clips, watcher);
        List<String> warnings =
                new ArrayList<>(GapWarnings.of(gap, order.format(), request.casting().quality()));
        warnings.addAll(found.notes());
        SeamReport seam =
                perform(order, found.request(), choice.player(), gap, billing, warnings, watcher);
        return new TakeResult(
                order.take(),
                order.file(),
                gap.total(),
                gap.rate(),
                gap.model().format().size(),
                choice.player().name(),
                choice.why(),
                request.casting().seed(),
                List.of(),
                List.of(),
                seam,
                Duration.ofNanos(System.nanoTime() - began),
                warnings);
    }

    private SeamReport perform(
            Order order,
            ShotRequest request,
            Generator player,
            Gap gap,
            Billing billing,
            List<String> warnings,
            Watcher watcher)
            throws InterruptedException {
        SoundFormat sound = gap.sound();
        ClipPlan plan = plan(order, gap, sound, billing);
        try (Performance performance =
                        player.perform(request, gap.material(), gap.model().format());
                SeamJudge.Viewing viewing = judge.begin(gap);
                Delivery delivery = new Delivery(order, plan, media, watcher, gap.total())) {
            stream(
                    gap,
                    performance,
                    sound == null ? null : new GapSound(gap, sound, performance),
                    delivery);
            SeamJudge.Judged seam =
                    judge.judge(
                            viewing, delivery.whole(), order.file(), performance.unseen(), watcher);
            warnings.addAll(performance.warnings());
            warnings.addAll(SeamWarnings.of(seam.report(), request, order.file()));
            delivery.finish(
                    billing.record(SeamJson.text(seam.report(), order.file()), warnings),
                    seam.beside());
            return seam.report();
        }
    }

    private static void stream(
            Gap gap, Performance performance, @Nullable GapSound sound, Delivery delivery)
            throws InterruptedException {
        Handles handles = gap.handles();
        long index = 0;
        if (gap.before() != null) {
            for (Frame frame : gap.before().lastFrames(handles.before())) {
                delivery.write(Optional.of(frame), sound(sound, index++));
            }
        }
        for (long i = 0; i < gap.frames(); i++) {
            Frame frame =
                    performance
                            .next()
                            .orElseThrow(() -> new IllegalStateException("the player ended early"));
            delivery.write(Optional.of(frame), sound(sound, index++));
        }
        if (gap.after() != null) {
            for (Frame frame : gap.after().firstFrames(handles.after())) {
                delivery.write(Optional.of(frame), sound(sound, index++));
            }
        }
    }

    private static Optional<Samples> sound(@Nullable GapSound sound, long frame) {
        return sound == null ? Optional.empty() : Optional.of(sound.ofFrame(frame));
    }

    static void checkFormat(Order order) {
        if (!order.format().hasPicture()) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.CAPABILITY,
                            "Format %s has no picture, and footage is pictures."
                                    .formatted(order.format().id()),
                            "Use mkv-ffv1, mov-dnxhr, mov-prores or another format with a picture."));
        }
    }

    private static ClipPlan plan(
            Order order, Gap gap, @Nullable SoundFormat sound, Billing billing) {
        ClipInfo model = gap.model();
        return new ClipPlan(
                order.format(),
                gap.rate(),
                model.format(),
                sound,
                gap.start(),
                model.reel(),
                model.rotation(),
                billing.record(null, List.of()).tags());
    }

    private Billing bill(
            Order order,
            ShotRequest request,
            Generator player,
            Gap gap,
            List<Path> clips,
            Watcher watcher) {
        Handles handles = gap.handles();
        long from = handles.before();
        long to = from + gap.frames();
        List<FrameSpan> spans = new ArrayList<>();
        addHandle(spans, new FrameRange(0, from));
        spans.add(new FrameSpan(new FrameRange(from, to), FrameSpan.Origin.NEW));
        addHandle(spans, new FrameRange(to, gap.total()));
        return credits.bill(
                order.take(),
                request,
                player,
                Instant.now(),
                clips.stream().map(clip -> Fingerprint.of(clip, watcher)).toList(),
                spans,
                kind(handles, order.format()));
    }

    private static void addHandle(List<FrameSpan> spans, FrameRange frames) {
        if (!frames.isEmpty()) {
            spans.add(new FrameSpan(frames, FrameSpan.Origin.HANDLE));
        }
    }

    private static HandleKind kind(Handles handles, DeliveryFormat format) {
        if (handles.equals(Handles.NONE)) {
            return HandleKind.NONE;
        }
        return format == DeliveryFormat.MKV_FFV1 ? HandleKind.LOSSLESS : HandleKind.MEZZANINE;
    }
}
