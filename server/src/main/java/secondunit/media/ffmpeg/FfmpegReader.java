package secondunit.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import secondunit.media.ClipInfo;
import secondunit.media.ClipReader;
import secondunit.media.MediaException;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Samples;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A clip read by FFmpeg. Every frame it hands out is known to be the frame that a decode from the
/// start gives at that place: packets are numbered once at opening, decoders hand the numbers
/// through, and a frame with another number than expected is an error, not a guess.
public final class FfmpegReader implements ClipReader {

    private final Source source;
    private final PictureTrack track;
    private final ClipInfo info;
    private PictureDecoder decoder;
    private final @Nullable SoundTrack sound;
    private int position;
    private boolean started;

    private FfmpegReader(
            Source source,
            PictureTrack track,
            ClipInfo info,
            PictureDecoder decoder,
            @Nullable SoundTrack sound) {
        this.source = source;
        this.track = track;
        this.info = info;
        this.decoder = decoder;
        this.sound = sound;
    }

    /// Opens a clip: checks it, reads every packet of its picture once, and decodes its first
    /// frame.
    ///
    /// @throws MediaException BAD_INPUT where it is not a clip we can use; so does every later
    ///   reading where the file has changed since
    public static FfmpegReader open(Path file) {
        Path path = file.toAbsolutePath();
        try (SafeInput input = SafeInput.open(path)) {
            PacketScan.Result scan = PacketScan.of(input, Tracks.picture(input));
            Verification.Result found = Verification.of(input, scan);
            PictureTrack track = found.track();
            PictureDecoder decoder = new PictureDecoder(input.source().open(), track);
            try {
                firstStep(path, decoder);
                Probe probe = new Probe(input, found);
                ClipInfo info = probe.info(decoder.frame());
                return new FfmpegReader(input.source(), track, info, decoder, probe.sound());
            } catch (RuntimeException e) {
                decoder.close();
                throw e;
            }
        }
    }

    private static void firstStep(Path file, PictureDecoder decoder) {
        PictureDecoder.Step step = decoder.step();
        while (step == PictureDecoder.Step.DAMAGE) {
            step = decoder.step();
        }
        if (step == PictureDecoder.Step.END) {
            throw FileHead.bad(file, "has no frame that can be decoded");
        }
    }

    @Override
    public ClipInfo info() {
        return info;
    }

    @Override
    public Optional<Frame> next() {
        return decoded().map(frame -> FrameCopy.read(frame, info.format()));
    }

    /// What `next` gives, as the decoder holds it: valid until more is read.
    Optional<AVFrame> decoded() {
        if (position == track.frames()) {
            return Optional.empty();
        }
        if (started) {
            advance(decoder, position);
        }
        started = true;
        checkFormat(decoder.frame(), position);
        position++;
        return Optional.of(decoder.frame());
    }

    @Override
    public void seek(long frame) {
        if (frame < 0 || frame > track.frames()) {
            throw new IllegalArgumentException(
                    "frame %d is not within 0..%d of %s"
                            .formatted(frame, track.frames(), source.file()));
        }
        int wanted = Math.toIntExact(frame);
        if (wanted < track.frames() && wanted != position) {
            PictureDecoder there = decoderAt(wanted);
            decoder.close();
            decoder = there;
            started = false;
        }
        position = wanted;
    }

    /// A decoder whose last step gave this frame: from a key packet, or else from the start.
    private PictureDecoder decoderAt(int frame) {
        OptionalInt key = track.indexed() ? track.keyFor(frame) : OptionalInt.empty();
        while (key.isPresent() && key.getAsInt() > 0) {
            PictureDecoder there = new PictureDecoder(source.open(), track);
            if (there.seek(key.getAsInt()) && reaches(there, frame)) {
                return there;
            }
            there.close();
            key = track.keyBefore(key.getAsInt());
        }
        PictureDecoder whole = new PictureDecoder(source.open(), track);
        try {
            for (int i = 0; i <= frame; i++) {
                advance(whole, i);
            }
        } catch (MediaException damaged) {
            whole.close();
            throw damaged;
        }
        return whole;
    }

