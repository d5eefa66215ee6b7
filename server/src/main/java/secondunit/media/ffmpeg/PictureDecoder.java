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
import org.bytedeco.ffmpeg.avutil.AVRational;

import secondunit.media.MediaException;

import java.util.OptionalInt;

/// Decodes a picture track in display order, from its start or from a key packet. Owns the opened
/// file.
final class PictureDecoder implements AutoCloseable {

    /// `AV_FRAME_FLAG_CORRUPT`.
    private static final int CORRUPT = 1;

    /// Seconds before a key packet at which a seek is tried, in turn: some containers land late.
    private static final int[] SEEK_BACK = {0, 1, 10};

    /// What one call of [#step] brought.
    enum Step {
        FRAME,
        /// A packet that gave no picture, or a picture with errors in it.
        DAMAGE,
        END
    }

    private final SafeInput input;
    private final PictureTrack track;
    private final AVStream stream;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private int nextPacket;
    private boolean held;
    private boolean draining;

    PictureDecoder(SafeInput input, PictureTrack track) {
        this.input = input;
        this.track = track;
        this.stream = input.stream(track.stream());
        Tracks.readOnly(input, track.stream());
        this.codec = opened();
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

    /// The frame of the last step, valid until the next.
    AVFrame frame() {
        return frame;
    }

    /// The packet that the frame of the last step came from.
    long packetOfFrame() {
        return frame.pts();
    }

    /// Goes on to the next frame.
    Step step() {
        while (true) {
            int code = avcodec_receive_frame(codec, frame);
            if (code >= 0) {
                return isDamaged() ? Step.DAMAGE : Step.FRAME;
            }
            if (code == AVERROR_EOF()) {
                return Step.END;
            }
            if (code != AVERROR_EAGAIN() || draining) {
                return draining ? Step.END : Step.DAMAGE;
            }
            if (!feed()) {
                return Step.DAMAGE;
            }
        }
    }

    private boolean isDamaged() {
        return (frame.flags() & CORRUPT) != 0
                || frame.decode_error_flags() != 0
                || frame.data(0) == null;
    }

    /// Hands the decoder one packet more, or the end; false where it refuses it.
    private boolean feed() {
        if (nextPacket >= track.packets() || !(held || read())) {
            draining = true;
            return avcodec_send_packet(codec, null) >= 0;
        }
        held = false;
        boolean expected = !track.indexed() || packet.pts() == track.time(nextPacket);
        packet.pts(nextPacket++);
        boolean taken = packet.size() == 0 || avcodec_send_packet(codec, packet) >= 0;
        av_packet_unref(packet);
        return expected && taken;
    }

    private boolean read() {
        while (av_read_frame(input.context(), packet) >= 0) {
            if (packet.stream_index() == track.stream()) {
                return true;
            }
            av_packet_unref(packet);
        }
        return false;
    }

    /// Moves to a key packet of an indexed track, so that the next step decodes from it.
    ///
    /// @return false where the container does not get there; the decoder is then of no more use
    boolean seek(int key) {
        for (int seconds : SEEK_BACK) {
            AVRational tick = stream.time_base();
            long target = track.time(key) - (long) seconds * tick.den() / tick.num();
            if (av_seek_frame(input.context(), track.stream(), target, AVSEEK_FLAG_BACKWARD) >= 0
                    && land(key)) {
                return true;
            }
        }
        return false;
    }

    private boolean land(int key) {
        avcodec_flush_buffers(codec);
        while (read()) {
            OptionalInt found =
                    packet.pts() == AV_NOPTS_VALUE
                            ? OptionalInt.empty()
                            : track.packetAt(packet.pts());
            if (found.isPresent() && found.getAsInt() == key) {
                nextPacket = key;
                held = true;
                return true;
            }
            av_packet_unref(packet);
            if (found.isPresent() && found.getAsInt() > key) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
        input.close();
    }
}
