package secondunit.render;

import secondunit.engine.Catalogue;
import secondunit.engine.Generator;
import secondunit.engine.Performance;
import secondunit.media.Media;
import secondunit.media.MediaException;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.provenance.MadeTake;
import secondunit.provenance.json.SidecarReader;
import secondunit.shot.Casting;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest.Extend;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.Side;
import secondunit.shot.SoundFile;
import secondunit.shot.json.ShotJson;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;
import secondunit.timeline.Ratio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// More of a take that was made from words: the same request, asked for longer. What comes out is
/// what the longer shot has there, frame for frame and sample for sample. Only where the clip is as
/// it was delivered, and the player's programs are those that made it; otherwise it is footage like
/// any.
public final class LongerTake {

    /// A step of loudness at the join that can be heard, in decibels.
    private static final double AUDIBLE = 0.5;

    /// At a join in time the picture may change by this many times its usual step, and this many
    /// code values more.
    private static final double TIMES = 2;

    private static final double CODE_VALUES = 1.5;

    private static final Size SMALL = new Size(320, 180);

    private static final FrameRange LAST = FrameRange.ofLength(0, 1);

    private final Catalogue players;
    private final Guides guides;

    public LongerTake(Media media, Catalogue players) {
        this.players = players;
        this.guides = new Guides(media);
    }

    /// What to render instead of footage.
    ///
    /// @param handles frames of the take itself, beside the new ones
    record More(Generate shot, Handles handles, List<String> notes) {}

    /// Empty where the clip is footage.
    ///
    /// @throws RefusedException where it is a take that cannot go on
    Optional<More> of(Extend request, Order order, Watcher watcher) throws InterruptedException {
        Optional<MadeTake> made = made(request.clip());
        if (made.isEmpty() || !isOurs(made.get(), request, watcher)) {
            return Optional.empty();
        }
        Sources.keepApart(request.clip(), order);
        Generate shot = (Generate) ShotJson.read(made.get().request());
        if (shot.loop()) {
            throw refused(
                    "%s is a loop: it goes on with its own first frame.".formatted(request.clip()),
                    "Place it once more.");
        }
        More more = more(shot, request);
        players.choose(more.shot());
        check(shot, more.shot(), request, more.notes());
        return Optional.of(more);
    }

    private static Optional<MadeTake> made(Path clip) {
        try {
            return SidecarReader.madeTake(clip);
        } catch (IOException problem) {
            throw new MediaException(
                    MediaException.Kind.BAD_INPUT,
                    clip,
                    "its sidecar could not be read: " + problem.getMessage(),
                    problem);
        }
    }

    private boolean isOurs(MadeTake made, Extend request, Watcher watcher) {
        String model = request.casting().model();
        boolean wanted = model.equals(Casting.AUTO) || model.equals(made.player().name());
        return wanted
                && players.players().stream().anyMatch(player -> isSame(player, made))
                && isFromWords(made)
                && Fingerprint.of(request.clip(), watcher).sha256().equals(made.clipSha256())
                && soundIsThere(made, watcher);
    }

    private static boolean isSame(Generator player, MadeTake made) {
        return player.name().equals(made.player().name())
                && player.modelSha256().equals(made.player().modelSha256());
    }

    private static boolean isFromWords(MadeTake made) {
        try {
            return ShotJson.read(made.request()) instanceof Generate shot
                    && !shot.conditioning().isGiven();
        } catch (IllegalArgumentException otherVersion) {
            return false;
        }
    }

    private static boolean soundIsThere(MadeTake made, Watcher watcher) {
        SoundFile sound = ((Generate) ShotJson.read(made.request())).direction().sound();
        return sound == null
                || (Files.isRegularFile(sound.file())
                        && made.sources().contains(Fingerprint.of(sound.file(), watcher)));
    }

