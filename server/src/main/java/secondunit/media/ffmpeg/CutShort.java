package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;
import static org.bytedeco.ffmpeg.global.avutil.av_inv_q;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// Whether a file ends before its own header says it does, for containers whose demuxer takes the
/// end of the file for the end of the clip.
final class CutShort {

    private static final int SEGMENT = 0x18538067;
    private static final int HEAD = 128;
    private static final int RIFF_HEAD = 8;

    private CutShort() {}

    static boolean is(SafeInput input, AVStream picture, int packets) {
        return switch (input.container()) {
            case AVI -> isRiffCut(input.file());
            case MXF -> editUnits(picture) > packets;
            case MATROSKA -> isSegmentCut(input.file());
            case MOV -> isIndexCut(input, picture);
            case MPEG_TS, WAV, FLAC, OGG, MP3, PNG, JPEG, WEBP, TIFF -> false;
        };
    }

    /// The duration an MXF header claims, in frames.
    private static long editUnits(AVStream picture) {
        AVRational tick = picture.time_base();
        AVRational rate = picture.avg_frame_rate();
        boolean known = picture.duration() > 0 && rate.num() > 0 && rate.den() > 0;
        return known ? av_rescale_q(picture.duration(), tick, av_inv_q(rate)) : 0;
    }

    /// A RIFF chunk states its size after its name, less those 8 bytes.
    private static boolean isRiffCut(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(RIFF_HEAD).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(head, 0);
            return Integer.toUnsignedLong(head.getInt(Integer.BYTES)) + RIFF_HEAD > channel.size();
        } catch (IOException e) {
            return true;
        }
    }

    /// Whether the index lists a packet that lies beyond the end of the file.
    private static boolean isIndexCut(SafeInput input, AVStream picture) {
        try {
            long size = Files.size(input.file());
            return IntStream.range(0, avformat_index_get_entries_count(picture))
                    .mapToObj(i -> avformat_index_get_entry(picture, i))
                    .anyMatch(entry -> entry.pos() + entry.size() > size);
        } catch (IOException e) {
            return true;
        }
    }

    /// A Matroska segment states its size in bytes, or that it is unknown (RFC 8794, 4 and 6).
    private static boolean isSegmentCut(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            channel.read(head, 0);
            head.flip();
            if (head.remaining() < HEAD) {
                return true;
            }
            head.getInt();
            long ebml = size(head);
            if (ebml < 0 || ebml > head.remaining() - Long.BYTES - Integer.BYTES) {
                return false;
            }
            head.position(head.position() + (int) ebml);
            if (head.getInt() != SEGMENT) {
                return false;
            }
            long segment = size(head);
            return segment > channel.size() - head.position();
        } catch (IOException e) {
            return true;
        }
    }

    /// A variable-length size; -1 for "unknown".
    private static long size(ByteBuffer from) {
        int first = from.get() & 0xff;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7) {
            return -1;
        }
        int mask = 0x7f >> more;
        long value = first & mask;
        boolean ones = value == mask;
        for (int i = 0; i < more; i++) {
            int next = from.get() & 0xff;
            ones &= next == 0xff;
            value = (value << 8) | next;
        }
        return ones ? -1 : value;
    }
}
