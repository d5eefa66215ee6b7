package secondunit.render;

import secondunit.engine.motion.Closing;
import secondunit.media.ClipInfo;
import secondunit.media.ClipReader;
import secondunit.media.SoundFormat;
import secondunit.picture.Samples;
import secondunit.shot.Limits;
import secondunit.shot.LoopLength;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest.Loop;
import secondunit.timeline.Seconds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many new frames close a clip to a loop, and after which of its frames they come.
final class Loops {

    private final ClipReader reader;
    private final ClipInfo info;
    private final Closing closing;

    Loops(ClipReader reader, Closing closing) {
        this.reader = reader;
        this.info = reader.info();
        this.closing = closing;
    }

    Gaps.Found found(Loop loop) {
        return switch (loop.length()) {
            case LoopLength.Added(long frames) -> after(loop, info.frames(), frames, List.of());
            case LoopLength.Shortest _ -> shortest(loop);
            case LoopLength.Whole whole -> whole(loop, whole);
        };
    }

    private Gaps.Found shortest(Loop loop) {
        Neighbour before = before(loop, info.frames());
        Neighbour after = after(loop);
        long frames = needed(before, after);
        String note =
                "%d new frames: the fewest that move no faster than the clip itself; the loop has %d frames, %s"
                        .formatted(frames, info.frames() + frames, seconds(info.frames() + frames));
        return found(loop, before, after, frames, List.of(note));
    }

    private Gaps.Found whole(Loop loop, LoopLength.Whole length) {
        long wanted = length.frames(info.rate());
        if (wanted < Limits.FEWEST_FRAMES) {
            throw new IllegalArgumentException(
                    "a loop of %s has %d frames at %s; it needs %d"
                            .formatted(length, wanted, info.rate(), Limits.FEWEST_FRAMES));
        }
        List<String> notes = new ArrayList<>(offBy(length, wanted));
        long frames = wanted - info.frames();
        if (frames > Limits.MOST_NEW_FRAMES) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.CAPABILITY,
                            "%s has %d frames: a loop of %d needs %d new ones, and there can be %d."
                                    .formatted(
                                            info.file(),
                                            info.frames(),
                                            wanted,
                                            frames,
                                            Limits.MOST_NEW_FRAMES),
                            "Repeat the clip's own loop, or ask for %d frames or fewer."
                                    .formatted(info.frames() + Limits.MOST_NEW_FRAMES)));
        }
        return frames > 0 ? longer(loop, frames, notes) : firstPart(loop, wanted, notes);
    }

    private Gaps.Found longer(Loop loop, long frames, List<String> notes) {
        Neighbour before = before(loop, info.frames());
        Neighbour after = after(loop);
        long needed = needed(before, after);
        if (frames < needed) {
            notes.add(
                    "the clip itself would take %d frames to come round: %d are quicker than it moves"
                            .formatted(needed, frames));
        }
        notes.add(
                "the clip's %d frames and %d new ones make a loop of %d, %s"
                        .formatted(
                                info.frames(),
                                frames,
                                info.frames() + frames,
                                seconds(info.frames() + frames)));
        return found(loop, before, after, frames, notes);
    }

    /// A clip as long as the loop, or longer: its first part is kept, and closed.
    private Gaps.Found firstPart(Loop loop, long wanted, List<String> notes) {
        long frames =
                Math.clamp(needed(before(loop, wanted), after(loop)), 1, Math.max(1, wanted / 2));
        long out = wanted - frames;
        notes.add(
                "the clip has %d frames, no fewer than the loop: end it before %s; its first %d frames and %d new ones make a loop of %d, %s"
                        .formatted(
                                info.frames(),
                                new Places(info).text(out),
                                out,
                                frames,
                                wanted,
                                seconds(wanted)));
        return after(loop, out, frames, notes);
    }

    private Gaps.Found after(Loop loop, long out, long frames, List<String> notes) {
        return found(loop, before(loop, out), after(loop), frames, notes);
    }

    private static Gaps.Found found(
            Loop loop, Neighbour before, Neighbour after, long frames, List<String> notes) {
        return new Gaps.Found(
                new Gap(before, after, frames, loop.handles()), loop.withFrames(frames), notes);
    }

    private Neighbour before(Loop loop, long out) {
        return Neighbour.before(reader, out, loop.handles(), 0);
    }

    private Neighbour after(Loop loop) {
        return Neighbour.after(reader, 0, loop.handles(), 0);
    }

    private long needed(Neighbour before, Neighbour after) {
        return closing.frames(before.frames().reversed(), after.frames(), info.rate());
    }

    /// Bars and seconds need not be a whole number of frames.
    private List<String> offBy(LoopLength.Whole length, long frames) {
        return switch (length) {
            case LoopLength.Frames _ -> List.of();
            case LoopLength.Time time -> offBy(length, time.seconds(), frames);
            case LoopLength.Musical musical -> offBy(length, musical.bars().seconds(), frames);
        };
    }

    private List<String> offBy(LoopLength.Whole length, Seconds exact, long frames) {
        SoundFormat sound = info.sound();
        int hertz = sound == null ? Samples.STANDARD_RATE : sound.sampleRate();
        long samples = info.rate().sampleAt(frames, hertz) - exact.samples(hertz);
        return isWhole(exact, frames)
                ? List.of()
                : List.of(
                        "%s is no whole number of frames at %s: %d frames are the nearest, %d samples of %d Hz %s"
                                .formatted(
                                        length,
                                        info.rate(),
                                        frames,
                                        Math.abs(samples),
                                        hertz,
                                        samples < 0 ? "shorter" : "longer"));
    }

    /// frames / rate = exact, in whole numbers.
    private boolean isWhole(Seconds exact, long frames) {
        BigInteger left =
                BigInteger.valueOf(frames)
                        .multiply(BigInteger.valueOf(info.rate().denominator()))
                        .multiply(BigInteger.valueOf(exact.denominator()));
        BigInteger right =
                BigInteger.valueOf(exact.numerator())
                        .multiply(BigInteger.valueOf(info.rate().numerator()));
        return left.equals(right);
    }

    private String seconds(long frames) {
        double seconds = frames * (double) info.rate().denominator() / info.rate().numerator();
        return String.format(Locale.ROOT, "%.3f s", seconds);
    }
}
