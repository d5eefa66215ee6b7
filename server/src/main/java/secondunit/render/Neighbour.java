package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Material;
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
import java.util.List;

/// The end of a clip that touches a gap: its frames in time order and their sound.
///
/// @param frames at least one second and the handles, as far as the clip reaches
/// @param sound sound of these frames, and of up to four seconds on their far side from the gap, so
///   that a place's tone can be told from what happens in it; null for a silent clip
record Neighbour(ClipInfo info, List<Frame> frames, @Nullable Samples sound) {

    /// The clip's last frames.
    static Neighbour endOf(Path clip, long handles, Media media) {
        try (ClipReader reader = open(clip, media)) {
            List<Frame> frames = reader.last(count(reader.info(), handles));
            long start = reader.info().frames() - frames.size();
            long heard = Math.max(0, Math.min(start, reader.info().frames() - heard(reader)));
            return new Neighbour(
                    reader.info(), frames, sound(reader, heard, reader.info().frames()));
        }
    }

    /// The clip's first frames.
    static Neighbour startOf(Path clip, long handles, Media media) {
        try (ClipReader reader = open(clip, media)) {
            List<Frame> frames = reader.first(count(reader.info(), handles));
            long heard = Math.min(reader.info().frames(), Math.max(frames.size(), heard(reader)));
            return new Neighbour(reader.info(), frames, sound(reader, 0, heard));
        }
    }

    /// Frames whose sound is listened to.
    private static long heard(ClipReader reader) {
        return (long) RoomTone.SECONDS * reader.info().rate().nominal();
    }

    private static ClipReader open(Path clip, Media media) {
        ClipReader reader = media.open(clip);
        try {
            Acceptance.check(reader.info(), Runtime.getRuntime().maxMemory());
        } catch (RefusedException refused) {
            reader.close();
            throw refused;
        }
        return reader;
    }

    /// One second and a frame, or the handles where they are more, as a quarter of the memory
    /// allows.
    private static int count(ClipInfo info, long handles) {
        long second = info.rate().nominal() + 1L;
        long room = Runtime.getRuntime().maxMemory() / 4 / bytes(info.format());
        if (Math.min(handles, info.frames()) > room) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.CAPABILITY,
                            "%s: %d handle frames of %s do not fit this machine's memory."
                                    .formatted(info.file(), handles, info.format().size()),
                            "Ask for %d or fewer.".formatted(room)));
        }
        return Math.toIntExact(Math.max(handles, Math.clamp(room, 2, second)));
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
                info, frames.stream().map(frame -> frame.labelled(format)).toList(), sound);
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
