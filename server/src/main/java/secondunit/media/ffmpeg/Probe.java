package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_BB;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_BT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_TB;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_TT;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import secondunit.media.ClipInfo;
import secondunit.media.SoundFormat;
import secondunit.picture.Colour;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Puts together what a clip is, from its container, its packets and its first frame.
final class Probe {

    /// `AV_FRAME_FLAG_INTERLACED`.
    private static final int INTERLACED = 8;

    private static final Timebase FOR_STILLS = Timebase.of(25);

    private final SafeInput input;
    private final PictureTrack track;
    private final AVStream picture;
    private final List<String> warnings = new ArrayList<>();
    private final Optional<long[]> times;

    Probe(SafeInput input, Verification.Result found) {
        this.input = input;
        this.track = found.track();
        this.picture = input.stream(track.stream());
        this.times = track.frameTimes();
        if (found.cutShort()) {
            warnings.add(
                    "The clip is cut short: only its first %d frames are there."
                            .formatted(track.frames()));
        }
        found.jump()
                .ifPresent(frame ->
                        warnings.add(
                                "Time jumps from frame %d to frame %d near the end: the recording dropped frames there. The frames after it are used as they are."
                                        .formatted(frame - 1, frame)));
    }

    ClipInfo info(AVFrame first) {
        FrameRates.Found rate = rate();
        return new ClipInfo(
                input.file(),
                containerName(),
                Decoders.name(picture),
                rate.rate(),
                track.frames(),
                format(first),
                rate.constant(),
                isInterlaced(first),
                rotation(first),
                timecode(rate.rate()),
                Metadata.anywhere(
                                input.context(),
                                picture.index(),
                                "reel_name",
                                "reel",
                                "tape",
                                "tape_name",
                                "com.apple.proapps.reel")
                        .orElse(null),
                soundFormat(),
                warnings);
    }

    /// The sound of the clip, counted from its first frame; null where it is silent.
    @Nullable SoundTrack sound() {
        OptionalInt sound = Tracks.sound(input, picture.index());
        return sound.isEmpty()
                ? null
                : new SoundTrack(
                        input.source(),
                        sound.getAsInt(),
                        times.filter(t -> t.length > 0).map(t -> t[0]).orElse(0L),
                        tick());
    }

    /// A clip whose frames carry no time stamps (some AVI) shows frame n at n / rate, the rate
    /// being what its header says.
    private FrameRates.Found rate() {
        List<Timebase> declared =
                Stream.of(picture.avg_frame_rate(), picture.r_frame_rate())
                        .flatMap(rate -> timebase(rate).stream())
                        .toList();
        if (input.container().isStill()) {
            warnings.add("A still has no frame rate; it is taken as one frame at 25.");
            return new FrameRates.Found(FOR_STILLS, true);
        }
        if (times.isEmpty()) {
            return new FrameRates.Found(untimed(declared), true);
        }
        FrameRates.Found found = FrameRates.find(times.get(), tick(), declared);
        if (!found.constant()) {
            warnings.add(
                    "Frames are not evenly spaced in time (variable frame rate): they are counted one by one at %s frames a second."
                            .formatted(found.rate()));
        }
        return found;
    }

    private Timebase untimed(List<Timebase> declared) {
        Timebase rate =
                FrameRates.declared(declared)
                        .orElseThrow(() -> input.bad("says neither a frame rate nor frame times"));
        warnings.add(
                "Frames carry no times of their own: frame n is taken to show at n / (%s) seconds."
                        .formatted(rate));
        return rate;
    }

    private FrameRates.Tick tick() {
        return new FrameRates.Tick(picture.time_base().num(), picture.time_base().den());
    }

    private static Optional<Timebase> timebase(AVRational rate) {
        boolean valid = rate.num() > 0 && rate.den() > 0 && rate.num() <= 1000L * rate.den();
        return valid ? Optional.of(new Timebase(rate.num(), rate.den())) : Optional.empty();
    }

    private FrameFormat format(AVFrame first) {
        PixelFormat pixels =
                PixelFormats.of(first.format())
                        .orElseThrow(() ->
                                input.bad(
                                        "has pictures in the layout %s, which we do not read; export it as ProRes, DNxHR, H.264 or FFV1"
                                                .formatted(PixelFormats.name(first.format()))));
        Size size = new Size(first.width(), first.height());
        return new FrameFormat(size, pixels, colour(first, pixels), pixelAspect(first));
    }

    private Colour colour(AVFrame first, PixelFormat pixels) {
        Colour tagged = Colours.of(first, picture.codecpar());
        Colour colour = Colours.completed(tagged, pixels, first.height());
        if (!colour.equals(tagged) && pixels.model() == Model.YUV) {
            warnings.add(
                    "Colour tags are missing (the file says: %s); by its %d lines the picture is taken as %s."
                            .formatted(
                                    Colours.describe(tagged),
                                    first.height(),
                                    Colours.describe(colour)));
        }
        return colour;
    }

    private Ratio pixelAspect(AVFrame first) {
        AVRational aspect = av_guess_sample_aspect_ratio(input.context(), picture, first);
        return aspect.num() > 0 && aspect.den() > 0
                ? new Ratio(aspect.num(), aspect.den())
                : Ratio.ONE;
    }

    private boolean isInterlaced(AVFrame first) {
        int order = picture.codecpar().field_order();
        return (first.flags() & INTERLACED) != 0
                || order == AV_FIELD_TT
                || order == AV_FIELD_BB
                || order == AV_FIELD_TB
                || order == AV_FIELD_BT;
    }

    private int rotation(AVFrame first) {
        DisplayMatrix matrix = DisplayMatrix.of(picture, first);
        matrix.problem().ifPresent(warnings::add);
        return matrix.clockwiseDegrees();
    }

    private @Nullable Timecode timecode(Timebase rate) {
        Optional<String> label = Metadata.anywhere(input.context(), picture.index(), "timecode");
        if (label.isEmpty()) {
            if (StartTimecode.isTracked(input)) {
                warnings.add(
                        "The file's start timecode is left out: its timecode track says no rate or no number.");
            }
            return null;
        }
        try {
            return StartTimecode.of(input, label.get(), rate);
        } catch (IllegalArgumentException e) {
            warnings.add("The file's start timecode is left out: %s.".formatted(e.getMessage()));
            return null;
        }
    }

    private @Nullable SoundFormat soundFormat() {
        OptionalInt sound = Tracks.sound(input, picture.index());
        if (sound.isEmpty()) {
            return null;
        }
        Tracks.Sounds all = Tracks.sounds(input, sound.getAsInt());
        if (all.count() > 1) {
            warnings.add(
                    "The clip has %d sound tracks; %s is used."
                            .formatted(
                                    all.count(),
                                    all.number() == 1 ? "the first" : "number " + all.number()));
        }
        AVCodecParameters codec = input.stream(sound.getAsInt()).codecpar();
        return new SoundFormat(codec.sample_rate(), codec.ch_layout().nb_channels());
    }

    private String containerName() {
        return switch (input.container()) {
            case MOV ->
                    Metadata.find(input.context().metadata(), "major_brand")
                            .map(brand -> brand.strip().equals("qt") ? "mov" : "mp4")
                            .orElse("mov");
            case MATROSKA -> "mkv";
            case MPEG_TS -> "ts";
            case AVI -> "avi";
            case MXF -> "mxf";
            case WAV -> "wav";
            case FLAC -> "flac";
            case OGG -> "ogg";
            case MP3 -> "mp3";
            case PNG -> "png";
            case JPEG -> "jpeg";
            case WEBP -> "webp";
            case TIFF -> "tiff";
        };
    }
}
