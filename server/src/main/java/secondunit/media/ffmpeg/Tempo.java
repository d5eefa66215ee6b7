package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_link;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_describe;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

import secondunit.media.SoundFormat;
import secondunit.media.SoundStretch;
import secondunit.picture.Samples;
import secondunit.timeline.Ratio;

/// Another speed at the same pitch by FFmpeg's filter atempo (waveform similarity overlap-add), as
/// many in a row as its range of 0.5 to 100 asks.
final class Tempo implements SoundStretch {

    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 100;
    private static final int NAME_BYTES = 128;

    private final SoundFormat format;
    private final AVFilterGraph graph;
    private final AVFilterContext source;
    private final AVFilterContext sink;
    private long taken;

    Tempo(SoundFormat format, Ratio speed) {
        FfmpegNatives.load();
        this.format = format;
        this.graph = avfilter_graph_alloc();
        try {
            this.source = filter("abuffer", source());
            this.sink = filter("abuffersink", null);
            link(speed.numerator() / (double) speed.denominator());
            check(avfilter_graph_config(graph, null));
        } catch (RuntimeException failed) {
            avfilter_graph_free(graph);
            throw failed;
        }
    }

    private String source() {
        try (AVChannelLayout layout = new AVChannelLayout();
                BytePointer name = new BytePointer(NAME_BYTES)) {
            av_channel_layout_default(layout, format.channels());
            check(av_channel_layout_describe(layout, name, NAME_BYTES));
            return "time_base=1/%d:sample_rate=%d:sample_fmt=flt:channel_layout='%s'"
                    .formatted(format.sampleRate(), format.sampleRate(), name.getString());
        }
    }

    private void link(double speed) {
        AVFilterContext last = source;
        double left = speed;
        do {
            double tempo = Math.clamp(left, SLOWEST, FASTEST);
            AVFilterContext filter = filter("atempo", "tempo=" + tempo);
            check(avfilter_link(last, 0, filter, 0));
            last = filter;
            left /= tempo;
        } while (left != 1);
        check(avfilter_link(last, 0, sink, 0));
    }

    private AVFilterContext filter(String name, @Nullable String settings) {
        AVFilterContext context = new AVFilterContext(null);
        check(
                avfilter_graph_create_filter(
                        context, avfilter_get_by_name(name), null, settings, null, graph));
        return context;
    }

    @Override
    public Samples take(Samples samples) {
        if (samples.length() > 0) {
            feed(samples);
        }
        return drain();
    }

    @Override
    public Samples rest() {
        check(av_buffersrc_add_frame(source, null));
        return drain();
    }

    private void feed(Samples samples) {
        AVFrame frame = av_frame_alloc();
        try {
            frame.format(AV_SAMPLE_FMT_FLT)
                    .sample_rate(format.sampleRate())
                    .nb_samples(samples.length())
                    .pts(taken);
            av_channel_layout_default(frame.ch_layout(), format.channels());
            check(av_frame_get_buffer(frame, 0));
            float[] packed = packed(samples);
            new FloatPointer(frame.data(0)).put(packed, 0, packed.length);
            check(av_buffersrc_add_frame(source, frame));
            taken += samples.length();
        } finally {
            av_frame_free(frame);
        }
    }

    private float[] packed(Samples samples) {
        int channels = format.channels();
        float[] packed = new float[samples.length() * channels];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < samples.length(); i++) {
                packed[i * channels + c] = samples.channel(c)[i];
            }
        }
        return packed;
    }

    private Samples drain() {
        Samples ready = Samples.silence(format.sampleRate(), format.channels(), 0);
        AVFrame frame = av_frame_alloc();
        try {
            while (av_buffersink_get_frame(sink, frame) >= 0) {
                ready = ready.append(unpacked(frame));
                av_frame_unref(frame);
            }
        } finally {
            av_frame_free(frame);
        }
        return ready;
    }

    private Samples unpacked(AVFrame frame) {
        int channels = format.channels();
        float[] packed = new float[frame.nb_samples() * channels];
        new FloatPointer(frame.data(0)).get(packed, 0, packed.length);
        float[][] samples = new float[channels][frame.nb_samples()];
        for (int i = 0; i < packed.length; i++) {
            samples[i % channels][i / channels] = packed[i];
        }
        return new Samples(format.sampleRate(), samples);
    }

    @Override
    public void close() {
        avfilter_graph_free(graph);
    }

    private static void check(int code) {
        if (code < 0) {
            throw new IllegalStateException("atempo: " + FfmpegNatives.message(code));
        }
    }
}
