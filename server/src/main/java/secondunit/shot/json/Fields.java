package secondunit.shot.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The fields of a JSON object, each asked for by name and type. `end` refuses what nobody asked
/// for.
final class Fields {

    private final String prefix;
    private final ObjectNode node;
    private final Set<String> asked = new HashSet<>();

    private Fields(String prefix, ObjectNode node) {
        this.prefix = prefix;
        this.node = node;
    }

    /// The fields of a whole document.
    static Fields of(String what, JsonNode document) {
        if (document instanceof ObjectNode object) {
            return new Fields("", object);
        }
        throw new IllegalArgumentException(
                "%s is %s, not an object".formatted(what, typeOf(document)));
    }

    String text(String name) {
        JsonNode value = required(name);
        if (!value.isTextual()) {
            throw wrong(name, value, "text");
        }
        return value.textValue();
    }

    /// Text that `parse` understands; what it says of bad text is told with the field's name.
    <T> T text(String name, Function<String, T> parse) {
        String text = text(name);
        return understood(name, () -> parse.apply(text));
    }

    /// Text that may be left out, or be null.
    <T> Optional<T> maybe(String name, Function<String, T> parse) {
        asked.add(name);
        return node.hasNonNull(name) ? Optional.of(text(name, parse)) : Optional.empty();
    }

    /// A list of texts that may be left out, or be null.
    <T> List<T> list(String name, Function<String, T> parse) {
        asked.add(name);
        if (!node.hasNonNull(name)) {
            return List.of();
        }
        JsonNode value = node.get(name);
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isTextual)) {
            throw wrong(name, value, "a list of texts");
        }
        return understood(
                name, () -> value.valueStream().map(JsonNode::textValue).map(parse).toList());
    }

    private <T> T understood(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(prefix + name + ": " + e.getMessage(), e);
        }
    }

    /// One of an enum's words, in lower case.
    <E extends Enum<E>> E word(String name, Class<E> type) {
        String text = text(name);
        List<String> words =
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList();
        int index = words.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "%s%s: \"%s\" is not one of %s"
                            .formatted(prefix, name, text, String.join(", ", words)));
        }
        return type.getEnumConstants()[index];
    }

    long whole(String name) {
        JsonNode value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, value, "a whole number of 64 bits");
        }
        return value.longValue();
    }

    /// A whole number that may be left out, or be null.
    OptionalLong maybeWhole(String name) {
        asked.add(name);
        return node.hasNonNull(name) ? OptionalLong.of(whole(name)) : OptionalLong.empty();
    }

    boolean flag(String name) {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value.booleanValue();
    }

    /// False where it is left out.
    boolean maybe(String name) {
        asked.add(name);
        return node.has(name) && flag(name);
    }

    Fields object(String name) {
        JsonNode value = required(name);
        if (value instanceof ObjectNode object) {
            return new Fields(prefix + name + ".", object);
        }
        throw wrong(name, value, "an object");
    }

    Optional<Fields> optional(String name) {
        asked.add(name);
        return node.hasNonNull(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /// Every field as a finite number.
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            double value =
                    field.getValue().isNumber() ? field.getValue().doubleValue() : Double.NaN;
            if (!Double.isFinite(value)) {
                throw wrong(field.getKey(), field.getValue(), "a number");
            }
            numbers.put(field.getKey(), value);
        }
        return numbers;
    }

    /// Refuses fields that nobody asked for.
    void end() {
        List<String> unknown =
                node.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !asked.contains(name))
                        .map(name -> prefix + name)
                        .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown fields: %s; known here: %s"
                            .formatted(
                                    String.join(", ", unknown),
                                    String.join(", ", asked.stream().sorted().toList())));
        }
    }

    private JsonNode required(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s%s is missing".formatted(prefix, name));
        }
        return value;
    }

    private IllegalArgumentException wrong(String name, JsonNode value, String wanted) {
        return new IllegalArgumentException(
                "%s%s is %s, not %s".formatted(prefix, name, typeOf(value), wanted));
    }

    private static String typeOf(JsonNode value) {
        return value.isValueNode() && value.getNodeType() != JsonNodeType.MISSING
                ? value.toString()
                : value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
