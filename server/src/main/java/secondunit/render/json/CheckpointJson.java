package secondunit.render.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import secondunit.media.CodedFrames;
import secondunit.render.Checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// The file `checkpoint.json` of a take.
public final class CheckpointJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA = "Checkpoint.1";
    private static final Pattern FILE = Pattern.compile("checkpoint-[0-9]{1,18}\\.frames");

    private CheckpointJson() {}

    public static String write(Checkpoint kept) {
        CodedFrames picture = kept.picture();
        return MAPPER.createObjectNode()
                .put("schema", SCHEMA)
                .put("file", String.valueOf(picture.file().getFileName()))
                .put("frames", picture.frames())
                .put("total", kept.total())
                .put("checksum", picture.checksum())
                .put("coder", picture.coder())
                .put("scene", kept.scene())
                .put("spentMillis", kept.spent().toMillis())
                .toString();
    }

    /// Empty when it is none of ours.
    ///
    /// @param folder in which it lies
    public static Optional<Checkpoint> read(String text, Path folder) {
        try {
            JsonNode root = MAPPER.readTree(text);
            String file = root.path("file").asText();
            return root.path("schema").asText().equals(SCHEMA) && FILE.matcher(file).matches()
                    ? Optional.of(checkpoint(root, folder.resolve(file)))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Checkpoint checkpoint(JsonNode root, Path file) {
        return new Checkpoint(
                new CodedFrames(
                        file,
                        root.required("frames").asLong(),
                        root.required("checksum").asLong(),
                        root.required("coder").asText()),
                root.required("total").asLong(),
                root.required("scene").asText(),
                Duration.ofMillis(root.required("spentMillis").asLong()));
    }
}
