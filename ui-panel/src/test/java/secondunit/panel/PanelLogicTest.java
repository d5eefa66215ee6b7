package secondunit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.roastedroot.quickjs4j.core.Runner;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Runs the tests under `src/test/ts`, bundled into one script, without a browser.
class PanelLogicTest {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    List<DynamicTest> logic() throws IOException {
        List<JsonNode> results = run(script()).lines().map(PanelLogicTest::parse).toList();
        assertFalse(results.isEmpty(), "the script ran no test");
        return results.stream().map(PanelLogicTest::asTest).toList();
    }

    private static DynamicTest asTest(JsonNode result) {
        return DynamicTest.dynamicTest(
                result.path("name").asText(),
                () -> assertEquals("", result.path("problem").asText()));
    }

    private static String script() throws IOException {
        try (InputStream script = PanelLogicTest.class.getResourceAsStream("/panel-tests.js")) {
            return new String(
                    Objects.requireNonNull(script, "panel-tests.js is not bundled").readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static String run(String script) {
        try (Runner runner =
                Runner.builder()
                        .withTimeoutMs(PATIENCE_MILLIS)
                        .withCompilationTimeoutMs(PATIENCE_MILLIS)
                        .build()) {
            runner.compileAndExec(script);
            return runner.stdout();
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException("a test wrote \"%s\"".formatted(line), e);
        }
    }
}
