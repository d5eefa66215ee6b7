package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Material;
import secondunit.engine.motion.Motion;
import secondunit.engine.sound.RoomTone;
import secondunit.media.ClipInfo;
import secondunit.media.ClipReader;
import secondunit.media.Media;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Samples;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The end of a clip, or of a part of it, that touches a gap: its frames in time order and their
/// sound.
///
/// @param first the first frame's number in the clip
/// @param frames at least one second and the handles, as far as the clip reaches
/// @param sound sound of these frames, and of up to four seconds on their far side from the gap, so
///   that a place's tone can be told from what happens in it; null for a silent clip
record Neighbour(ClipInfo info, long first, List<Frame> frames, @Nullable Samples sound) {

    /// The clip's last frames.
    ///
    /// @param fresh new frames that are to come of them alone; 0 where another side helps
    static Neighbour endOf(Path clip, long handles, long fresh, Media media) {
        try (ClipReader reader = open(clip, media)) {
            List<Frame> frames = reader.last(count(reader.info(), handles, fresh));
            long start = reader.info().frames() - frames.size();
            long heard = Math.max(0, Math.min(start, reader.info().frames() - heard(reader)));
            return new Neighbour(
                    reader.info(), start, frames, sound(reader, heard, reader.info().frames()));
        }
    }

    /// The clip's first frames.
    ///
    /// @param fresh new frames that are to come of them alone; 0 where another side helps
    static Neighbour startOf(Path clip, long handles, long fresh, Media media) {
        try (ClipReader reader = open(clip, media)) {
            List<Frame> frames = reader.first(count(reader.info(), handles, fresh));
            return new Neighbour(
                    reader.info(), 0, frames, sound(reader, 0, heardTo(reader, frames.size(), 0)));
        }
    }

    /// The frames that end where frame `out` begins.
    static Neighbour before(ClipReader reader, long out, long handles, long fresh) {
        long from = Math.max(0, out - count(reader.info(), handles, fresh));
        Samples sound = sound(reader, Math.max(0, Math.min(from, out - heard(reader))), out);
        return new Neighbour(reader.info(), from, read(reader, from, out), sound);
    }

    /// The frames from `in` on.
    static Neighbour after(ClipReader reader, long in, long handles, long fresh) {
        long out = Math.min(reader.info().frames(), in + count(reader.info(), handles, fresh));
        Samples sound = sound(reader, in, heardTo(reader, out, in));
        return new Neighbour(reader.info(), in, read(reader, in, out), sound);
    }

    private static List<Frame> read(ClipReader reader, long from, long to) {
        reader.seek(from);
        List<Frame> frames = new ArrayList<>();
        while (from + frames.size() < to) {
            frames.add(reader.next().orElseThrow());
        }
        return List.copyOf(frames);
    }

    /// Where the sound that is listened to ends, that begins with frame `in`.
    private static long heardTo(ClipReader reader, long out, long in) {
        return Math.min(reader.info().frames(), Math.max(out, in + heard(reader)));
    }

    /// Frames whose sound is listened to.
    private static long heard(ClipReader reader) {
        return (long) RoomTone.SECONDS * reader.info().rate().nominal();
    }

    static ClipReader open(Path clip, Media media) {
        ClipReader reader = media.open(clip);
        try {
            Acceptance.check(reader.info(), Runtime.getRuntime().maxMemory());
        } catch (RefusedException refused) {
            reader.close();
            throw refused;
        }
        return reader;
    }

    /// As many as are of use, or the handles where they are more, as a quarter of the memory
    /// allows.
    private static int count(ClipInfo info, long handles, long fresh) {
        long useful = Motion.usefulContext(info.rate(), fresh);
        long room = Runtime.getRuntime().maxMemory() / 4 / bytes(info.format());
        if (Math.min(handles, info.frames()) > room) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.CAPABILITY,
                            "%s: %d handle frames of %s do not fit this machine's memory."
                                    .formatted(info.file(), handles, info.format().size()),
                            "Ask for %d or fewer.".formatted(room)));
        }
        return Math.toIntExact(Math.max(handles, Math.clamp(room, 2, useful)));
    }

    private static long bytes(FrameFormat format) {
        long samples = 0;
        for (int plane = 0; plane < format.pixels().planes(); plane++) {
            samples +=
                    (long) format.pixels().planeWidth(plane, format.size().width())
                            * format.pixels().planeHeight(plane, format.size().height());
        }
        return samples * format.pixels().bytesPerSample();
    }

    private static @Nullable Samples sound(ClipReader reader, long start, long end) {
        var format = reader.info().sound();
        if (format == null) {
            return null;
        }
        var rate = reader.info().rate();
        return reader.sound(
                        rate.sampleAt(start, format.sampleRate()),
                        rate.sampleAt(end, format.sampleRate()))
                .orElse(null);
    }

    /// The same with frames of another clip's format, which differs in the names of alike colours
    /// at most.
    Neighbour labelled(FrameFormat format) {
        return new Neighbour(
                info, first, frames.stream().map(frame -> frame.labelled(format)).toList(), sound);
    }

    Material.Context context() {
        return new Material.Context(frames, info.rate(), sound);
    }

    List<Frame> firstFrames(long count) {
        return frames.subList(0, Math.toIntExact(count));
    }

    List<Frame> lastFrames(long count) {
        return frames.subList(frames.size() - Math.toIntExact(count), frames.size());
    }
}
