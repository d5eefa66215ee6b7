package secondunit.media.ffmpeg;

/// Frames of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.1.3 and 13818-3), by their headers.
final class Mp3Head {

    private static final int[] KILOBITS_1 = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] KILOBITS_2 = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int HEADER = 4;

    private Mp3Head() {}

    /// How many frames follow each other from the first byte on; two are enough to know.
    static int frames(byte[] head) {
        int at = 0;
        int frames = 0;
        while (frames < 2 && at + HEADER <= head.length) {
            int length = length(head, at);
            if (length == 0) {
                return frames;
            }
            frames++;
            at += length;
        }
        return frames;
    }

    /// Bytes of the frame whose header is here; 0 where there is none.
    private static int length(byte[] head, int at) {
        int second = head[at + 1] & 0xff;
        int third = head[at + 2] & 0xff;
        boolean sync = (head[at] & 0xff) == 0xff && (second & 0xe0) == 0xe0;
        int version = second >> 3 & 3;
        int bits = third >> 4;
        int rate = third >> 2 & 3;
        boolean layer3 = (second >> 1 & 3) == 1;
        if (!sync || !layer3 || version == 1 || bits == 0 || bits == 15 || rate == 3) {
            return 0;
        }
        boolean first = version == 3;
        int kilobits = (first ? KILOBITS_1 : KILOBITS_2)[bits];
        int hertz = RATES[rate] >> (first ? 0 : version == 2 ? 1 : 2);
        return (first ? 144 : 72) * kilobits * 1000 / hertz + (third >> 1 & 1);
    }
}
