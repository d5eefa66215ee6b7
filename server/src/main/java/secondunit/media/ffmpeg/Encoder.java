package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_version;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// One codec at work on one stream of a container.
final class Encoder implements AutoCloseable {

    private static final int THREADS = 2;

    private final Muxer muxer;
    private final String name;
    private final Consumer<AVCodecContext> setUp;
    private final AVCodec codec;
    private AVCodecContext context;
    private final AVPacket packet = av_packet_alloc();
    private @Nullable AVStream stream;
    private Consumer<AVPacket> mend = untouched -> {};
    private Map<String, String> opened = Map.of();

    /// @param name of an encoder that is there: see [#isThere]
    /// @param setUp says what is to be encoded, each time the codec is opened
    Encoder(Muxer muxer, String name, Consumer<AVCodecContext> setUp) {
        this.muxer = muxer;
        this.name = name;
        this.setUp = setUp;
        codec = avcodec_find_encoder_by_name(name);
        context = newContext();
    }

    /// True when FFmpeg was built with the encoder.
    static boolean isThere(String name) {
        return avcodec_find_encoder_by_name(name) != null;
    }

    AVCodecContext context() {
        return context;
    }

    /// Lets every packet be changed in place before it goes out.
    void mendPackets(Consumer<AVPacket> change) {
        mend = change;
    }

    /// Opens the codec and adds its stream to the container.
    AVStream open(Map<String, String> options) {
        openCodec(options);
        stream = muxer.newStream();
        stream.time_base(context.time_base());
        muxer.check(avcodec_parameters_from_context(stream.codecpar(), context), name);
        return stream;
    }

    /// What a packet must have been made by to be followed by those made here: the coder, its
    /// version, and what it has put into the container's head.
    String signature() {
        CRC32C head = new CRC32C();
        if (context.extradata_size() > 0) {
            head.update(context.extradata().capacity(context.extradata_size()).asByteBuffer());
        }
        return "%s %d %08x".formatted(name, avcodec_version(), head.getValue());
    }

    /// True where packets come in the order of their frames, so that a run of them ends with one.
    boolean keepsOrder() {
        return context.has_b_frames() == 0 && context.max_b_frames() <= 0;
    }

    /// Goes on with other options, from a keyframe; does nothing where they are the same.
    void goOnWith(Map<String, String> options) {
        if (!options.equals(opened)) {
            send(null);
            avcodec_free_context(context);
            context = newContext();
            openCodec(options);
        }
    }

    /// Encodes a frame, or with null everything that is left.
    void send(@Nullable AVFrame frame) {
        muxer.check(
                avcodec_send_frame(context, frame),
                "encoder %s cannot take this picture or sound, try another format".formatted(name));
        int code = avcodec_receive_packet(context, packet);
        while (code >= 0) {
            pass(packet);
            code = avcodec_receive_packet(context, packet);
        }
        if (code != AVERROR_EAGAIN() && code != AVERROR_EOF) {
            muxer.check(code, name);
        }
    }

    private AVCodecContext newContext() {
        AVCodecContext fresh = avcodec_alloc_context3(codec);
        fresh.thread_count(THREADS);
        fresh.flags(fresh.flags() | AV_CODEC_FLAG_BITEXACT);
        if (muxer.wantsGlobalHeader()) {
            fresh.flags(fresh.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        setUp.accept(fresh);
        return fresh;
    }

    private void openCodec(Map<String, String> options) {
        try (Dictionary settings = new Dictionary(options)) {
            muxer.check(
                    avcodec_open2(context, codec, settings.entries()),
                    "encoder %s does not take this".formatted(name));
            settings.checkAllTaken("encoder " + name);
        }
        opened = options;
    }

    /// Passes on a packet that was coded before, as the frame of this number.
    void passOn(AVPacket coded, long frame) {
        coded.pts(frame).dts(frame).duration(1).pos(-1);
        pass(coded);
    }

    private void pass(AVPacket coded) {
        AVStream to = Objects.requireNonNull(stream, "an open encoder has a stream");
        mend.accept(coded);
        coded.stream_index(to.index());
        av_packet_rescale_ts(coded, context.time_base(), to.time_base());
        muxer.write(coded);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avcodec_free_context(context);
    }
}
