package secondunit.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import secondunit.picture.Colour;

/// The colour volume in the header of each VC-3 frame (SMPTE ST 2019-1, CLV). FFmpeg's encoder
/// leaves it at BT.709 whatever it is told, and its decoder believes it more than the container.
final class Vc3Header {

    private static final int BYTE = 0x2c;
    private static final int SHIFT = 1;
    private static final int MASK = 3;
    private static final int OUT_OF_BAND = 3;

    private Vc3Header() {}

    static void tag(AVPacket packet, Colour colour) {
        int header = packet.data().get(BYTE) & ~(MASK << SHIFT);
        packet.data().put(BYTE, (byte) (header | volume(colour.matrix()) << SHIFT));
    }

    private static int volume(int matrix) {
        return switch (matrix) {
            case 1 -> 0;
            case 9 -> 1;
            case 10 -> 2;
            default -> OUT_OF_BAND;
        };
    }
}
