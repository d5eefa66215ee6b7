package secondunit.render.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.picture.Size;
import secondunit.render.TakeResult;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A take as the JSON object that a rendering command answers.
public final class TakeJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final double MILLIS = 1000;

    private TakeJson() {}

    /// The object as plain maps and lists.
    public static Map<String, ?> document(TakeResult take) {
        return MAPPER.convertValue(
                tree(take),
                MAPPER.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }

    static ObjectNode tree(TakeResult take) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("take", take.take());
        node.put("file", take.file().toString());
        node.put("frames", take.frames());
        node.put("rate", take.rate().toString());
        Size size = take.size();
        node.put("size", size == null ? null : size.toString());
        node.put("player", take.player());
        node.put("why", take.why());
        node.put("seed", take.seed());
        node.set("kept", array(take.heard()));
        node.set("ignored", array(take.ignored()));
        node.set(
                "seam",
                take.seam() == null ? node.nullNode() : SeamJson.tree(take.seam(), take.file()));
        node.put("seconds", take.wall().toMillis() / MILLIS);
        node.set("warnings", array(take.warnings()));
        return node;
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static TakeResult read(JsonNode node) {
        JsonNode size = node.required("size");
        JsonNode seam = node.required("seam");
        return new TakeResult(
                node.required("take").asText(),
                Path.of(node.required("file").asText()),
                node.required("frames").asLong(),
                Timebase.parse(node.required("rate").asText()),
                size.isNull() ? null : Size.parse(size.asText()),
                node.required("player").asText(),
                node.required("why").asText(),
                node.required("seed").asLong(),
                texts(node.required("kept")),
                texts(node.required("ignored")),
                seam.isNull() ? null : SeamJson.read(seam),
                Duration.ofMillis(Math.round(node.required("seconds").asDouble() * MILLIS)),
                texts(node.required("warnings")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
