package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_INTRA_ONLY;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry;

import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.Optional;

/// The packets of a QuickTime or MP4 track of single pictures (ProRes, DNxHR, Motion JPEG) from its
/// index alone: without it, opening ten minutes of ProRes would read its ten gigabytes. Every
/// packet that is decoded later is compared with what is said here.
final class IndexScan {

    /// FFmpeg's flag of an entry that the edit list hides.
    private static final int AVINDEX_DISCARD_FRAME = 2;

    private IndexScan() {}

    /// Empty where packets may be shown in another order than stored, where the index is not the
    /// whole clip, and where the file ends before what it lists.
    static Optional<PacketScan.Result> of(SafeInput input, AVStream stream) {
        int entries = avformat_index_get_entries_count(stream);
        boolean usable =
                input.container() == Container.MOV
                        && isIntraOnly(stream)
                        && entries > 0
                        && entries == stream.nb_frames()
                        && !CutShort.is(input, stream, entries);
        return usable ? Optional.of(read(stream, entries)) : Optional.empty();
    }

    private static boolean isIntraOnly(AVStream stream) {
        @Nullable AVCodecDescriptor codec = avcodec_descriptor_get(stream.codecpar().codec_id());
        return codec != null && (codec.props() & AV_CODEC_PROP_INTRA_ONLY) != 0;
    }

    private static PacketScan.Result read(AVStream stream, int entries) {
        long[] times = new long[entries];
        BitSet shown = new BitSet();
        for (int i = 0; i < entries; i++) {
            AVIndexEntry entry = avformat_index_get_entry(stream, i);
            times[i] = entry.timestamp();
            shown.set(i, entry.size() > 0 && (entry.flags() & AVINDEX_DISCARD_FRAME) == 0);
        }
        BitSet keys = new BitSet();
        keys.set(0, entries);
        return new PacketScan.Result(
                PictureTrack.of(stream.index(), times, keys, shown, true), false);
    }
}
