package secondunit.render;

import secondunit.engine.Catalogue;
import secondunit.engine.Film;
import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.media.ClipInfo;
import secondunit.media.ClipPlan;
import secondunit.media.ClipReader;
import secondunit.media.Media;
import secondunit.picture.Frame;
import secondunit.provenance.FrameSpan;
import secondunit.provenance.HandleKind;
import secondunit.shot.Limits;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest.Retime;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.TimeMap;
import secondunit.timeline.Timebase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The user's own footage at another speed or another rate. The clip runs through once: what is
/// held of it does not grow with its length.
public final class RetimeShot {

    /// Frames before the range that tell how the picture moves where it begins.
    private static final int LEAD = 3;

    /// The slowest and the fastest change of rate.
    private static final long MOST = 100;

    private final Media media;
    private final Catalogue players;
    private final Credits credits;

    public RetimeShot(Media media, Catalogue players, Credits credits) {
        this.media = media;
        this.players = players;
        this.credits = credits;
    }

    /// What is to be delivered of a clip.
    ///
    /// @param rate the new clip's
    private record Cut(ClipInfo clip, FrameRange range, TimeMap map, Timebase rate) {

        long frames() {
            return map.frames(range.length());
        }
    }

    TakeResult render(Order order, Retime request, Watcher watcher) throws InterruptedException {
        long began = System.nanoTime();
        FootageShot.checkFormat(order);
        Sources.keepApart(request.clip(), order);
        Catalogue.Choice choice = players.choose(request);
        try (ClipReader reader = Neighbour.open(request.clip(), media)) {
            Cut cut = cut(reader.info(), request);
            Billing billing = bill(order, request, choice.player(), cut, watcher);
            List<String> warnings = new ArrayList<>(warnings(cut, request, order));
            perform(order, request, choice.player(), reader, cut, billing, warnings, watcher);
            return new TakeResult(
                    order.take(),
                    order.file(),
                    cut.frames(),
                    cut.rate(),
                    cut.clip().format().size(),
                    choice.player().name(),
                    choice.why(),
                    request.casting().seed(),
                    List.of(),
                    List.of(),
                    null,
                    Duration.ofNanos(System.nanoTime() - began),
                    warnings);
        }
    }

    private static Cut cut(ClipInfo clip, Retime request) {
        FrameRange range =
                request.range() == null ? new FrameRange(0, clip.frames()) : request.range();
        new Places(clip).check(range);
        checkMoves(clip);
        Cut cut =
                new Cut(
                        clip,
                        range,
                        request.retiming().map(clip.rate()),
                        request.retiming().rate(clip.rate()));
        checkChange(cut);
        return cut;
    }

    private static void checkMoves(ClipInfo clip) {
        if (clip.frames() < 2) {
            throw refused(
                    "%s has one frame: nothing moves in it.".formatted(clip.file()),
                    "Give a longer clip, or hold the frame in the editing program.");
        }
    }

    private static void checkChange(Cut cut) {
        Ratio step = cut.map().step();
        if (step.equals(Ratio.ONE)) {
            throw new IllegalArgumentException(
                    "%s: this speed and rate are the clip's own, %s: nothing would change"
                            .formatted(cut.clip().file(), cut.clip().rate()));
        }
        if (step.numerator() > MOST * step.denominator()
                || step.numerator() * MOST < step.denominator()) {
            throw new IllegalArgumentException(
                    "%s at %s cannot become %s: rates differ by %d times at most"
                            .formatted(cut.clip().file(), cut.clip().rate(), cut.rate(), MOST));
        }
        if (cut.frames() < Limits.FEWEST_FRAMES || cut.frames() > Limits.MOST_FRAMES) {
            throw new IllegalArgumentException(
                    "%s: %d frames would become %d, and a clip has %d to %d"
                            .formatted(
                                    cut.clip().file(),
                                    cut.range().length(),
                                    cut.frames(),
                                    Limits.FEWEST_FRAMES,
                                    Limits.MOST_FRAMES));
        }
    }

    private static RefusedException refused(String what, String hint) {
        return new RefusedException(new Refusal(Refusal.Kind.CAPABILITY, what, hint));
    }

    private static List<String> warnings(Cut cut, Retime request, Order order) {
        List<String> warnings = new ArrayList<>(cut.clip().warnings());
        GapWarnings.depth(cut.clip(), order.format(), warnings);
        warnings.add(
                "%d frames become %d; %d of them are the source's own"
                        .formatted(
                                cut.range().length(),
                                cut.frames(),
                                cut.map().onFrames(cut.frames())));
        if (request.sound() && cut.clip().sound() == null) {
            warnings.add("the clip has no sound, so neither has this one");
        }
        return warnings;
    }

    private void perform(
            Order order,
            Retime request,
            Generator player,
            ClipReader reader,
            Cut cut,
            Billing billing,
            List<String> warnings,
            Watcher watcher)
            throws InterruptedException {
        long first = Math.max(0, cut.range().start() - LEAD);
        reader.seek(first);
        Film film = new Film(cut.clip().rate(), cut.range(), first, reader::next);
        try (RetimedSound sound = RetimedSound.of(request, reader, cut.range(), cut.rate(), media);
                Performance performance =
                        player.perform(request, Material.of(film), cut.clip().format());
                Delivery delivery =
                        new Delivery(
                                order,
                                plan(order, cut, sound, billing),
                                media,
                                watcher,
                                cut.frames())) {
            for (long i = 0; i < cut.frames(); i++) {
                delivery.write(Optional.of(frame(performance)), sound.ofFrame(i));
            }
            delivery.whole();
            warnings.addAll(performance.warnings());
            delivery.finish(billing.record(null, warnings));
        }
    }

    private static Frame frame(Performance performance) throws InterruptedException {
        return performance
                .next()
                .orElseThrow(() -> new IllegalStateException("the player ended early"));
    }

    private static ClipPlan plan(Order order, Cut cut, RetimedSound sound, Billing billing) {
        return new ClipPlan(
                order.format(),
                cut.rate(),
                cut.clip().format(),
                sound.format().orElse(null),
                RetimedStart.of(cut.clip().start(), cut.range().start(), cut.rate()).orElse(null),
                cut.clip().reel(),
                cut.clip().rotation(),
                billing.record(null, List.of()).tags());
    }

    private Billing bill(Order order, Retime request, Generator player, Cut cut, Watcher watcher) {
        return credits.bill(
                order.take(),
                request,
                player,
                Instant.now(),
                List.of(Fingerprint.of(request.clip(), watcher)),
                List.of(new FrameSpan(new FrameRange(0, cut.frames()), FrameSpan.Origin.NEW)),
                HandleKind.NONE);
    }
}
