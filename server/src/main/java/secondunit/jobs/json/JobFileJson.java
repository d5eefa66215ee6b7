package secondunit.jobs.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.jobs.JobFile;
import secondunit.jobs.Shot;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.json.ShotJson;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The file `job.json` of a take.
public final class JobFileJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA = "Job.1";

    private JobFileJson() {}

    public static String write(JobFile file) {
        ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA);
        root.put("take", file.take())
                .put("name", file.name())
                .put("accepted", file.accepted().toString())
                .put("request", ShotJson.write(file.request()));
        ObjectNode shot = root.putObject("shot");
        shot.put("id", file.shot().id())
                .put("request", ShotJson.write(file.shot().request()))
                .put("format", file.shot().format().id())
                .put("asked", file.shot().asked().toString());
        file.shot().takes().forEach(shot.putArray("takes")::add);
        if (file.shot().group() != null) {
            shot.put("group", file.shot().group());
        }
        return root.toString();
    }

    /// Empty when it is none of ours. A name is one name: it leads nowhere else.
    public static Optional<JobFile> read(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return root.path("schema").asText().equals(SCHEMA)
                    ? Optional.of(file(root))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static JobFile file(JsonNode root) {
        return new JobFile(
                shot(root.required("shot")),
                root.required("take").asText(),
                ShotJson.read(root.required("request").asText()),
                name(root.required("name").asText()),
                Instant.parse(root.required("accepted").asText()));
    }

    private static Shot shot(JsonNode shot) {
        List<String> takes = new ArrayList<>();
        shot.required("takes").forEach(take -> takes.add(take.asText()));
        return new Shot(
                shot.required("id").asText(),
                ShotJson.read(shot.required("request").asText()),
                DeliveryFormat.parse(shot.required("format").asText()),
                Instant.parse(shot.required("asked").asText()),
                takes,
                shot.path("group").textValue());
    }

    private static String name(String text) {
        if (text.startsWith(".") || !text.matches("[^/\\\\:]+")) {
            throw new IllegalArgumentException("clip \"%s\" is not one name".formatted(text));
        }
        return text;
    }
}
