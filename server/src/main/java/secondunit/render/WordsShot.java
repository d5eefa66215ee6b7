package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Catalogue;
import secondunit.engine.Generator;
import secondunit.engine.Performance;
import secondunit.media.ClipPlan;
import secondunit.media.Media;
import secondunit.media.SoundFormat;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.provenance.FrameSpan;
import secondunit.provenance.HandleKind;
import secondunit.provenance.SourceFile;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A clip from words, or from stills and words: the prompt is read, a player performs, the frames
/// stream into a file.
public final class WordsShot {

    private final Media media;
    private final Catalogue players;
    private final Breakdown breakdown;
    private final Credits credits;
    private final Guides guides;

    public WordsShot(Media media, Catalogue players, Breakdown breakdown, Credits credits) {
        this.media = media;
        this.players = players;
        this.breakdown = breakdown;
        this.credits = credits;
        this.guides = new Guides(media);
    }

    TakeResult render(Order order, Generate asked, Watcher watcher) throws InterruptedException {
        return render(order, asked, Handles.NONE, List.of(), watcher);
    }

    /// @param handles of the frames asked for, those that are only there for trimming
    /// @param notes what the user should know beforehand
    TakeResult render(
            Order order, Generate asked, Handles handles, List<String> notes, Watcher watcher)
            throws InterruptedException {
        long began = System.nanoTime();
        Guides.keepApart(asked, order);
        Breakdown.Read reading = breakdown.of(asked, order.format().hasAlpha());
        Generate shot = guides.coloured(reading.shot());
        Catalogue.Choice choice = players.choose(shot);
        Billing billing =
                billing(order, shot, choice.player(), Guides.sources(asked, watcher), handles);
        Intermission pause = Intermission.of(order, billing, shot.range().length(), began);
        List<String> warnings =
                perform(order, shot, choice.player(), billing, notes, pause, watcher);
        return new TakeResult(
                order.take(),
                order.file(),
                shot.range().length(),
                shot.rate(),
                order.format().hasPicture() ? shot.deliveredSize() : null,
                choice.player().name(),
                why(choice, shot),
                shot.casting().seed(),
                reading.kept(),
                reading.ignored(),
                null,
                pause.spent(),
                warnings);
    }

    private static String why(Catalogue.Choice choice, Generate shot) {
        return choice.player()
                .remark(shot)
                .map(remark -> choice.why() + "; " + remark)
                .orElse(choice.why());
    }

    private List<String> perform(
            Order order,
            Generate shot,
            Generator player,
            Billing billing,
            List<String> notes,
            Intermission pause,
            Watcher watcher)
            throws InterruptedException {
        try {
            return play(order, shot, player, billing, notes, pause, watcher);
        } catch (SpoiltException spoilt) {
            pause.putAside(String.valueOf(spoilt.getMessage()));
            return play(order, shot, player, billing, notes, pause, watcher);
        }
    }

    private List<String> play(
            Order order,
            Generate shot,
            Generator player,
            Billing billing,
            List<String> notes,
            Intermission pause,
            Watcher watcher)
            throws InterruptedException {
        DeliveryFormat format = order.format();
        FrameFormat picture = format.hasPicture() ? picture(shot, format) : thumbnail(shot);
        try (Guides.Given given = guides.given(shot);
                Performance performance = player.perform(shot, given.material(), picture)) {
            SoundFormat sound = sound(performance);
            ClipPlan plan = plan(order, shot, format.hasPicture() ? picture : null, sound, billing);
            try (Delivery delivery =
                    new Delivery(
                            order, plan, media, watcher, shot.range().length(), pause.begun())) {
                stream(shot, performance, format.hasPicture(), delivery, pause, watcher);
                delivery.whole();
                List<String> warnings =
                        Stream.of(
                                        notes,
                                        given.notes(),
                                        pause.notes(),
                                        warnings(order, shot, performance))
                                .flatMap(List::stream)
                                .toList();
                delivery.finish(billing.record(null, warnings));
                return warnings;
            }
        }
    }

