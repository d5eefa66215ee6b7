package secondunit.render.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Size;
import secondunit.render.Contents;
import secondunit.timeline.Timebase;

import java.util.Locale;
import java.util.function.Function;

/// What is in a file, as JSON: `{"kind":"video","codec":"h264","size":"1280x720",...}`.
public final class ContentsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ContentsJson() {}

    public static String write(Contents contents) {
        return tree(contents).toString();
    }

    public static ObjectNode tree(Contents contents) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", contents.kind().name().toLowerCase(Locale.ROOT))
                .put("codec", contents.codec())
                .put("size", text(contents.size()))
                .put("rate", text(contents.rate()))
                .put("frames", contents.frames())
                .put("sampleRate", contents.sampleRate())
                .put("channels", contents.channels())
                .put("problem", contents.problem());
    }

    /// @throws IllegalArgumentException when it is not what `write` writes
    public static Contents read(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not the contents of a file: " + json, broken);
        }
    }

    private static Contents read(JsonNode node) {
        return new Contents(
                Contents.Kind.valueOf(node.required("kind").asText().toUpperCase(Locale.ROOT)),
                node.required("codec").textValue(),
                value(node, "size", Size::parse),
                value(node, "rate", Timebase::parse),
                node.required("frames").asLong(),
                node.required("sampleRate").asInt(),
                node.required("channels").asInt(),
                node.required("problem").textValue());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable T value(JsonNode node, String name, Function<String, T> parse) {
        JsonNode value = node.required(name);
        return value.isNull() ? null : parse.apply(value.asText());
    }
}
