package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

import secondunit.picture.Samples;

import java.util.Arrays;
import java.util.stream.Stream;

/// Another sample rate, and where asked another number of channels, without delay: sample 0 stays
/// where it is, and the whole comes out at exactly round(length x to / from) samples.
final class Resampler implements AutoCloseable {

    private final Check check;
    private final int from;
    private final int to;
    private final int channels;
    private final SwrContext context = new SwrContext(null);
    private long taken;
    private long given;

    /// What a return code of FFmpeg means to whoever resamples.
    @FunctionalInterface
    interface Check {
        void check(int code, String what);
    }

    /// @param given channels that come in
    /// @param channels channels that go out
    Resampler(Check check, int from, int to, int given, int channels) {
        this.check = check;
        this.from = from;
        this.to = to;
        this.channels = channels;
        try (AVChannelLayout layout = new AVChannelLayout();
                AVChannelLayout before = new AVChannelLayout()) {
            av_channel_layout_default(layout, channels);
            av_channel_layout_default(before, given);
            check.check(
                    swr_alloc_set_opts2(
                            context,
                            layout,
                            AV_SAMPLE_FMT_FLTP,
                            to,
                            before,
                            AV_SAMPLE_FMT_FLTP,
                            from,
                            0,
                            null),
                    "sample rate conversion");
            check.check(swr_init(context), "sample rate conversion");
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /// What is ready after these samples.
    Samples convert(Samples samples) {
        taken += samples.length();
        FloatPointer[] planes =
                Stream.of(channels(samples)).map(FloatPointer::new).toArray(FloatPointer[]::new);
        try (PointerPointer<FloatPointer> input = new PointerPointer<>(planes)) {
            return pull(input, samples.length());
        } finally {
            Stream.of(planes).forEach(Pointer::close);
        }
    }

    /// What is left after the last samples.
    Samples rest() {
        Samples tail;
        try (PointerPointer<FloatPointer> none = new PointerPointer<>()) {
            tail = pull(none, 0);
        }
        int missing = Math.toIntExact(wanted() - given);
        given += missing;
        return tail.append(Samples.silence(to, channels, missing));
    }

    @Override
    public void close() {
        swr_free(context);
    }

    private Samples pull(PointerPointer<FloatPointer> input, int count) {
        int room = swr_get_out_samples(context, count);
        FloatPointer[] planes = new FloatPointer[channels];
        Arrays.setAll(planes, c -> new FloatPointer(Math.max(1, room)));
        try (PointerPointer<FloatPointer> output = new PointerPointer<>(planes)) {
            int ready = swr_convert(context, output, room, input, count);
            check.check(ready, "sample rate conversion");
            int kept = Math.toIntExact(Math.min(ready, wanted() - given));
            given += kept;
            return copy(planes, kept);
        } finally {
            Stream.of(planes).forEach(Pointer::close);
        }
    }

    /// round(taken x to / from), halves up.
    private long wanted() {
        return (2 * taken * to + from) / (2L * from);
    }

    private Samples copy(FloatPointer[] planes, int count) {
        float[][] copy = new float[channels][count];
        for (int c = 0; c < channels; c++) {
            planes[c].get(copy[c]);
        }
        return new Samples(to, copy);
    }

    private static float[][] channels(Samples samples) {
        float[][] all = new float[samples.channels()][];
        Arrays.setAll(all, samples::channel);
        return all;
    }
}
