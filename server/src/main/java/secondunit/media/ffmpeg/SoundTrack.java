package secondunit.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import secondunit.media.ffmpeg.FrameRates.Tick;
import secondunit.picture.Samples;

import java.util.ArrayDeque;
import java.util.Deque;

/// The sound of a clip by sample number, 0 being the instant of the first frame. Reading forward
/// decodes on; reading backward begins again, by a seek where the container's ticks are samples and
/// else from the start, so that a sample's number never depends on the way there.
final class SoundTrack implements AutoCloseable {

    private final Source source;
    private final int stream;
    private final long zero;
    private final Tick zeroTick;
    private final Deque<SoundDecoder.Block> blocks = new ArrayDeque<>();
    private @Nullable SoundDecoder decoder;

    /// @param zero when the first frame shows, in ticks of the picture track
    SoundTrack(Source source, int stream, long zero, Tick zeroTick) {
        this.source = source;
        this.stream = stream;
        this.zero = zero;
        this.zeroTick = zeroTick;
    }

    /// Samples `[start, end)`, silence where there are none.
    Samples read(long start, long end) {
        SoundDecoder from = decoderAt(start);
        Samples result =
                Samples.silence(from.sampleRate(), from.channels(), Math.toIntExact(end - start));
        while (!blocks.isEmpty() && blocks.getFirst().end() <= start) {
            blocks.removeFirst();
        }
        for (SoundDecoder.Block block : blocks) {
            block.copyTo(result, start);
        }
        while (from.position() < end) {
            SoundDecoder.@Nullable Block block = from.next();
            if (block == null) {
                return result;
            }
            if (block.end() > start) {
                block.copyTo(result, start);
                blocks.addLast(block);
            }
        }
        return result;
    }

    private SoundDecoder decoderAt(long start) {
        SoundDecoder current = decoder;
        boolean behind =
                current != null
                        && (blocks.isEmpty()
                                ? start < current.position()
                                : start < blocks.getFirst().start());
        boolean farAhead =
                current != null && start > current.position() + 10L * current.sampleRate();
        if (current != null && !behind && !(farAhead && current.canSeek())) {
            return current;
        }
        close();
        decoder = null;
        blocks.clear();
        SoundDecoder opened = SoundDecoder.open(source, stream, zero, zeroTick);
        if (opened.canSeek() && start > opened.sampleRate() && !opened.seekBefore(start)) {
            opened.close();
            opened = SoundDecoder.open(source, stream, zero, zeroTick);
        }
        decoder = opened;
        return opened;
    }

    @Override
    public void close() {
        if (decoder != null) {
            decoder.close();
        }
    }
}
