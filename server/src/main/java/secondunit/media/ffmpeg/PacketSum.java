package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_MATROSKA_BLOCKADDITIONAL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

import java.util.zip.CRC32C;

/// CRC-32C over packets in their order, and over the alpha that VP9 carries beside them.
final class PacketSum {

    private final CRC32C sum = new CRC32C();

    void add(AVPacket packet) {
        add(packet.data(), packet.size());
        try (SizeTPointer size = new SizeTPointer(1)) {
            @Nullable BytePointer alpha =
                    av_packet_get_side_data(packet, AV_PKT_DATA_MATROSKA_BLOCKADDITIONAL, size);
            if (alpha != null) {
                add(alpha, size.get());
            }
        }
    }

    private void add(BytePointer bytes, long length) {
        sum.update(bytes.capacity(length).asByteBuffer());
    }

    long value() {
        return sum.getValue();
    }
}
