package secondunit.provenance.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.provenance.TakeFrames;
import secondunit.timeline.FrameRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class SidecarReaderTest {

    private static final String RECORD =
            """
            {"schema": %s, "take": "t1", "clip": {"file": "a.mov", "bytes": %s},
             "frames": [{"in": 0, "out": 8, "origin": "handle"},
                        {"in": %s, "out": %s, "origin": "new"}]}
            """;

    @TempDir Path folder;
    private Path clip = Path.of("");

    @BeforeEach
    void aClipOfFiveBytes() throws IOException {
        clip = Files.writeString(folder.resolve("a.mov"), "clips");
    }

    @Test
    void theNewFramesAreThoseTheSidecarNames() throws IOException {
        assertEquals(
                Optional.of(new TakeFrames("t1", new FrameRange(8, 20))),
                read(RECORD.formatted("1", "5", "8", "20")));
    }

    @Test
    void withoutASidecarNothingIsKnown() throws IOException {
        assertEquals(Optional.empty(), SidecarReader.of(clip));
    }

    @Test
    void aSidecarOfAnEarlierFileOfThisNameIsNoneOfOurs() throws IOException {
        String record = RECORD.formatted("1", "5", "8", "20");
        Files.writeString(clip, "exported again");
        assertEquals(Optional.empty(), read(record));
    }

    @ParameterizedTest(name = "schema {0}, {1} bytes, frames {2} to {3}")
    @CsvSource({
        "2, 5, 8, 20",
        "1, null, 8, 20",
        "1, 4, 8, 20",
        "1, 5, 20, 8",
        "1, 5, -8, 20",
        "1, 5, 8, null",
        "1, 5, 8.5, 20",
        "1, 5, '\"8\"', 20"
    })
    void aSidecarThatDoesNotFitIsNoneOfOurs(String schema, String bytes, String in, String out)
            throws IOException {
        assertEquals(Optional.empty(), read(RECORD.formatted(schema, bytes, in, out)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[1, 2]", "7", "{\"schema\": 1}"})
    void otherSoftwaresSidecarIsNoneOfOurs(String text) throws IOException {
        assertEquals(Optional.empty(), read(text));
    }

    @Test
    void nonsenseInTheHandlesIsNoneOfOurs() throws IOException {
        String record = RECORD.formatted("1", "5", "8", "20");
        assertEquals(Optional.empty(), read(record.replace("\"in\": 0", "\"in\": 9")));
    }

    private Optional<TakeFrames> read(String sidecar) throws IOException {
        Files.writeString(folder.resolve("a.mov.json"), sidecar);
        return SidecarReader.of(clip);
    }
}
