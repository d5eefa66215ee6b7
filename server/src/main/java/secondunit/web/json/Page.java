package secondunit.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// Lists as JSON: an object with the list under its name, and where it goes on.
final class Page {

    private Page() {}

    /// A part of a longer list.
    ///
    /// @param next the id of the last one on it, null at the end
    static <T> String write(
            String name,
            List<T> items,
            Function<T, ? extends JsonNode> tree,
            @Nullable String next) {
        String cursor = next == null ? null : Cursor.write(name, next);
        return list(name, items, tree).put("next", cursor).toString();
    }

    /// A whole list.
    static <T> ObjectNode list(String name, List<T> items, Function<T, ? extends JsonNode> tree) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set(name, array(items, tree));
        return node;
    }

    static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> tree) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(tree.apply(item)));
        return array;
    }

    static ArrayNode texts(List<String> texts) {
        return array(texts, JsonNodeFactory.instance::textNode);
    }
}
