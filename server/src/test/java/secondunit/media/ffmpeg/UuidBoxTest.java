package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import secondunit.fixture.Pictures;
import secondunit.media.UuidBox;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class UuidBoxTest {

    private static final byte[] PACKET = "<xmp/>".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MP4", "MOV_DNXHR"})
    void theClipStillPlaysAndEndsInTheBox(DeliveryFormat format) throws Exception {
        FrameFormat picture = Pictures.format(new Size(256, 144), format.pixels(false));
        List<Frame> frames = List.of(Pictures.waves(picture, 0), Pictures.waves(picture, 1));
        Path file =
                Written.clip(
                        folder.resolve("a." + format.extension()),
                        Written.plan(format, picture, null),
                        frames,
                        null);
        List<String> before = boxes(file);
        new UuidBox(UuidBox.XMP, PACKET).apply(file);
        List<String> after = new ArrayList<>(before);
        after.add("uuid");
        assertEquals(after, boxes(file));
        assertEquals(2, Written.decoded(file, null).size());
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(
                PACKET, Arrays.copyOfRange(bytes, bytes.length - PACKET.length, bytes.length));
    }

    @Test
    void theIndexOfAnMp4StandsBeforeItsMedia() throws Exception {
        DeliveryFormat format = DeliveryFormat.MP4;
        FrameFormat picture = Pictures.format(new Size(256, 144), format.pixels(false));
        Path file =
                Written.clip(
                        folder.resolve("a.mp4"),
                        Written.plan(format, picture, null),
                        List.of(Pictures.waves(picture, 0)),
                        null);
        assertTrue(boxes(file).indexOf("moov") < boxes(file).indexOf("mdat"));
    }

    /// The types of the boxes at the top level (ISO/IEC 14496-12, 4.2); together they are the file.
    private static List<String> boxes(Path file) throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<String> types = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int start = bytes.position();
            long size = bytes.getInt() & 0xffffffffL;
            byte[] type = new byte[4];
            bytes.get(type);
            size = size == 1 ? bytes.getLong() : size;
            types.add(new String(type, StandardCharsets.ISO_8859_1));
            bytes.position(Math.toIntExact(start + size));
        }
        return types;
    }
}
