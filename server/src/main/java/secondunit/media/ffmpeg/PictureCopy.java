package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_DICT_IGNORE_SUFFIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.jspecify.annotations.Nullable;

import secondunit.media.MediaException;
import secondunit.media.MediaException.Kind;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Copies a clip's picture track into a file of its own, packet for packet, first frame at time 0.
/// Colour, alpha, pixel aspect and rotation stay; sound, timecode and edit lists go.
final class PictureCopy implements AutoCloseable {

    /// What belongs to the old file alone.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "timecode",
                    "duration",
                    "encoder",
                    "major_brand",
                    "minor_version",
                    "compatible_brands");

    private final SafeInput input;
    private final AVStream from;
    private final Muxer muxer;
    private final AVStream to;
    private final AVPacket packet = av_packet_alloc();

    private PictureCopy(SafeInput input, Muxer muxer) {
        this.input = input;
        this.muxer = muxer;
        from = Tracks.picture(input);
        to = muxer.newStream();
    }

    /// Copies the picture of `clip` to `file`.
    ///
    /// @param extension of the file's final name, which says what container it is
    static void copy(Path clip, Path file, String extension) {
        try (SafeInput input = SafeInput.open(clip)) {
            Tracks.picture(input);
            String container = container(input, extension);
            try (Muxer muxer = new Muxer(file, FfmpegWriter.channel(file), container);
                    PictureCopy copy = new PictureCopy(input, muxer)) {
                copy.describe();
                copy.packets();
                muxer.end();
            }
        }
    }

    /// FFmpeg's name of the muxer.
    private static String container(SafeInput input, String extension) {
        String wanted =
                switch (input.container()) {
                    case MOV -> extension.equals("mp4") || extension.equals("mov") ? extension : "";
                    case MATROSKA -> matroska(extension);
                    case MPEG_TS, AVI, MXF, WAV, FLAC, OGG, MP3, PNG, JPEG, WEBP, TIFF -> "";
                };
        if (wanted.isEmpty()) {
            throw new MediaException(
                    Kind.UNSUITED,
                    input.file(),
                    "its picture cannot be copied into a %s file; mp4, mov, webm and mkv are copied into their own kind"
                            .formatted(extension.toUpperCase(Locale.ROOT)));
        }
        return wanted;
    }

    private static String matroska(String extension) {
        return switch (extension) {
            case "webm" -> "webm";
            case "mkv" -> "matroska";
            default -> "";
        };
    }

    private void describe() {
        muxer.check(avcodec_parameters_copy(to.codecpar(), from.codecpar()), "picture track");
        to.time_base(from.time_base());
        to.avg_frame_rate(from.avg_frame_rate());
        to.r_frame_rate(from.r_frame_rate());
        to.sample_aspect_ratio(from.sample_aspect_ratio());
        try (Dictionary tags = new Dictionary(kept(from.metadata()))) {
            to.metadata(tags.copy());
        }
        muxer.begin(options(), kept(input.context().metadata()));
    }

    /// An edit list of our own making could only confuse: the first frame is at 0 without one.
    private Map<String, String> options() {
        if (input.container() != Container.MOV) {
            return Map.of();
        }
        String scale = Integer.toString(from.time_base().den());
        return Map.of(
                "movflags", "+faststart+write_colr+use_metadata_tags+negative_cts_offsets",
                "use_editlist", "0",
                "write_tmcd", "0",
                "video_track_timescale", scale,
                "movie_timescale", scale);
    }

    private static Map<String, String> kept(@Nullable AVDictionary texts) {
        Map<String, String> kept = new HashMap<>();
        @Nullable AVDictionaryEntry entry = null;
        while (texts != null && !texts.isNull()) {
            entry = av_dict_get(texts, "", entry, AV_DICT_IGNORE_SUFFIX);
            if (entry == null) {
                break;
            }
            String key = entry.key().getString();
            if (!LEFT_OUT.contains(key.toLowerCase(Locale.ROOT))) {
                kept.put(key, entry.value().getString());
            }
        }
        return kept;
    }

    private void packets() {
        Tracks.readOnly(input, from.index());
        long start = from.start_time() == AV_NOPTS_VALUE ? 0 : from.start_time();
        int code = av_read_frame(input.context(), packet);
        while (code >= 0) {
            if (packet.stream_index() == from.index()) {
                write(start);
            }
            av_packet_unref(packet);
            code = av_read_frame(input.context(), packet);
        }
        if (code != AVERROR_EOF()) {
            input.checkSuccess(code);
        }
    }

    private void write(long start) {
        Encryption.refuse(input, packet);
        if ((packet.flags() & AV_PKT_FLAG_CORRUPT) != 0 || packet.pts() == AV_NOPTS_VALUE) {
            throw input.bad("is damaged; copy it again");
        }
        packet.pts(packet.pts() - start);
        if (packet.dts() != AV_NOPTS_VALUE) {
            packet.dts(packet.dts() - start);
        }
        packet.stream_index(to.index()).pos(-1);
        av_packet_rescale_ts(packet, from.time_base(), to.time_base());
        muxer.write(packet);
    }

    @Override
    public void close() {
        av_packet_free(packet);
    }
}
