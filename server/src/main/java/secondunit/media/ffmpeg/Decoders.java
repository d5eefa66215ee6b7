package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.jspecify.annotations.Nullable;

import secondunit.media.MediaException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The decoders we let near a file: what cameras, editors and this server write. Others are refused
/// by name, so a flaw in a decoder that nobody needs is out of reach.
final class Decoders {

    private static final Set<String> PICTURE =
            Set.of(
                    "h264",
                    "hevc",
                    "vp8",
                    "vp9",
                    "libvpx",
                    "libvpx-vp9",
                    "libdav1d",
                    "libaom-av1",
                    "prores",
                    "dnxhd",
                    "cfhd",
                    "mpeg1video",
                    "mpeg2video",
                    "mpeg4",
                    "mjpeg",
                    "ffv1",
                    "qtrle",
                    "png",
                    "webp",
                    "tiff",
                    "rawvideo",
                    "v210",
                    "v410",
                    "utvideo",
                    "huffyuv",
                    "ffvhuff",
                    "dvvideo");

    private static final Set<String> SOUND =
            Set.of(
                    "aac",
                    "mp2",
                    "mp2float",
                    "mp3",
                    "mp3float",
                    "opus",
                    "vorbis",
                    "flac",
                    "alac",
                    "ac3",
                    "eac3",
                    "pcm_u8",
                    "pcm_s8",
                    "pcm_s16le",
                    "pcm_s16be",
                    "pcm_s24le",
                    "pcm_s24be",
                    "pcm_s32le",
                    "pcm_s32be",
                    "pcm_f32le",
                    "pcm_f32be",
                    "pcm_f64le",
                    "pcm_f64be",
                    "pcm_alaw",
                    "pcm_mulaw",
                    "pcm_bluray",
                    "pcm_dvd");

    /// In FFmpeg's spelling.
    static final String WHITELIST =
            Stream.of(PICTURE, SOUND)
                    .flatMap(Set::stream)
                    .sorted()
                    .collect(Collectors.joining(","));

    private static final int THREADS = 2;
    private static final List<String> AV1 = List.of("libdav1d", "libaom-av1");

    private Decoders() {}

    /// A decoder opened for a track; the caller frees it.
    ///
    /// @throws MediaException for a codec we do not read
    static AVCodecContext open(SafeInput input, AVStream stream) {
        AVCodec decoder = decoder(input, stream);
        AVCodecContext context = avcodec_alloc_context3(decoder);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "codec_whitelist", WHITELIST, 0);
        int code = avcodec_parameters_to_context(context, stream.codecpar());
        if (code >= 0) {
            context.pkt_timebase(stream.time_base())
                    .thread_count(THREADS)
                    .max_pixels(SafeInput.MOST_PIXELS);
            code = avcodec_open2(context, decoder, options);
        }
        av_dict_free(options);
        if (code < 0) {
            avcodec_free_context(context);
            throw input.bad(
                    "has a %s track that cannot be decoded: %s"
                            .formatted(name(stream), FfmpegNatives.message(code)));
        }
        return context;
    }

    /// FFmpeg's name of a track's codec, such as `h264`.
    static String name(AVStream stream) {
        return avcodec_get_name(stream.codecpar().codec_id()).getString();
    }

    private static AVCodec decoder(SafeInput input, AVStream stream) {
        @Nullable AVCodec decoder = find(stream);
        String name = decoder == null ? name(stream) : decoder.name().getString();
        if (decoder == null || !(PICTURE.contains(name) || SOUND.contains(name))) {
            throw input.bad(
                    "has a track in %s, which we do not read; export it as ProRes, DNxHR, H.264 or FFV1"
                            .formatted(name));
        }
        return decoder;
    }

    /// FFmpeg's own choice, except for AV1, whose own decoder needs a graphics card, and for VP8
    /// and VP9 with alpha, which only libvpx decodes.
    private static @Nullable AVCodec find(AVStream stream) {
        int codec = stream.codecpar().codec_id();
        boolean alpha =
                Metadata.find(stream.metadata(), "alpha_mode").filter("1"::equals).isPresent();
        if (codec == AV_CODEC_ID_AV1) {
            return AV1.stream()
                    .flatMap(name -> Stream.ofNullable(avcodec_find_decoder_by_name(name)))
                    .findFirst()
                    .orElse(null);
        }
        if (alpha && codec == AV_CODEC_ID_VP8) {
            return avcodec_find_decoder_by_name("libvpx");
        }
        return alpha && codec == AV_CODEC_ID_VP9
                ? avcodec_find_decoder_by_name("libvpx-vp9")
                : avcodec_find_decoder(codec);
    }
}
