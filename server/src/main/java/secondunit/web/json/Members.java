package secondunit.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The members of a request's object, each asked for by name and type. A member that is null is
/// left out. Whatever is wrong is an IllegalArgumentException that names the member.
final class Members {

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .maxNameLength(100)
                                                    .maxNumberLength(40)
                                                    .maxStringLength(100_000)
                                                    .maxTokenCount(10_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final ObjectNode node;
    private final Set<String> asked = new HashSet<>();

    private Members(ObjectNode node) {
        this.node = node;
    }

    /// An empty body is an object without members.
    static Members of(byte[] body) {
        if (body.length == 0) {
            return new Members(MAPPER.createObjectNode());
        }
        if (parse(body) instanceof ObjectNode object) {
            return new Members(object);
        }
        throw new IllegalArgumentException("The body is not a JSON object.");
    }

    static Members of(ObjectNode object) {
        return new Members(object);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(
                    "The body is not JSON: " + wrong.getOriginalMessage(), wrong);
        } catch (IOException wrong) {
            throw new IllegalArgumentException("The body is not JSON.", wrong);
        }
    }

    /// The same with every text `media:ID` that stands for a file put as what `media` says of the
    /// id.
    static Members of(byte[] body, UnaryOperator<String> media) {
        Members members = of(body);
        MediaNames.resolve(members.node, media);
        return members;
    }

    private Optional<JsonNode> member(String name) {
        asked.add(name);
        return node.hasNonNull(name) ? Optional.of(node.get(name)) : Optional.empty();
    }

    Optional<String> text(String name) {
        return member(name)
                .map(value -> {
                    check(value.isTextual(), name, "text");
                    return value.textValue();
                });
    }

    /// Text that `parse` understands; what it says of bad text is told with the member's name.
    <T> Optional<T> text(String name, Function<String, T> parse) {
        return text(name).map(text -> understood(name, () -> parse.apply(text)));
    }

    private static <T> T understood(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    Optional<Long> whole(String name) {
        return member(name)
                .map(value -> {
                    check(
                            value.isIntegralNumber() && value.canConvertToLong(),
                            name,
                            "a whole number of 64 bits");
                    return value.longValue();
                });
    }

    /// A whole number within bounds, both included.
    Optional<Integer> whole(String name, int least, int most) {
        return whole(name)
                .map(value -> {
                    check(
                            value >= least && value <= most,
                            name,
                            "a whole number of %d to %d".formatted(least, most));
                    return value.intValue();
                });
    }

    Optional<Double> number(String name) {
        return member(name)
                .map(value -> {
                    check(
                            value.isNumber() && Double.isFinite(value.doubleValue()),
                            name,
                            "a number");
                    return value.doubleValue();
                });
    }

    boolean flag(String name, boolean usual) {
        return member(name)
                .map(value -> {
                    check(value.isBoolean(), name, "true or false");
                    return value.booleanValue();
                })
                .orElse(usual);
    }

    /// A list of texts.
    ///
    /// @param most how many at most
    Optional<List<String>> texts(String name, int most) {
        return member(name)
                .map(value -> {
                    boolean right =
                            value.isArray()
                                    && value.size() <= most
                                    && value.valueStream().allMatch(JsonNode::isTextual);
                    check(right, name, "a list of at most %d texts".formatted(most));
                    return value.valueStream().map(JsonNode::textValue).toList();
                });
    }

    /// An object within this one; whatever is wrong in it is told with its name.
    <T> Optional<T> object(String name, Function<ObjectNode, T> reader) {
        return member(name)
                .map(value -> {
                    check(value.isObject(), name, "an object");
                    return understood(name, () -> reader.apply((ObjectNode) value));
                });
    }

    /// Anything.
    Optional<JsonNode> any(String name) {
        return member(name);
    }

    /// A whole document, handed on as text.
    Optional<String> document(String name) {
        return member(name)
                .map(value -> {
                    check(value.isObject(), name, "an object");
                    return value.toString();
                });
    }

    static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(name + " is missing.");
    }

    /// Refuses members that nobody asked for.
    void end() {
        List<String> unknown =
                node.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(name -> !asked.contains(name))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown: %s. Known here: %s."
                            .formatted(
                                    String.join(", ", unknown),
                                    String.join(", ", asked.stream().sorted().toList())));
        }
    }

    private static void check(boolean right, String name, String wanted) {
        if (!right) {
            throw new IllegalArgumentException("%s is not %s.".formatted(name, wanted));
        }
    }
}
