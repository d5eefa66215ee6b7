package secondunit.app.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.Map;

/// A result as one line of JSON.
public final class Document {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Document() {}

    /// @param document names to strings, numbers, booleans, nulls, lists and further maps
    public static String line(Map<String, ?> document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a result that JSON cannot hold", impossible);
        }
    }

    /// The object that a line of JSON holds.
    public static Map<String, Object> read(String line) {
        try {
            return MAPPER.readValue(line, new TypeReference<>() {});
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not a JSON object: " + line, wrong);
        }
    }

    /// The objects that a list in an object holds; none where it is not there.
    public static List<Map<String, Object>> objects(Map<String, Object> document, String name) {
        return MAPPER.convertValue(
                document.getOrDefault(name, List.of()), new TypeReference<>() {});
    }
}
