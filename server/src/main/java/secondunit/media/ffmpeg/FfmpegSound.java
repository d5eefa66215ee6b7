package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

import secondunit.media.MediaException;
import secondunit.media.SoundReader;
import secondunit.media.ffmpeg.FrameRates.Tick;
import secondunit.picture.Samples;

import java.nio.file.Path;
import java.util.Optional;

/// A sound read by FFmpeg from its first sample to its last. Where its time stamps leave a gap
/// there is silence.
final class FfmpegSound implements SoundReader {

    private static final int CHANNELS = 2;
    private static final int LONGEST_GAP_SECONDS = 600;

    private final Path file;
    private final SoundDecoder decoder;
    private final Resampler resampler;
    private long expected;
    private boolean ended;

    private FfmpegSound(Path file, SoundDecoder decoder) {
        this.file = file;
        this.decoder = decoder;
        this.resampler =
                new Resampler(
                        this::check,
                        decoder.sampleRate(),
                        Samples.STANDARD_RATE,
                        decoder.channels(),
                        CHANNELS);
    }

    /// @throws MediaException BAD_INPUT where there is no sound that we can use
    static FfmpegSound open(Path file) {
        Path path = file.toAbsolutePath();
        try (SafeInput input = SafeInput.open(path)) {
            int track =
                    Tracks.sound(input, -1)
                            .orElseThrow(() -> input.bad("has no sound that can be used"));
            AVStream stream = input.stream(track);
            Tick tick = new Tick(stream.time_base().num(), stream.time_base().den());
            long zero = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
            SoundDecoder decoder = SoundDecoder.open(input.source(), track, zero, tick);
            try {
                return new FfmpegSound(path, decoder);
            } catch (RuntimeException e) {
                decoder.close();
                throw e;
            }
        }
    }

    private void check(int code, String what) {
        if (code < 0) {
            throw FileHead.bad(
                    file, "has sound that fails in " + what + ": " + FfmpegNatives.message(code));
        }
    }

    @Override
    public Optional<Samples> next() {
        if (ended) {
            return Optional.empty();
        }
        SoundDecoder.@Nullable Block block = decoder.next();
        while (block != null && block.end() <= expected) {
            block = decoder.next();
        }
        if (block == null) {
            ended = true;
            return Optional.of(resampler.rest());
        }
        return Optional.of(resampler.convert(following(block)));
    }

    /// A block from the sample on that is expected, with silence before it where it comes later.
    private Samples following(SoundDecoder.Block block) {
        long gap = block.start() - expected;
        expected = block.end();
        if (gap > (long) LONGEST_GAP_SECONDS * decoder.sampleRate()) {
            throw FileHead.bad(file, "has a gap of more than ten minutes in its sound");
        }
        Samples samples = block.samples();
        return gap > 0
                ? Samples.silence(decoder.sampleRate(), decoder.channels(), (int) gap)
                        .append(samples)
                : samples.slice((int) -gap, samples.length());
    }

    @Override
    public void close() {
        resampler.close();
        decoder.close();
    }
}