    private static List<String> warnings(Order order, Generate shot, Performance performance) {
        boolean smaller = !shot.deliveredSize().equals(shot.size());
        return Stream.concat(
                        order.format().hasPicture() && smaller
                                ? Stream.of("This is a draft: half size.")
                                : Stream.empty(),
                        performance.warnings().stream())
                .toList();
    }

    private static void stream(
            Generate shot,
            Performance performance,
            boolean pictured,
            Delivery delivery,
            Intermission pause,
            Watcher watcher)
            throws InterruptedException {
        try {
            stream(shot, performance, pictured, delivery);
        } catch (CancelledException stopped) {
            if (watcher.isPaused()) {
                pause.keep(delivery);
            }
            throw stopped;
        }
    }

    private static void stream(
            Generate shot, Performance performance, boolean pictured, Delivery delivery)
            throws InterruptedException {
        for (long i = 0; i < delivery.begun(); i++) {
            delivery.copy(sound(shot, performance, i));
        }
        performance.skip(delivery.begun());
        for (long i = delivery.begun(); i < shot.range().length(); i++) {
            Optional<Frame> frame = pictured ? performance.next() : Optional.empty();
            if (pictured && frame.isEmpty()) {
                throw new IllegalStateException("the player ended after %d frames".formatted(i));
            }
            delivery.write(frame, sound(shot, performance, i));
        }
    }

    private static Optional<Samples> sound(Generate shot, Performance performance, long frame) {
        return shot.sound() ? performance.sound(FrameRange.ofLength(frame, 1)) : Optional.empty();
    }

    private static FrameFormat picture(Generate shot, DeliveryFormat format) {
        PixelFormat pixels = format.pixels(shot.alpha());
        Colour colour = pixels.model() == PixelFormat.Model.RGB ? Colour.RGB709 : Colour.BT709;
        return new FrameFormat(shot.deliveredSize(), pixels, colour, Ratio.ONE);
    }

    /// For sound alone no picture is made; players still want to know a format.
    private static FrameFormat thumbnail(Generate shot) {
        return new FrameFormat(shot.deliveredSize(), PixelFormat.YUV420P8, Colour.BT709, Ratio.ONE);
    }

    private static @Nullable SoundFormat sound(Performance performance) {
        return performance
                .sound(FrameRange.ofLength(0, 1))
                .map(samples -> new SoundFormat(samples.sampleRate(), samples.channels()))
                .orElse(null);
    }

    private static ClipPlan plan(
            Order order,
            Generate shot,
            @Nullable FrameFormat picture,
            @Nullable SoundFormat sound,
            Billing billing) {
        long first = shot.range().start();
        Timecode start =
                first < 0 ? null : Timecode.ofFrame(first, TimecodeFormat.usual(shot.rate()));
        return new ClipPlan(
                order.format(),
                shot.rate(),
                picture,
                sound,
                start,
                null,
                0,
                billing.record(null, List.of()).tags());
    }

    private Billing billing(
            Order order,
            Generate shot,
            Generator player,
            List<SourceFile> sources,
            Handles handles) {
        long length = shot.range().length();
        FrameRange fresh = new FrameRange(handles.before(), length - handles.after());
        List<FrameSpan> spans =
                Stream.of(
                                new FrameSpan(
                                        new FrameRange(0, fresh.start()), FrameSpan.Origin.HANDLE),
                                new FrameSpan(fresh, FrameSpan.Origin.NEW),
                                new FrameSpan(
                                        new FrameRange(fresh.end(), length),
                                        FrameSpan.Origin.HANDLE))
                        .filter(span -> !span.frames().isEmpty())
                        .toList();
        return credits.bill(
                order.take(),
                shot,
                player,
                Instant.now(),
                sources,
                spans,
                handles.equals(Handles.NONE) ? HandleKind.NONE : HandleKind.MEZZANINE);
    }
}
