package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import secondunit.media.MediaException;
import secondunit.media.ffmpeg.FrameRates.Tick;
import secondunit.picture.Samples;

/// Decodes a sound track forward into numbered blocks. Samples that the container or codec marks as
/// priming are already gone (FFmpeg drops them). A block follows the one before it without a gap
/// unless its time stamp says otherwise by more than its rounding. Owns the opened file.
final class SoundDecoder implements AutoCloseable {

    /// Decoders need some sound before the first right sample: an MP3 frame's bits lie up to nine
    /// frames back, Opus asks for 80 ms (RFC 7845, 4.6), AAC overlaps by one frame.
    private static final int WARM_UP_SECONDS = 1;

    private final SafeInput input;
    private final AVStream stream;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final SampleClock clock;
    private final int sampleRate;
    private final int channels;
    private long position = Long.MIN_VALUE;
    private boolean draining;

    /// Decoded samples.
    ///
    /// @param start number of the first
    record Block(long start, Samples samples) {

        long end() {
            return start + samples.length();
        }

        /// Copies what falls into `target`, whose first sample has the number `targetStart`.
        void copyTo(Samples target, long targetStart) {
            long from = Math.max(start, targetStart);
            long to = Math.min(end(), targetStart + target.length());
            for (int c = 0; from < to && c < target.channels(); c++) {
                System.arraycopy(
                        samples.channel(c),
                        (int) (from - start),
                        target.channel(c),
                        (int) (from - targetStart),
                        (int) (to - from));
            }
        }
    }

    private SoundDecoder(SafeInput input, int track, long zero, Tick zeroTick) {
        this.input = input;
        this.stream = input.stream(track);
        Tracks.readOnly(input, track);
        this.codec = opened();
        this.sampleRate = stream.codecpar().sample_rate();
        this.channels = stream.codecpar().ch_layout().nb_channels();
        this.clock =
                new SampleClock(
                        new Tick(stream.time_base().num(), stream.time_base().den()),
                        sampleRate,
                        stream.codecpar().initial_padding(),
                        zero,
                        zeroTick);
    }

    private AVCodecContext opened() {
        try {
            return Decoders.open(input, stream);
        } catch (MediaException e) {
            av_frame_free(frame);
            av_packet_free(packet);
            input.close();
            throw e;
        }
    }

    static SoundDecoder open(Source source, int track, long zero, Tick zeroTick) {
        return new SoundDecoder(source.open(), track, zero, zeroTick);
    }

    int sampleRate() {
        return sampleRate;
    }

    int channels() {
        return channels;
    }

    /// One past the last sample decoded; far below any number before the first.
    long position() {
        return position;
    }

    /// True where time stamps are sample numbers, so that a seek loses none of their exactness.
    boolean canSeek() {
        return clock.isExact();
    }

    /// Moves to a little before sample `start`; false where the container did not get there.
    boolean seekBefore(long start) {
        long target = clock.ticks(start - (long) WARM_UP_SECONDS * sampleRate);
        if (av_seek_frame(input.context(), stream.index(), target, AVSEEK_FLAG_BACKWARD) < 0) {
            return false;
        }
        avcodec_flush_buffers(codec);
        @Nullable Block first = next();
        return first != null && first.end() <= start;
    }

    /// The next block, null at the end. A packet that cannot be decoded is a gap.
    @Nullable Block next() {
        while (true) {
            int code = avcodec_receive_frame(codec, frame);
            if (code >= 0) {
                if (frame.nb_samples() > 0) {
                    return block();
                }
            } else if (code == AVERROR_EOF() || (draining && code != AVERROR_EAGAIN())) {
                return null;
            } else if (code == AVERROR_EAGAIN() && !feed()) {
                return null;
            }
        }
    }

    private Block block() {
        if (frame.sample_rate() != sampleRate || frame.ch_layout().nb_channels() != channels) {
            throw input.bad("changes its sample rate or channels on the way; export it in one");
        }
        boolean begun = position != Long.MIN_VALUE;
        boolean unstamped = frame.pts() == AV_NOPTS_VALUE;
        long stamped = unstamped ? (begun ? position : 0) : clock.sample(frame.pts(), !begun);
        boolean follows = begun && Math.abs(stamped - position) <= clock.tolerance();
        long start = follows ? position : stamped;
        position = start + frame.nb_samples();
        return new Block(start, SampleCopy.read(input, frame));
    }

    private boolean feed() {
        if (draining) {
            return false;
        }
        while (av_read_frame(input.context(), packet) >= 0) {
            boolean ours = packet.stream_index() == stream.index() && packet.size() > 0;
            if (ours) {
                Encryption.refuse(input, packet);
                avcodec_send_packet(codec, packet);
            }
            av_packet_unref(packet);
            if (ours) {
                return true;
            }
        }
        draining = true;
        avcodec_send_packet(codec, null);
        return true;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
        input.close();
    }
}
