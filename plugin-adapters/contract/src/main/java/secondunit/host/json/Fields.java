package secondunit.host.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The fields of a JSON object, each asked for by name and type; `end` refuses what nobody asked
/// for. Every refusal names the field by its path.
final class Fields {

    private final String prefix;
    private final ObjectNode node;
    private final Set<String> asked = new HashSet<>();

    private Fields(String prefix, ObjectNode node) {
        this.prefix = prefix;
        this.node = node;
    }

    static Fields of(JsonNode document) {
        if (document instanceof ObjectNode object) {
            return new Fields("", object);
        }
        throw new IllegalArgumentException(
                "the message is %s, not an object".formatted(kind(document)));
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
        return parsed(name, text(name), parse);
    }

    /// Text, or null; the field itself must be there.
    <T> Optional<T> textOrNull(String name, Function<String, T> parse) {
        return required(name).isNull() ? Optional.empty() : Optional.of(text(name, parse));
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return text(name, text -> Words.read(text, type));
    }

    long whole(String name) {
        JsonNode value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, value, "a whole number of 64 bits");
        }
        return value.longValue();
    }

    int small(String name) {
        long value = whole(name);
        if (value != (int) value) {
            throw new IllegalArgumentException(
                    "%s%s is %d, beyond 32 bits".formatted(prefix, name, value));
        }
        return (int) value;
    }

    boolean flag(String name) {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value.booleanValue();
    }

    /// An object, read to its end.
    <T> T object(String name, Function<Fields, T> read) {
        return object(name, required(name), read);
    }

    <T> Optional<T> objectOrNull(String name, Function<Fields, T> read) {
        return required(name).isNull() ? Optional.empty() : Optional.of(object(name, read));
    }

    <T> List<T> objects(String name, Function<Fields, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode element : array(name)) {
            all.add(object(name + "[" + all.size() + "]", element, read));
        }
        return all;
    }

    <T> List<T> texts(String name, Function<String, T> parse) {
        List<T> all = new ArrayList<>();
        for (JsonNode element : array(name)) {
            String place = name + "[" + all.size() + "]";
            if (!element.isTextual()) {
                throw wrong(place, element, "text");
            }
            all.add(parsed(place, element.textValue(), parse));
        }
        return all;
    }

    /// The one field of several that is there.
    String oneOf(List<String> names) {
        asked.addAll(names);
        List<String> there = names.stream().filter(node::has).toList();
        if (there.size() != 1) {
            throw new IllegalArgumentException(
                    "expected exactly one of %s, got %s"
                            .formatted(
                                    String.join(", ", names),
                                    there.isEmpty() ? "none" : String.join(", ", there)));
        }
        return there.getFirst();
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

    private <T> T object(String place, JsonNode value, Function<Fields, T> read) {
        if (!(value instanceof ObjectNode object)) {
            throw wrong(place, value, "an object");
        }
        var fields = new Fields(prefix + place + ".", object);
        T result = read.apply(fields);
        fields.end();
        return result;
    }

    private <T> T parsed(String place, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(prefix + place + ": " + e.getMessage(), e);
        }
    }

    private ArrayNode array(String name) {
        JsonNode value = required(name);
        if (value instanceof ArrayNode array) {
            return array;
        }
        throw wrong(name, value, "a list");
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
                "%s%s is %s, not %s".formatted(prefix, name, kind(value), wanted));
    }

    private static String kind(JsonNode value) {
        return value.isValueNode() ? value.toString() : Words.write(value.getNodeType());
    }
}
