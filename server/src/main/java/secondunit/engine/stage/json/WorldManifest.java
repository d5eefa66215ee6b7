package secondunit.engine.stage.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import secondunit.engine.stage.World;
import secondunit.shot.prompt.Parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads `world.json`. Members that are not known are refused, so that a slip of the pen is seen.
final class WorldManifest {

    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readerFor(JsonNode.class);

    private static final Set<String> WORLD =
            Set.of(
                    "id",
                    "title",
                    "words",
                    "shows",
                    "alpha",
                    "camera",
                    "palette",
                    "sound",
                    "parameters");
    private static final Set<String> PARAMETER =
            Set.of("name", "unit", "least", "most", "default", "about", "words");

    private WorldManifest() {}

    static World parse(String json, World.Programs programs) {
        JsonNode world = tree(json);
        checkMembers(world, WORLD, "the manifest");
        List<Parameter> parameters = new ArrayList<>();
        member(world, "parameters").forEach(node -> parameters.add(parameter(node)));
        return new World(
                text(world, "id"),
                text(world, "title"),
                texts(member(world, "words")),
                texts(world.path("shows")),
                member(world, "alpha").booleanValue(),
                texts(world.path("camera")),
                world.path("palette").booleanValue(),
                programs.sound() == null ? "" : text(world, "sound"),
                parameters,
                programs);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is not JSON: " + e.getMessage(), e);
        }
    }

    private static Parameter parameter(JsonNode node) {
        checkMembers(node, PARAMETER, "a parameter");
        return new Parameter(
                text(node, "name"),
                text(node, "unit"),
                number(node, "least"),
                number(node, "most"),
                number(node, "default"),
                text(node, "about"),
                words(node.path("words")));
    }

    private static Map<String, Double> words(JsonNode node) {
        Map<String, Double> words = new TreeMap<>();
        for (Map.Entry<String, JsonNode> word : node.properties()) {
            words.put(word.getKey(), number(node, word.getKey()));
        }
        return words;
    }

    private static void checkMembers(JsonNode node, Set<String> known, String what) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey())) {
                throw new IllegalArgumentException(
                        "%s has an unknown member \"%s\"; known are %s"
                                .formatted(
                                        what, member.getKey(), known.stream().sorted().toList()));
            }
        }
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.path(name);
        if (member.isMissingNode() || member.isNull()) {
            throw new IllegalArgumentException("\"%s\" is missing".formatted(name));
        }
        return member;
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isTextual()) {
            throw new IllegalArgumentException("\"%s\" is not a text".formatted(name));
        }
        return member.textValue();
    }

    private static double number(JsonNode node, String name) {
        JsonNode member = member(node, name);
        if (!member.isNumber()) {
            throw new IllegalArgumentException("\"%s\" is not a number".formatted(name));
        }
        return member.doubleValue();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : node) {
            texts.add(text.asText());
        }
        return texts;
    }
}
