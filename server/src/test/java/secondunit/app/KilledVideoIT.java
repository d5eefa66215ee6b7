package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.ServerRun;

import java.nio.file.Path;

/// A video whose server is killed while it is made.
final class KilledVideoIT {

    private static final String LONG =
            "{\"prompt\": \"bouncing balls\", \"model\": \"sora-2-pro\", \"size\": \"640x360\", \"seconds\": \"20\"}";

    @TempDir private Path folder;

    @Test
    void itGoesOnAtTheNextServerAndItsProgressNeverFalls() {
        String path;
        int told;
        try (ServerRun server = ServerRun.start(folder)) {
            path = "/v1/videos/" + server.post("/v1/videos", LONG).ok().get("id").asText();
            told = server.await(path, KilledVideoIT::isHalfMade).required("progress").asInt();
            server.get(path).ok();
            server.kill();
        }
        try (ServerRun server = ServerRun.start(folder)) {
            JsonNode again = server.get(path).ok();
            assertTrue(again.required("progress").asInt() >= told, again + " after " + told);
            JsonNode end = server.await(path, KilledVideoIT::isEnded);
            assertEquals("completed", end.required("status").asText(), end.toString());
            assertEquals(200, server.delete(path).status());
            assertEquals(404, server.delete(path).status());
        }
    }

    private static boolean isHalfMade(JsonNode video) {
        return video.required("progress").asInt() >= 20;
    }

    private static boolean isEnded(JsonNode video) {
        String status = video.required("status").asText();
        return status.equals("completed") || status.equals("failed");
    }
}
