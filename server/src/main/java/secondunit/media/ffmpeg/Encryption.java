package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_ENCRYPTION_INFO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_ENCRYPTION_INIT_INFO;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.SizeTPointer;

import java.nio.charset.StandardCharsets;

/// Copy-protected tracks: Common Encryption (ISO/IEC 23001-7: sample entries `encv` and `enca`) and
/// Matroska's ContentEncryption. They are refused before a decoder sees their bytes.
final class Encryption {

    private static final int ENCV = tag("encv");
    private static final int ENCA = tag("enca");

    private Encryption() {}

    static void refuse(SafeInput input, AVStream stream) {
        AVCodecParameters track = stream.codecpar();
        boolean marked = track.codec_tag() == ENCV || track.codec_tag() == ENCA;
        boolean initialised =
                track.nb_coded_side_data() > 0
                        && av_packet_side_data_get(
                                        track.coded_side_data(),
                                        track.nb_coded_side_data(),
                                        AV_PKT_DATA_ENCRYPTION_INIT_INFO)
                                != null;
        if (marked || initialised || Metadata.find(stream.metadata(), "enc_key_id").isPresent()) {
            throw FileHead.encrypted(input.file());
        }
    }

    static void refuse(SafeInput input, AVPacket packet) {
        if (packet.side_data_elems() > 0
                && av_packet_get_side_data(packet, AV_PKT_DATA_ENCRYPTION_INFO, (SizeTPointer) null)
                        != null) {
            throw FileHead.encrypted(input.file());
        }
    }

    private static int tag(String fourCharacters) {
        byte[] c = fourCharacters.getBytes(StandardCharsets.US_ASCII);
        return c[0] | c[1] << 8 | c[2] << 16 | c[3] << 24;
    }
}
