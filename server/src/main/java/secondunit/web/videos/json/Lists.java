package secondunit.web.videos.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Function;

/// Pages of lists, with where they begin and end.
final class Lists {

    private Lists() {}

    static <T> String write(
            List<T> items, Function<T, JsonNode> tree, Function<T, String> id, boolean more) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = node.putArray("data");
        items.forEach(item -> data.add(tree.apply(item)));
        return node.put("first_id", items.isEmpty() ? null : id.apply(items.getFirst()))
                .put("last_id", items.isEmpty() ? null : id.apply(items.getLast()))
                .put("has_more", more)
                .toString();
    }
}
