package secondunit.web.videos.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.videos.VideoException;
import secondunit.videos.VideoException.Code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters of a request, from JSON or from a form, each asked for by name and type. One that
/// is null is left out. Whatever is wrong is a VideoException that names the parameter.
public final class Params {

    /// A picture may come within the JSON.
    private static final int LONGEST_TEXT = 12 << 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(8)
                                                    .maxNameLength(100)
                                                    .maxNumberLength(40)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .maxTokenCount(1000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final String prefix;
    private final ObjectNode node;
    private final Set<String> asked = new HashSet<>();

    private Params(String prefix, ObjectNode node) {
        this.prefix = prefix;
        this.node = node;
    }

    /// No body is no parameters.
    public static Params ofJson(byte[] body) {
        if (body.length == 0) {
            return new Params("", MAPPER.createObjectNode());
        }
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return new Params("", object);
            }
        } catch (IOException wrong) {
            throw notJson();
        }
        throw notJson();
    }

    private static VideoException notJson() {
        return new VideoException(
                Code.INVALID_JSON,
                null,
                "We could not parse the JSON body of your request: it must be one JSON object.");
    }

    /// @param fields with names such as `prompt`, `video[id]` or `characters[][id]`
    public static Params ofForm(Map<String, String> fields) {
        ObjectNode node = MAPPER.createObjectNode();
        fields.forEach((name, text) -> put(node, name, text));
        return new Params("", node);
    }

    private static void put(ObjectNode node, String name, String text) {
        int bracket = name.indexOf('[');
        if (bracket < 0) {
            node.set(name, value(text));
            return;
        }
        String first = name.substring(0, bracket);
        String inner = name.substring(bracket + 1).replaceFirst("]", "");
        if (inner.isEmpty() || inner.matches("\\d*(\\[.*)?")) {
            ArrayNode array = node.withArrayProperty(first);
            int next = inner.indexOf('[');
            if (next < 0) {
                array.add(text);
            } else {
                put(array.addObject(), inner.substring(next + 1).replaceFirst("]", ""), text);
            }
        } else {
            put(node.withObjectProperty(first), inner, text);
        }
    }

    /// Some clients send an object as JSON in one field.
    private static JsonNode value(String text) {
        if (text.startsWith("{") && text.endsWith("}")) {
            try {
                return MAPPER.readTree(text);
            } catch (IOException words) {
                return MAPPER.getNodeFactory().textNode(text);
            }
        }
        return MAPPER.getNodeFactory().textNode(text);
    }

    private Optional<JsonNode> member(String name) {
        asked.add(name);
        return node.hasNonNull(name) ? Optional.of(node.get(name)) : Optional.empty();
    }

    public boolean has(String name) {
        return member(name).isPresent();
    }

    public Optional<String> text(String name) {
        return member(name)
                .map(value -> {
                    check(value.isTextual(), name, "a string", value);
                    return value.textValue();
                });
    }

    /// A whole number within bounds, both included.
    public Optional<Long> whole(String name, long least, long most) {
        return member(name)
                .map(value -> {
                    boolean whole =
                            value.isNumber()
                                    && value.decimalValue().stripTrailingZeros().scale() <= 0
                                    && value.canConvertToLong();
                    check(whole, name, "a whole number", value);
                    long number = value.longValue();
                    if (number < least || number > most) {
                        throw new VideoException(
                                Code.INVALID_VALUE,
                                prefix + name,
                                "Invalid '%s%s': expected %d to %d, but got %d instead."
                                        .formatted(prefix, name, least, most, number));
                    }
                    return number;
                });
    }

    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /// Text that says something.
    public String words(String name, int longest) {
        String words = requiredText(name);
        if (words.isBlank() || words.length() > longest) {
            throw new VideoException(
                    Code.INVALID_VALUE,
                    prefix + name,
                    "Invalid '%s%s': it has %d characters, and 1 to %d are possible."
                            .formatted(prefix, name, words.strip().length(), longest));
        }
        return words;
    }

    public VideoException missing(String name) {
        return new VideoException(
                Code.MISSING_REQUIRED_PARAMETER,
                prefix + name,
                "Missing required parameter: '%s%s'.".formatted(prefix, name));
    }

    public Optional<Params> object(String name) {
        return member(name)
                .map(value -> {
                    check(value.isObject(), name, "an object", value);
                    return new Params(prefix + name + ".", (ObjectNode) value);
                });
    }

    /// The ids in a list of objects `{"id"}` or of texts.
    public List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        member(name)
                .ifPresent(value -> {
                    check(value.isArray(), name, "an array", value);
                    value.forEach(item -> ids.add(id(name, item)));
                });
        return ids;
    }

    private String id(String name, JsonNode item) {
        JsonNode id = item.isObject() ? item.path("id") : item;
        check(id.isTextual(), name, "an array of objects with an id", item);
        return id.textValue();
    }

    /// Refuses what nobody asked for.
    public void end() {
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !asked.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new VideoException(
                            Code.UNKNOWN_PARAMETER,
                            prefix + name,
                            "Unknown parameter: '%s%s'.".formatted(prefix, name));
                });
    }

    private void check(boolean right, String name, String wanted, JsonNode got) {
        if (!right) {
            throw new VideoException(
                    Code.INVALID_TYPE,
                    prefix + name,
                    "Invalid type for '%s%s': expected %s, but got %s instead."
                            .formatted(prefix, name, wanted, typeOf(got)));
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case BOOLEAN -> "a boolean";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a decimal number";
            case OBJECT, POJO -> "an object";
            case STRING -> "a string";
            case BINARY, MISSING, NULL -> "null";
        };
    }
}