    private boolean reaches(PictureDecoder from, int frame) {
        while (from.step() == PictureDecoder.Step.FRAME) {
            int found = track.frameOf(from.packetOfFrame()).orElse(-1);
            if (found >= frame) {
                return found == frame;
            }
        }
        return false;
    }

    @Override
    public List<Frame> first(int count) {
        return run(0, Math.min(positive(count), track.frames()));
    }

    @Override
    public List<Frame> last(int count) {
        int from = Math.max(0, track.frames() - positive(count));
        OptionalInt key = track.indexed() ? track.keyFor(from) : OptionalInt.empty();
        while (key.isPresent() && key.getAsInt() > 0) {
            Optional<List<Frame>> found = tail(key.getAsInt(), from);
            if (found.isPresent()) {
                return found.get();
            }
            key = track.keyBefore(key.getAsInt());
        }
        return run(from, track.frames());
    }

    /// Frames from `from` to the end, decoded from a key packet; empty where they do not all come,
    /// in order and undamaged.
    private Optional<List<Frame>> tail(int key, int from) {
        try (PictureDecoder tail = new PictureDecoder(source.open(), track)) {
            if (!tail.seek(key)) {
                return Optional.empty();
            }
            List<Frame> frames = new ArrayList<>();
            while (from + frames.size() < track.frames()) {
                if (tail.step() != PictureDecoder.Step.FRAME) {
                    return Optional.empty();
                }
                int frame = track.frameOf(tail.packetOfFrame()).orElse(-1);
                if (frame > from + frames.size()) {
                    return Optional.empty();
                }
                if (frame == from + frames.size()) {
                    frames.add(copy(tail.frame(), frame));
                }
            }
            return Optional.of(frames);
        }
    }

    /// Frames `[from, to)`, decoded from the start of the clip.
    private List<Frame> run(int from, int to) {
        Deque<Frame> frames = new ArrayDeque<>();
        if (from < to) {
            try (PictureDecoder whole = new PictureDecoder(source.open(), track)) {
                for (int i = 0; i < to; i++) {
                    advance(whole, i);
                    if (i >= from) {
                        frames.add(copy(whole.frame(), i));
                    }
                }
            }
        }
        return List.copyOf(frames);
    }

    /// Steps to frame `expected`. In an indexed track anything else is damage; in a counted one,
    /// what cannot be decoded was left out when the frames were counted.
    private void advance(PictureDecoder from, int expected) {
        PictureDecoder.Step step = from.step();
        while (step == PictureDecoder.Step.DAMAGE && !track.indexed()) {
            step = from.step();
        }
        boolean right =
                step == PictureDecoder.Step.FRAME
                        && (!track.indexed()
                                || track.frameOf(from.packetOfFrame()).orElse(-1) == expected);
        if (!right) {
            throw FileHead.bad(
                    source.file(),
                    "is damaged at frame %d; copy it again or export the good part"
                            .formatted(expected));
        }
    }

    private Frame copy(AVFrame frame, int index) {
        checkFormat(frame, index);
        return FrameCopy.read(frame, info.format());
    }

    private void checkFormat(AVFrame frame, int index) {
        FrameFormat format = info.format();
        boolean same =
                frame.width() == format.size().width()
                        && frame.height() == format.size().height()
                        && PixelFormats.of(frame.format())
                                .filter(format.pixels()::equals)
                                .isPresent();
        if (!same) {
            throw FileHead.bad(
                    source.file(),
                    "changes its picture size or layout at frame %d; export it in one format"
                            .formatted(index));
        }
    }

    @Override
    public Optional<Samples> sound(long start, long end) {
        if (start > end) {
            throw new IllegalArgumentException(
                    "samples from %d to %d: the end is before the start".formatted(start, end));
        }
        return Optional.ofNullable(sound).map(track -> track.read(start, end));
    }

    private static int positive(int count) {
        if (count < 0) {
            throw new IllegalArgumentException(
                    "%d frames were asked for; 0 or more can be".formatted(count));
        }
        return count;
    }

    @Override
    public void close() {
        decoder.close();
        if (sound != null) {
            sound.close();
        }
    }
}
