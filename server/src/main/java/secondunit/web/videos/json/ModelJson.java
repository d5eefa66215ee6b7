package secondunit.web.videos.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;

/// Models as the Models API tells of them.
public final class ModelJson {

    private ModelJson() {}

    /// @param since when they came to be here
    public static String write(String name, Instant since) {
        return tree(name, since).toString();
    }

    public static String list(List<String> names, Instant since) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("object", "list");
        ArrayNode data = node.putArray("data");
        names.forEach(name -> data.add(tree(name, since)));
        return node.toString();
    }

    private static ObjectNode tree(String name, Instant since) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", name)
                .put("object", "model")
                .put("created", since.getEpochSecond())
                .put("owned_by", "second-unit");
    }
}
