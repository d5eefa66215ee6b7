package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.timeline.Handles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class TrimTest {

    private static final String SPAN = "{\"in\": %d, \"out\": %d, \"origin\": \"%s\"}";

    @TempDir private Path folder;

    private Handles of(String record) throws IOException {
        Files.writeString(folder.resolve("a.mp4.json"), record);
        return Trim.of(folder.resolve("a.mp4"));
    }

    private static String frames(String... spans) {
        return "{\"frames\": [" + String.join(", ", spans) + "]}";
    }

    @Test
    void handlesAreTheFirstAndTheLastSpanWhereTheRecordCallsThemSo() throws IOException {
        String head = SPAN.formatted(0, 12, "handle");
        String fresh = SPAN.formatted(12, 49, "new");
        String tail = SPAN.formatted(49, 56, "handle");
        assertEquals(new Handles(12, 7), of(frames(head, fresh, tail)));
        assertEquals(new Handles(12, 0), of(frames(head, fresh)));
        assertEquals(new Handles(0, 7), of(frames(fresh, tail)));
        assertEquals(Handles.NONE, of(frames(fresh)));
    }

    @Test
    void aTakeWithoutARecordHasNone() {
        assertEquals(Handles.NONE, Trim.of(folder.resolve("b.mp4")));
    }

    @Test
    void aDamagedRecordIsToldWithItsName() {
        var damaged = assertThrows(HostException.class, () -> of("{\"frames\": ["));
        assertEquals(HostError.FILE_MISSING, damaged.error());
        assertTrue(String.valueOf(damaged.getMessage()).contains("a.mp4.json"));
    }
}
