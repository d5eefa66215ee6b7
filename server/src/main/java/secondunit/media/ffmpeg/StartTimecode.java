package secondunit.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

import secondunit.timeline.Rounding;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The timecode of a clip's first frame from its label. A QuickTime timecode track has a rate of
/// its own, often half the picture's (50 frames labelled at 25); elsewhere labels count at the
/// picture's.
final class StartTimecode {

    /// The tag of a timecode track, its letters from the lowest byte up.
    private static final int TMCD = 't' | 'm' << 8 | 'c' << 16 | 'd' << 24;

    /// Where a timecode sample description (QuickTime File Format, "Timecode Media") states ticks a
    /// second, ticks a frame and labels a second, counted from after its data reference index.
    private static final int TIME_SCALE = 8;

    private static final int FRAME_DURATION = 12;
    private static final int LABELS = 16;

    private StartTimecode() {}

    /// @param label the text that FFmpeg makes of the track or tag
    /// @throws IllegalArgumentException where it is no label, or none that falls on a frame of the
    ///   picture
    static Timecode of(SafeInput input, String label, Timebase picture) {
        Optional<AVStream> track =
                tracks(input)
                        .filter(stream ->
                                Metadata.find(stream.metadata(), "timecode")
                                        .filter(label::equals)
                                        .isPresent())
                        .findFirst();
        Timebase own = track.map(stream -> rate(stream, label)).orElse(picture);
        return own.nominal() == picture.nominal()
                ? Timecode.parse(label, picture)
                : converted(Timecode.parse(label, own), picture);
    }

    /// Whether there is a timecode track, even one that FFmpeg makes no label of.
    static boolean isTracked(SafeInput input) {
        return tracks(input).findAny().isPresent();
    }

    private static Stream<AVStream> tracks(SafeInput input) {
        return IntStream.range(0, input.context().nb_streams())
                .mapToObj(input::stream)
                .filter(stream -> stream.codecpar().codec_tag() == TMCD);
    }

    /// The rate that FFmpeg's label counts at. Where the track counts fewer labels a second than it
    /// has frames, FFmpeg multiplies; a multiple that is not whole would round.
    private static Timebase rate(AVStream track, String label) {
        AVCodecParameters codec = track.codecpar();
        byte[] description = new byte[Math.max(0, codec.extradata_size())];
        if (description.length > LABELS) {
            codec.extradata().get(description);
            ByteBuffer fields = ByteBuffer.wrap(description);
            int scale = fields.getInt(TIME_SCALE);
            int duration = fields.getInt(FRAME_DURATION);
            int labels = Byte.toUnsignedInt(fields.get(LABELS));
            if (scale > 0 && duration > 0 && scale <= 1000L * duration && labels > 0) {
                Timebase rate = new Timebase(scale, duration);
                if (rate.nominal() % labels == 0 && rate.nominal() == framesASecond(track)) {
                    return rate;
                }
            }
        }
        throw new IllegalArgumentException(
                "the track of timecode %s does not say the rate it counts at".formatted(label));
    }

    private static long framesASecond(AVStream track) {
        AVRational rate = track.avg_frame_rate();
        return rate.den() > 0 ? Math.round(rate.num() / (double) rate.den()) : 0;
    }

    private static Timecode converted(Timecode label, Timebase picture) {
        Timebase own = label.format().rate();
        long frame = own.convert(label.toFrame(), picture, Rounding.FLOOR);
        if (frame != own.convert(label.toFrame(), picture, Rounding.CEILING)) {
            throw new IllegalArgumentException(
                    "timecode %s counts at %s frames a second and begins no frame at %s"
                            .formatted(label, own, picture));
        }
        return Timecode.ofFrame(frame, new TimecodeFormat(picture, label.format().dropFrame()));
    }
}
