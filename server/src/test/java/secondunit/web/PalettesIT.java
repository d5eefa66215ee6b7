package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.OpenDoors;

import java.nio.file.Path;
import java.util.Base64;

/// The colours of a small still.
final class PalettesIT {

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

    /// Two rows of sand over one of night.
    private static String still() {
        byte[] rgb = new byte[4 * 3 * 3];
        for (int i = 0; i < rgb.length; i += 3) {
            int colour = i < 4 * 2 * 3 ? 0xf0e0a0 : 0x102030;
            rgb[i] = (byte) (colour >> 16);
            rgb[i + 1] = (byte) (colour >> 8);
            rgb[i + 2] = (byte) colour;
        }
        return Base64.getEncoder().encodeToString(rgb);
    }

    @Test
    void theColoursComeDarkestFirst() {
        JsonNode answer =
                doors.post(
                        200,
                        "/api/v1/palettes",
                        "{\"width\":4,\"height\":3,\"rgb\":\"%s\"}".formatted(still()));
        assertEquals("{\"palette\":[\"#102030\",\"#f0e0a0\"]}", answer.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"height":1,"rgb":"AAAA"}                | width is missing
                    {"width":1,"height":1}                   | rgb is missing
                    {"width":97,"height":1,"rgb":"AAAA"}     | a whole number of 1 to 96
                    {"width":0,"height":1,"rgb":"AAAA"}      | a whole number of 1 to 96
                    {"width":2,"height":1,"rgb":"AAAA"}      | 2 by 1 pixels are 6 bytes, not 3
                    {"width":1,"height":1,"rgb":"a picture"} | rgb
                    {"width":1,"height":1,"rgb":"AAAA","a":1} | Unknown: a
                    """)
    void whatIsNoStillIsNamed(String body, String named) {
        JsonNode problem = doors.post(400, "/api/v1/palettes", body);
        assertEquals("bad-request", problem.path("code").asText());
        String detail = problem.path("detail").asText();
        assertTrue(detail.contains(named), detail);
    }
}
