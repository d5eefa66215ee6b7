package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

final class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=XyZ";

    private static Multipart of(byte[] body, int piece) {
        InputStream slow =
                new ByteArrayInputStream(body) {
                    @Override
                    public synchronized int read(byte[] to, int offset, int length) {
                        return super.read(to, offset, Math.min(piece, length));
                    }
                };
        return Multipart.of(slow, TYPE);
    }

    private static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] form(byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                bytes(
                        """
                        --XyZ
                        Content-Disposition: form-data; name="prompt"

                        Größe
                        --XyZ
                        content-disposition: form-data; name="file"; filename="a %22b%22.mp4"
                        Content-Type: video/mp4

                        """));
        body.writeBytes(file);
        body.writeBytes(bytes("\n--XyZ--"));
        return body.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100, 1 << 20})
    void partsComeAsTheyWereSentHoweverTheyArrive(int piece) throws IOException {
        byte[] file = new byte[300_001];
        new Random(5).nextBytes(file);
        byte[] likeTheEnd = bytes("\n--Xy\n--XyY");
        System.arraycopy(likeTheEnd, 0, file, 131_060, likeTheEnd.length);
        Multipart form = of(form(file), piece);
        Multipart.Part prompt = form.next().orElseThrow();
        assertEquals("prompt", prompt.name());
        assertNull(prompt.fileName());
        assertEquals("Größe", new String(prompt.body().readAllBytes(), StandardCharsets.UTF_8));
        Multipart.Part part = form.next().orElseThrow();
        assertEquals("a \"b\".mp4", part.fileName());
        assertArrayEquals(file, part.body().readAllBytes());
        assertTrue(form.next().isEmpty());
        assertTrue(form.next().isEmpty());
    }

    @Test
    void aPartThatNobodyReadsIsPassedOver() throws IOException {
        Multipart form = of(form(new byte[200_000]), 1 << 16);
        form.next();
        form.next();
        assertTrue(form.next().isEmpty());
    }

    @Test
    void aPartSaysWhetherItIsBytes() throws IOException {
        for (String type : List.of("application/octet-stream", "video/mp4", "text/plain")) {
            String part =
                    "--XyZ\nContent-Disposition: form-data; name=\"a\"\nContent-Type: "
                            + type
                            + "\n\nx\n--XyZ--";
            Multipart.Part read = of(bytes(part), 10).next().orElseThrow();
            assertEquals(!type.startsWith("text"), read.bytes());
            assertNull(read.fileName());
        }
    }

    @Test
    void anEmptyFormHasNoParts() throws IOException {
        assertTrue(of(bytes("--XyZ--\n"), 10).next().isEmpty());
    }

    @Test
    void aFormThatEndsEarlyIsAnError() throws IOException {
        byte[] whole = form(new byte[100]);
        Multipart form = of(Arrays.copyOf(whole, whole.length - 4), 1000);
        form.next();
        Multipart.Part file = form.next().orElseThrow();
        assertThrows(IOException.class, () -> file.body().readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--XyZ\nContent-Type: text/plain\n\nx\n--XyZ--",
                "--XyZz\nContent-Disposition: form-data; name=\"a\"\n\nx\n--XyZ--"
            })
    void aFormThatIsNoneIsRefused(String body) {
        assertThrows(IllegalArgumentException.class, () -> of(bytes(body), 100).next());
    }

    @Test
    void headersWithoutEndAreRefused() {
        byte[] body = bytes("--XyZ\nX: " + "a".repeat(100_000));
        assertThrows(IllegalArgumentException.class, () -> of(body, 1000).next());
    }

    @Test
    void aTypeWithoutBoundaryIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Multipart.of(InputStream.nullInputStream(), "multipart/form-data"));
    }
}