    private static More more(Generate shot, Extend request) {
        FrameRange old = shot.range();
        long handles = Math.min(request.handles(), old.length());
        List<String> notes = new ArrayList<>();
        if (!request.prompt().isBlank()) {
            notes.add("The take goes on as it was asked for; \"--prompt\" is not followed.");
        }
        return switch (request.side()) {
            case TAIL -> {
                FrameRange range = new FrameRange(old.end(), old.end() + request.frames());
                Handles before = new Handles(handles, 0);
                yield new More(
                        shot.withFrames(Math.max(shot.frames(), range.end()), range.with(before)),
                        before,
                        notes);
            }
            case HEAD -> {
                FrameRange range = new FrameRange(old.start() - request.frames(), old.start());
                Handles after = new Handles(0, handles);
                yield new More(shot.withFrames(shot.frames(), range.with(after)), after, notes);
            }
        };
    }

    /// A world may fill the length of its shot, or have a beginning: then what was delivered is no
    /// part of the longer shot, and this is seen on the frames themselves.
    private void check(Generate shot, Generate more, Extend request, List<String> notes)
            throws InterruptedException {
        if (request.side() == Side.HEAD) {
            if (more.range().start() < 0) {
                checkBeginning(more);
            }
            return;
        }
        FrameRange last = FrameRange.ofLength(shot.range().end() - 1, 1);
        try (Guides.Given first = guides.given(shot);
                Guides.Given second = guides.given(more);
                Performance before = perform(shot.withRange(last), first);
                Performance after = perform(more.withRange(last), second)) {
            if (!before.next().orElseThrow().samePicture(after.next().orElseThrow())) {
                throw refused(
                        "%s fills the length of its shot: a longer one is another shot."
                                .formatted(request.clip()),
                        "Render it anew at the length you want.");
            }
            if (shot.sound()) {
                double step = decibels(before.sound(LAST), after.sound(LAST));
                if (Math.abs(step) > AUDIBLE) {
                    notes.add(
                            String.format(
                                    Locale.ROOT,
                                    "The sound is %.1f dB %s than the take's: the longer shot has the same loudness as a whole.",
                                    Math.abs(step),
                                    step > 0 ? "louder" : "softer"));
                }
            }
        }
    }

    private static double decibels(Optional<Samples> before, Optional<Samples> after) {
        double first = before.map(LongerTake::power).orElse(0.0);
        double second = after.map(LongerTake::power).orElse(0.0);
        return first > 0 && second > 0 ? 10 * Math.log10(second / first) : 0;
    }

    private static double power(Samples samples) {
        double sum = 0;
        for (int c = 0; c < samples.channels(); c++) {
            for (float sample : samples.channel(c)) {
                sum += sample * sample;
            }
        }
        return sum;
    }

    private void checkBeginning(Generate more) throws InterruptedException {
        List<Frame> frames = new ArrayList<>();
        try (Guides.Given given = guides.given(more);
                Performance performance = perform(more.withRange(new FrameRange(-2, 2)), given)) {
            for (int i = 0; i < 4; i++) {
                frames.add(performance.next().orElseThrow());
            }
        }
        double usual =
                Math.max(step(frames.get(0), frames.get(1)), step(frames.get(2), frames.get(3)));
        if (step(frames.get(1), frames.get(2)) > TIMES * usual + CODE_VALUES) {
            throw refused(
                    "This take has a beginning: what comes before it does not lead into it.",
                    "Extend its tail.");
        }
    }

    private static double step(Frame from, Frame to) {
        byte[] a = from.plane(0).bytes();
        byte[] b = to.plane(0).bytes();
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs((a[i] & 0xff) - (b[i] & 0xff)))
                .average()
                .orElse(0);
    }

    /// Small: worlds are functions of place, and what fills a shot's length does so at any size.
    private Performance perform(Generate shot, Guides.Given given) {
        FrameFormat format =
                new FrameFormat(
                        SMALL,
                        shot.alpha() ? PixelFormat.YUV420P8.withAlpha() : PixelFormat.YUV420P8,
                        Colour.BT709,
                        Ratio.ONE);
        return players.choose(shot).player().perform(shot, given.material(), format);
    }

    private static RefusedException refused(String what, String hint) {
        return new RefusedException(new Refusal(Refusal.Kind.CAPABILITY, what, hint));
    }
}
