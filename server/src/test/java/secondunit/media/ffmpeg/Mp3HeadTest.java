package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HexFormat;

final class Mp3HeadTest {

    /// Headers and their frames' lengths: 128 kbit/s at 44.1 kHz, padded, 64 kbit/s at 24 kHz.
    @ParameterizedTest
    @CsvSource({"fffb9000, 417", "fffb9200, 418", "fff38400, 192"})
    void twoFramesInARowAreAnMp3(String header, int length) {
        byte[] head = new byte[2 * length + 10];
        byte[] bytes = HexFormat.of().parseHex(header);
        System.arraycopy(bytes, 0, head, 0, 4);
        System.arraycopy(bytes, 0, head, length, 4);
        assertEquals(2, Mp3Head.frames(head));
        head[length] = 0;
        assertEquals(1, Mp3Head.frames(head));
    }

    /// Layer II, a reserved version, a free bit rate, a reserved sample rate, and no header.
    @ParameterizedTest
    @CsvSource({"fffd9000", "ffeb9000", "fffb0000", "fffb9c00", "47400010"})
    void otherBytesAreNone(String header) {
        byte[] head = HexFormat.of().parseHex(header + "00".repeat(600));
        assertEquals(0, Mp3Head.frames(head));
    }
}
