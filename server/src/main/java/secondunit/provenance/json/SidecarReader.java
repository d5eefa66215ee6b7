package secondunit.provenance.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import secondunit.provenance.ProvenanceRecord;
import secondunit.provenance.TakeFrames;
import secondunit.timeline.FrameRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads from a sidecar which frames of its clip are new.
public final class SidecarReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST = 4 << 20;

    private SidecarReader() {}

    /// What the sidecar of a clip says; empty where there is none, or none of ours.
    public static Optional<TakeFrames> of(Path clip) throws IOException {
        Path sidecar = clip.resolveSibling(clip.getFileName() + ".json");
        if (!Files.isRegularFile(sidecar) || Files.size(sidecar) > LONGEST) {
            return Optional.empty();
        }
        try {
            return read(JSON.readTree(Files.readString(sidecar)));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static Optional<TakeFrames> read(JsonNode record) {
        if (record.path("schema").asInt() != ProvenanceRecord.SCHEMA) {
            return Optional.empty();
        }
        for (JsonNode span : record.path("frames")) {
            if (span.path("origin").asText().equals("new")) {
                var fresh = new FrameRange(span.path("in").asLong(), span.path("out").asLong());
                return Optional.of(new TakeFrames(record.path("take").asText(), fresh));
            }
        }
        return Optional.empty();
    }
}
