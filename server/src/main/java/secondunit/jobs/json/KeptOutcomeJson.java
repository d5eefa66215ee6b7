package secondunit.jobs.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.jobs.KeptOutcome;
import secondunit.render.json.OutcomeJson;

import java.util.Optional;

/// The file `outcome.json` of a take.
public final class KeptOutcomeJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String SCHEMA = "Outcome.1";

    private KeptOutcomeJson() {}

    public static String write(KeptOutcome kept) {
        ObjectNode root = MAPPER.createObjectNode().put("schema", SCHEMA);
        root.set("outcome", OutcomeJson.tree(kept.outcome()));
        return root.put("bytes", kept.bytes()).toString();
    }

    /// Empty when it is none of ours.
    public static Optional<KeptOutcome> read(String text) {
        try {
            JsonNode root = MAPPER.readTree(text);
            return root.path("schema").asText().equals(SCHEMA)
                    ? Optional.of(
                            new KeptOutcome(
                                    OutcomeJson.read(root.required("outcome")),
                                    root.required("bytes").asLong()))
                    : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
