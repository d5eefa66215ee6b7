package secondunit.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// H.264 as its coder makes it: NAL units after start codes (ITU-T H.264, annex B). MP4 and MOV put
/// the length of each there instead (ISO/IEC 14496-15), in as many bytes as FFmpeg's muxer takes
/// for it: four.
final class ByteStream {

    private static final int START_CODE = 1;

    private ByteStream() {}

    /// Puts start codes into a packet that may be written, in place.
    ///
    /// @throws secondunit.media.MediaException BAD_INPUT where the lengths do not add up
    static void of(AVPacket packet, SafeInput input) {
        ByteBuffer bytes =
                packet.data().capacity(packet.size()).asByteBuffer().order(ByteOrder.BIG_ENDIAN);
        int at = 0;
        while (at < bytes.limit()) {
            long next = (long) at + Integer.BYTES;
            if (next <= bytes.limit()) {
                next += Integer.toUnsignedLong(bytes.getInt(at));
            }
            if (next > bytes.limit() || next == (long) at + Integer.BYTES) {
                throw input.bad("is damaged");
            }
            bytes.putInt(at, START_CODE);
            at = (int) next;
        }
    }
}
