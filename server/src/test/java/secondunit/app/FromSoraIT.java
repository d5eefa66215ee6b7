package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.NodeSdk;
import secondunit.fixture.ServerRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The script of `docs/how-to/from-sora.md`, run as it stands there; only the port is another.
final class FromSoraIT {

    private static final Pattern SCRIPT = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL);

    @TempDir private Path folder;

    @Test
    void theScriptThatUsedSoraRunsHereAsItIsWritten() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "how-to", "from-sora.md"));
        Matcher found = SCRIPT.matcher(document);
        assertTrue(found.find(), "the document has no script");
        String script = found.group(1);
        assertEquals(2, script.split("// was: ", -1).length - 1, "lines that were changed");
        NodeSdk node = NodeSdk.in(folder);
        try (ServerRun server = ServerRun.start(folder)) {
            String here = script.replace("http://127.0.0.1:7801", server.address());
            Path file = node.write("from-sora.mjs", here);
            String said = node.node(Map.of("SECONDUNIT_KEY", server.key()), file);
            assertTrue(said.contains("Window is char_"), said);
            assertEquals(4, said.split("deleted video_", -1).length - 1, said);
            for (String name :
                    List.of(
                            "rain.mp4",
                            "rain.jpg",
                            "rain-frames.jpg",
                            "heavier.mp4",
                            "longer.mp4",
                            "noir.mp4")) {
                assertTrue(Files.size(node.folder().resolve(name)) > 1000, name);
            }
            assertTrue(server.get("/v1/videos").ok().required("data").isEmpty());
        }
    }
}
