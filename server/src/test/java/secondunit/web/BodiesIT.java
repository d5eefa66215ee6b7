package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// Bodies that are too large, or never end.
final class BodiesIT {

    private static final int HUGE = 100 << 20;
    private static final int CHUNK = 1 << 16;

    @TempDir private Path folder;
    private OpenDoors doors;

    @BeforeEach
    void open() {
        doors = OpenDoors.in(folder);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private byte[] head(String line, String length, String credentials) {
        return """
        %s HTTP/1.1
        Host: 127.0.0.1:%d
        %s
        Content-Type: application/json
        %s

        """
                .formatted(line, doors.server.port(), credentials, length)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertTooLarge(RawHttp.Answer answer) {
        assertEquals(413, answer.status(), answer::text);
        assertEquals("too-large", OpenDoors.json(answer).path("code").asText());
    }

    @Test
    void aHugeBodyIsRefusedByItsLengthAlone() {
        for (String line : new String[] {"POST /api/v1/shots", "DELETE /api/v1/takes/1"}) {
            assertTooLarge(doors.http.send(head(line, "Content-Length: " + HUGE, doors.bearer())));
        }
    }

    @Test
    void aHugeBodyOfUnknownLengthIsCutOff() throws IOException {
        try (Socket socket = doors.http.open()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("POST /api/v1/shots", "Transfer-Encoding: chunked", doors.bearer()));
            long taken = pour(out);
            assertTrue(taken < HUGE, taken + " bytes were taken");
        }
    }

    /// Sends JSON that never ends until the server will not have it.
    ///
    /// @return bytes sent
    private static long pour(OutputStream out) {
        byte[] spaces = new byte[CHUNK];
        Arrays.fill(spaces, (byte) ' ');
        byte[] size = (Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try {
            while (sent < HUGE) {
                out.write(size);
                out.write(spaces);
                out.write('\r');
                out.write('\n');
                sent += CHUNK;
            }
        } catch (SocketException refused) {
            return sent;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return sent;
    }

    @Test
    void aBodyOfUnknownLengthJustTooLargeIsRefused() throws IOException {
        try (Socket socket = doors.http.open()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("POST /api/v1/shots", "Transfer-Encoding: chunked", doors.bearer()));
            byte[] body = new byte[Body.MOST + 1];
            Arrays.fill(body, (byte) ' ');
            out.write(Integer.toHexString(body.length).getBytes(StandardCharsets.US_ASCII));
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertTooLarge(RawHttp.read(socket.getInputStream(), false));
        }
    }

    @Test
    void aBodyWithoutAKeyIsNotRead() {
        RawHttp.Answer answer =
                doors.http.send(
                        head("POST /api/v1/shots", "Content-Length: 1000000", "X-Nothing: 1"));
        assertEquals(401, answer.status());
    }

    @Test
    void aBodyAsLargeAsAllowedIsRead() {
        String spaces = " ".repeat(Body.MOST - 20);
        RawHttp.Answer answer =
                doors.change("POST /api/v1/readings", "{\"prompt\":\"a\"" + spaces + "}");
        assertEquals(200, answer.status(), answer::text);
    }

    @Test
    void deepAndLongJsonIsRefused() {
        String deep = "{\"request\":" + "[".repeat(100_000) + "}";
        assertEquals(400, doors.change("POST /api/v1/shots", deep).status());
        String number = "{\"seed\":" + "9".repeat(100_000) + "}";
        assertEquals(400, doors.change("POST /api/v1/shots", number).status());
        String text = "{\"prompt\":\"" + "a".repeat(200_000) + "\"}";
        assertEquals(400, doors.change("POST /api/v1/shots", text).status());
        String many = "{\"request\":{\"a\":[" + "1,".repeat(200_000) + "1]}}";
        assertEquals(400, doors.change("POST /api/v1/shots", many).status());
    }
}
