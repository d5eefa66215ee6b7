package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import secondunit.media.ClipPlan;
import secondunit.media.MediaException;
import secondunit.media.MediaException.Kind;
import secondunit.media.SoundFormat;
import secondunit.media.ffmpeg.Recipe.SoundRecipe;
import secondunit.picture.Samples;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The sound of a clip being written: samples come in by any number, packets go out in the codec's
/// own lengths, and the last one is as short as the rest is. Sample rates are converted only where
/// the codec has no other choice.
final class SoundEncoder implements AutoCloseable {

    private static final int MOST_CHANNELS = 8;
    private static final int PCM_PACKET = 2048;

    private final Muxer muxer;
    private final SoundFormat given;
    private final Encoder encoder;
    private final AVFrame frame = av_frame_alloc();
    private final float[][] queue;
    private final @Nullable Resampler resampler;
    private int queued;
    private long samples;

    SoundEncoder(Muxer muxer, SoundRecipe recipe, SoundFormat given) {
        this.muxer = muxer;
        this.given = given;
        int rate = rate(recipe, given.sampleRate());
        encoder = new Encoder(muxer, recipe.encoder(), setUp(recipe, rate, given.channels()));
        try {
            encoder.open(recipe.options());
            AVCodecContext context = encoder.context();
            int length = context.frame_size() > 0 ? context.frame_size() : PCM_PACKET;
            queue = new float[given.channels()][length];
            allocate(context, length);
            resampler =
                    rate == given.sampleRate()
                            ? null
                            : new Resampler(
                                    muxer::check,
                                    given.sampleRate(),
                                    rate,
                                    given.channels(),
                                    given.channels());
        } catch (RuntimeException failed) {
            encoder.close();
            av_frame_free(frame);
            throw failed;
        }
    }

    /// Channels that no encoder takes, said before a file is there.
    static void check(Path file, ClipPlan plan) {
        SoundFormat sound = plan.sound();
        if (sound != null && (sound.channels() < 1 || sound.channels() > MOST_CHANNELS)) {
            throw new MediaException(
                    Kind.UNSUITED,
                    file,
                    "format %s takes 1 to %d sound channels, the sound has %d; mix it down or render without sound."
                            .formatted(plan.format().id(), MOST_CHANNELS, sound.channels()));
        }
    }

    /// Encodes the next samples.
    void write(Samples next) {
        if (next.sampleRate() != given.sampleRate() || next.channels() != given.channels()) {
            throw new IllegalArgumentException(
                    "sound comes at %d Hz with %d channels, the plan says %d Hz with %d"
                            .formatted(
                                    next.sampleRate(),
                                    next.channels(),
                                    given.sampleRate(),
                                    given.channels()));
        }
        enqueue(resampler == null ? next : resampler.convert(next));
    }

    /// Encodes what is queued and what the codec still holds back.
    void end() {
        if (resampler != null) {
            enqueue(resampler.rest());
        }
        if (queued > 0) {
            sendQueue();
        }
        encoder.send(null);
    }

    @Override
    public void close() {
        encoder.close();
        av_frame_free(frame);
        if (resampler != null) {
            resampler.close();
        }
    }

    /// The rate given, where the codec takes it; otherwise the first it takes.
    private static int rate(SoundRecipe recipe, int given) {
        return recipe.rates().isEmpty() || recipe.rates().contains(given)
                ? given
                : recipe.rates().getFirst();
    }

    private static Consumer<AVCodecContext> setUp(SoundRecipe recipe, int rate, int channels) {
        return context -> {
            context.sample_rate(rate)
                    .sample_fmt(recipe.sampleFormat())
                    .time_base(new AVRational().num(1).den(rate))
                    .bit_rate((long) recipe.bitsPerChannel() * channels);
            av_channel_layout_default(context.ch_layout(), channels);
        };
    }

    private void allocate(AVCodecContext context, int length) {
        frame.format(context.sample_fmt()).sample_rate(context.sample_rate()).nb_samples(length);
        av_channel_layout_copy(frame.ch_layout(), context.ch_layout());
        muxer.check(av_frame_get_buffer(frame, 0), "sound frame");
    }

    private void enqueue(Samples next) {
        int from = 0;
        while (from < next.length()) {
            int count = Math.min(queue[0].length - queued, next.length() - from);
            for (int c = 0; c < queue.length; c++) {
                System.arraycopy(next.channel(c), from, queue[c], queued, count);
            }
            queued += count;
            from += count;
            if (queued == queue[0].length) {
                sendQueue();
            }
        }
    }

    private void sendQueue() {
        muxer.check(av_frame_make_writable(frame), "sound frame");
        switch (encoder.context().sample_fmt()) {
            case AV_SAMPLE_FMT_FLTP -> SampleLayout.planarFloat(queue, queued, frame);
            case AV_SAMPLE_FMT_FLT -> SampleLayout.interleavedFloat(queue, queued, frame);
            default -> SampleLayout.interleaved24Bit(queue, queued, frame);
        }
        frame.nb_samples(queued).pts(samples);
        samples += queued;
        queued = 0;
        encoder.send(frame);
    }
}
