package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_PROGRESSIVE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_UNKNOWN;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

import java.util.BitSet;
import java.util.stream.LongStream;

/// Reads every packet of the picture track once, without decoding: what the container's header
/// claims is not believed, save for [IndexScan].
final class PacketScan {

    /// The bit of a VP8 frame's first byte that is clear in frames that are never shown (RFC 6386,
    /// 9.1).
    private static final int VP8_SHOWN = 0x10;

    private final SafeInput input;
    private final AVStream stream;
    private final boolean vp8;
    private final LongStream.Builder times = LongStream.builder();
    private final BitSet keys = new BitSet();
    private final BitSet shown = new BitSet();
    private final BitSet damaged = new BitSet();
    private int count;
    private boolean readToTheEnd;

    private PacketScan(SafeInput input, AVStream stream) {
        this.input = input;
        this.stream = stream;
        this.vp8 = stream.codecpar().codec_id() == AV_CODEC_ID_VP8;
    }

    /// @param track the packets; those at the very end that are only partly there are left out
    /// @param cutShort true where the file ends in the middle of one or reading it failed
    record Result(PictureTrack track, boolean cutShort) {}

    static Result of(SafeInput input, AVStream stream) {
        return IndexScan.of(input, stream)
                .orElseGet(() -> {
                    PacketScan scan = new PacketScan(input, stream);
                    scan.read();
                    return scan.result();
                });
    }

    private void read() {
        Tracks.readOnly(input, stream.index());
        AVPacket packet = av_packet_alloc();
        try {
            int code = av_read_frame(input.context(), packet);
            while (code >= 0) {
                if (packet.stream_index() == stream.index()) {
                    add(packet);
                }
                av_packet_unref(packet);
                code = av_read_frame(input.context(), packet);
            }
            readToTheEnd = code == AVERROR_EOF();
        } finally {
            av_packet_free(packet);
        }
    }

    private void add(AVPacket packet) {
        Encryption.refuse(input, packet);
        times.add(packet.pts());
        keys.set(count, has(packet, AV_PKT_FLAG_KEY));
        damaged.set(count, has(packet, AV_PKT_FLAG_CORRUPT));
        shown.set(
                count,
                packet.size() > 0 && !has(packet, AV_PKT_FLAG_DISCARD) && !isHiddenVp8(packet));
        count++;
    }

    private Result result() {
        int whole = Math.max(damaged.previousClearBit(count - 1) + 1, 0);
        long[] kept = times.build().limit(whole).toArray();
        shown.clear(whole, count);
        keys.clear(whole, count);
        boolean cutShort = whole < count || !readToTheEnd || CutShort.is(input, stream, whole);
        if (cutShort) {
            TailGap.hide(kept, shown);
        }
        boolean plain = damaged.nextSetBit(0) < 0 || damaged.nextSetBit(0) >= whole;
        return new Result(
                PictureTrack.of(stream.index(), kept, keys, shown, plain && !hasFieldPackets()),
                cutShort);
    }

    /// In a transport stream the two fields of an interlaced H.264 frame may be a packet each.
    private boolean hasFieldPackets() {
        AVCodecParameters codec = stream.codecpar();
        return input.container() == Container.MPEG_TS
                && codec.codec_id() == AV_CODEC_ID_H264
                && codec.field_order() != AV_FIELD_PROGRESSIVE
                && codec.field_order() != AV_FIELD_UNKNOWN;
    }

    private boolean isHiddenVp8(AVPacket packet) {
        return vp8 && packet.size() > 0 && (packet.data().get(0) & VP8_SHOWN) == 0;
    }

    private static boolean has(AVPacket packet, int flag) {
        return (packet.flags() & flag) != 0;
    }
}
