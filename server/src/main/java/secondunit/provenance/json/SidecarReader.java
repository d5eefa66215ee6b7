package secondunit.provenance.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import secondunit.provenance.MadeTake;
import secondunit.provenance.Player;
import secondunit.provenance.ProvenanceRecord;
import secondunit.provenance.SourceFile;
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

    /// What the sidecar of a clip says; empty where there is none, or none of ours: a sidecar of
    /// other software, one of a clip of another length in bytes that this name had before, one
    /// whose frames are not counted as we count them.
    public static Optional<TakeFrames> of(Path clip) throws IOException {
        return record(clip).flatMap(SidecarReader::fresh);
    }

    /// How a clip was made, by its sidecar; empty as above.
    public static Optional<MadeTake> madeTake(Path clip) throws IOException {
        return record(clip)
                .map(record ->
                        new MadeTake(
                                record.path("take").asText(),
                                new Player(
                                        record.path("player").path("name").asText(),
                                        record.path("player").path("modelSha256").asText()),
                                record.path("request").toString(),
                                record.path("clip").path("sha256").asText(),
                                record.path("sources")
                                        .valueStream()
                                        .map(source ->
                                                new SourceFile(
                                                        source.path("file").asText(),
                                                        source.path("sha256").asText()))
                                        .toList()));
    }

    private static Optional<JsonNode> record(Path clip) throws IOException {
        Path sidecar = clip.resolveSibling(clip.getFileName() + ".json");
        if (!Files.isRegularFile(sidecar) || Files.size(sidecar) > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode record = JSON.readTree(Files.readString(sidecar));
            return isOf(record, clip) ? Optional.of(record) : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private static boolean isOf(JsonNode record, Path clip) throws IOException {
        return record.path("schema").asInt() == ProvenanceRecord.SCHEMA
                && record.path("clip").path("bytes").asLong(-1) == Files.size(clip)
                && record.path("frames").valueStream().allMatch(SidecarReader::isSpan);
    }

    private static boolean isSpan(JsonNode span) {
        JsonNode in = span.path("in");
        JsonNode out = span.path("out");
        return in.isIntegralNumber()
                && out.isIntegralNumber()
                && in.asLong() >= 0
                && in.asLong() <= out.asLong();
    }

    private static Optional<TakeFrames> fresh(JsonNode record) {
        return record.path("frames")
                .valueStream()
                .filter(span -> span.path("origin").asText().equals("new"))
                .findFirst()
                .map(span -> new FrameRange(span.path("in").asLong(), span.path("out").asLong()))
                .map(frames -> new TakeFrames(record.path("take").asText(), frames));
    }
}
