package secondunit.media.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/// The kinds of file we open, each known by its first bytes and never by its name. FFmpeg is told
/// which demuxer to use, so a list of other files (a playlist, an ffconcat script, an SDP) has no
/// demuxer that would take it, whatever it is called.
enum Container {
    MOV("mov"),
    MATROSKA("matroska"),
    MPEG_TS("mpegts"),
    AVI("avi"),
    MXF("mxf"),
    WAV("wav"),
    FLAC("flac"),
    OGG("ogg"),
    MP3("mp3"),
    PNG("png_pipe"),
    JPEG("jpeg_pipe"),
    WEBP("webp_pipe"),
    TIFF("tiff_pipe");

    /// How many first bytes [#of] wants to see: MXF allows a run-in of 65535 bytes (SMPTE ST
    /// 377-1).
    static final int HEAD_BYTES = 66_000;

    private static final byte[] EBML = HexFormat.of().parseHex("1a45dfa3");
    private static final byte[] PNG_SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] TIFF_LITTLE = HexFormat.of().parseHex("49492a00");
    private static final byte[] TIFF_BIG = HexFormat.of().parseHex("4d4d002a");
    private static final byte[] MXF_PARTITION =
            HexFormat.of().parseHex("060e2b34020501010d01020101");
    private static final int[] PACKET_SIZES = {188, 192};
    private static final int SYNC = 0x47;
    private static final int LEAST_CHECKED = 4;
    private static final int MOST_CHECKED = 8;

    private final String demuxer;

    Container(String demuxer) {
        this.demuxer = demuxer;
    }

    /// FFmpeg's name of the one demuxer that may read it.
    String demuxer() {
        return demuxer;
    }

    /// Whether it holds one picture and no time.
    boolean isStill() {
        return this == PNG || this == JPEG || this == WEBP || this == TIFF;
    }

    /// Recognises a file by its first bytes; empty for anything else.
    static Optional<Container> of(byte[] head) {
        if (isIsoMedia(head)) {
            return Optional.of(MOV);
        }
        if (startsWith(head, EBML)) {
            return Optional.of(MATROSKA);
        }
        if (startsWith(head, PNG_SIGNATURE)) {
            return Optional.of(PNG);
        }
        if (startsWith(head, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(head, TIFF_LITTLE) || startsWith(head, TIFF_BIG)) {
            return Optional.of(TIFF);
        }
        Optional<Container> riff = riff(head);
        if (riff.isPresent()) {
            return riff;
        }
        Optional<Container> sound = sound(head);
        if (sound.isPresent()) {
            return sound;
        }
        if (transportPackets(head).isPresent()) {
            return Optional.of(MPEG_TS);
        }
        return indexOf(head, MXF_PARTITION) >= 0 ? Optional.of(MXF) : Optional.empty();
    }

    /// How a transport stream's packets lie in its first bytes.
    ///
    /// @param size 188, or 192 with a time stamp before each packet (cameras' .mts)
    /// @param first where the first whole packet begins: a stream may be cut anywhere
    record Packets(int size, int first) {}

    /// The packets of a transport stream (ISO/IEC 13818-1: each begins with 0x47); empty where the
    /// bytes are none.
    static Optional<Packets> transportPackets(byte[] head) {
        return IntStream.of(PACKET_SIZES)
                .boxed()
                .flatMap(size ->
                        IntStream.range(0, size)
                                .filter(first -> inStep(head, size, first))
                                .mapToObj(first -> new Packets(size, first)))
                .findFirst();
    }

    private static boolean inStep(byte[] head, int size, int first) {
        int packets = Math.min(MOST_CHECKED, (head.length - first) / size);
        return packets >= LEAST_CHECKED
                && IntStream.range(0, packets).allMatch(i -> head[first + i * size] == SYNC);
    }

    private static boolean isIsoMedia(byte[] head) {
        return switch (ascii(head, 4, 4)) {
            case "ftyp", "moov", "mdat", "wide", "free", "skip", "pnot" -> true;
            default -> false;
        };
    }

    private static Optional<Container> riff(byte[] head) {
        return switch (ascii(head, 0, 4) + ascii(head, 8, 4)) {
            case "RIFFAVI ", "RIFFAVI\u0019" -> Optional.of(AVI);
            case "RIFFWAVE", "RF64WAVE", "BW64WAVE" -> Optional.of(WAV);
            case "RIFFWEBP" -> Optional.of(WEBP);
            default -> Optional.empty();
        };
    }

    /// Files of sound alone: FLAC (RFC 9639), Ogg (RFC 3533), and MP3 with an ID3 tag or two frames
    /// in a row from its first byte on.
    private static Optional<Container> sound(byte[] head) {
        if (ascii(head, 0, 4).equals("fLaC")) {
            return Optional.of(FLAC);
        }
        if (ascii(head, 0, 4).equals("OggS")) {
            return Optional.of(OGG);
        }
        boolean mp3 = ascii(head, 0, 3).equals("ID3") || Mp3Head.frames(head) >= 2;
        return mp3 ? Optional.of(MP3) : Optional.empty();
    }

    private static String ascii(byte[] head, int from, int length) {
        return head.length < from + length
                ? ""
                : new String(head, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        return indexOf(Arrays.copyOf(head, Math.min(head.length, signature.length)), signature)
                == 0;
    }

    private static int indexOf(byte[] head, byte[] wanted) {
        for (int at = 0; at + wanted.length <= head.length; at++) {
            if (Arrays.equals(head, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
