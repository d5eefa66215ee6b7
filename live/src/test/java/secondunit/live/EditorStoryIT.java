package secondunit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// An editor's story.
final class EditorStoryIT {

    @TempDir private static Path folder;

    @Test
    void theHoleIsFilledByTheApi() throws Exception {
        try (CuttingRoom room = CuttingRoom.open(folder)) {
            room.dial();
            JsonNode hosts =
                    room.server.await("/api/v1/hosts", all -> all.required("hosts").size() == 1);
            String host = hosts.required("hosts").get(0).required("id").asText();
            JsonNode context = room.server.get("/api/v1/hosts/" + host + "/context").ok();
            System.err.println(context.toPrettyString());
            assertEquals("fill", context.required("suggested").asText());
        }
    }
}
