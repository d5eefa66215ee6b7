package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A finished clip taken apart by FFmpeg's decoders, without any of the writer's code: what a
/// player would see and hear.
final class ReadBack implements AutoCloseable {

    private final AVFormatContext context = new AVFormatContext(null);

    ReadBack(Path file) {
        FfmpegNatives.load();
        int opened =
                avformat_open_input(
                        context, "file:" + file, (AVInputFormat) null, (AVDictionary) null);
        assertTrue(opened >= 0, () -> file + ": " + FfmpegNatives.message(opened));
        avformat_find_stream_info(context, (PointerPointer<?>) null);
    }

    AVStream picture() {
        return context.streams(best(AVMEDIA_TYPE_VIDEO));
    }

    AVStream sound() {
        return context.streams(best(AVMEDIA_TYPE_AUDIO));
    }

    /// A value of the file's metadata, or null.
    @Nullable String tag(String key) {
        return value(context.metadata(), key);
    }

    /// A value of a stream's metadata, or null.
    static @Nullable String tag(AVStream stream, String key) {
        return value(stream.metadata(), key);
    }

    /// Every frame in the layout the decoder gives.
    ///
    /// @param decoder its name, or null for FFmpeg's usual one
    List<Frame> frames(@Nullable String decoder) {
        List<Frame> frames = new ArrayList<>();
        decode(picture(), decoder, frame -> frames.add(copy(frame)));
        return frames;
    }

    /// Every sample as floats, channel by channel.
    float[][] samples() {
        int channels = sound().codecpar().ch_layout().nb_channels();
        List<float[]> parts = new ArrayList<>();
        decode(sound(), null, frame -> parts.add(interleaved(frame, channels)));
        int length = parts.stream().mapToInt(part -> part.length / channels).sum();
        float[][] all = new float[channels][length];
        int at = 0;
        for (float[] part : parts) {
            for (int i = 0; i < part.length; i++) {
                all[i % channels][at + i / channels] = part[i];
            }
            at += part.length / channels;
        }
        return all;
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }

    private int best(int type) {
        return av_find_best_stream(context, type, -1, -1, (PointerPointer<?>) null, 0);
    }

    private interface Sink {
        void take(AVFrame frame);
    }

    private void decode(AVStream stream, @Nullable String name, Sink sink) {
        AVCodec codec =
                name == null
                        ? avcodec_find_decoder(stream.codecpar().codec_id())
                        : avcodec_find_decoder_by_name(name);
        AVCodecContext decoder = avcodec_alloc_context3(codec);
        avcodec_parameters_to_context(decoder, stream.codecpar());
        decoder.pkt_timebase(stream.time_base());
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        try {
            assertTrue(avcodec_open2(decoder, codec, (AVDictionary) null) >= 0);
            while (av_read_frame(context, packet) >= 0) {
                if (packet.stream_index() == stream.index()) {
                    assertTrue(avcodec_send_packet(decoder, packet) >= 0);
                    drain(decoder, frame, sink);
                }
                av_packet_unref(packet);
            }
            avcodec_send_packet(decoder, null);
            drain(decoder, frame, sink);
        } finally {
            av_frame_free(frame);
            av_packet_free(packet);
            avcodec_free_context(decoder);
        }
    }

    private static void drain(AVCodecContext decoder, AVFrame frame, Sink sink) {
        while (avcodec_receive_frame(decoder, frame) >= 0) {
            sink.take(frame);
        }
    }

    private static Frame copy(AVFrame frame) {
        Colour colour = Colours.of(frame);
        return FrameCopy.read(
                frame,
                new FrameFormat(
                        new Size(frame.width(), frame.height()),
                        PixelFormats.of(frame.format()).orElseThrow(),
                        colour,
                        Ratio.ONE));
    }

    private static float[] interleaved(AVFrame frame, int channels) {
        int count = frame.nb_samples() * channels;
        float[] mixed = new float[count];
        if (frame.format() == AV_SAMPLE_FMT_S32) {
            int[] words = new int[count];
            new IntPointer(frame.data(0)).get(words);
            for (int i = 0; i < count; i++) {
                mixed[i] = words[i] / (float) (1L << 31);
            }
        } else if (frame.format() == AV_SAMPLE_FMT_FLT) {
            new FloatPointer(frame.data(0)).get(mixed);
        } else {
            assertTrue(frame.format() == AV_SAMPLE_FMT_FLTP);
            float[] plane = new float[frame.nb_samples()];
            for (int c = 0; c < channels; c++) {
                new FloatPointer(frame.data(c)).get(plane);
                for (int i = 0; i < plane.length; i++) {
                    mixed[i * channels + c] = plane[i];
                }
            }
        }
        return Arrays.copyOf(mixed, count);
    }

    private static @Nullable String value(@Nullable AVDictionary texts, String key) {
        @Nullable AVDictionaryEntry entry = texts == null ? null : av_dict_get(texts, key, null, 0);
        return entry == null ? null : entry.value().getString();
    }
}
