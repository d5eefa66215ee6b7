package secondunit.database.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import secondunit.host.Degraded;
import secondunit.render.Outcome;
import secondunit.render.json.OutcomeJson;

import java.util.ArrayList;
import java.util.List;

/// The columns that hold JSON. What cannot be read is an IllegalArgumentException.
public final class StoredJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredJson() {}

    public static String outcome(Outcome outcome) {
        return OutcomeJson.tree(outcome).toString();
    }

    public static Outcome readOutcome(String json) {
        return OutcomeJson.read(tree(json));
    }

    /// `[{"asked":...,"used":...,"why":...}]`
    public static String degraded(List<Degraded> degraded) {
        ArrayNode array = MAPPER.createArrayNode();
        degraded.forEach(one ->
                array.addObject()
                        .put("asked", one.asked())
                        .put("used", one.used())
                        .put("why", one.why()));
        return array.toString();
    }

    public static List<Degraded> readDegraded(String json) {
        List<Degraded> degraded = new ArrayList<>();
        tree(json)
                .forEach(one ->
                        degraded.add(
                                new Degraded(
                                        one.required("asked").asText(),
                                        one.required("used").asText(),
                                        one.required("why").asText())));
        return degraded;
    }

    /// An array of texts, such as SQLite's own functions make.
    public static List<String> readTexts(String json) {
        List<String> texts = new ArrayList<>();
        tree(json).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "stored JSON cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
