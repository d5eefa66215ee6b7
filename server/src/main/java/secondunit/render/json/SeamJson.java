package secondunit.render.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.engine.seam.SeamReport;

public final class SeamJson {
    private SeamJson() {}

    public static String text(SeamReport seam) {
        return tree(seam).toString();
    }

    static ObjectNode tree(SeamReport seam) {
        return JsonNodeFactory.instance.objectNode().put("worst", seam.worst());
    }

    static SeamReport read(JsonNode node) {
        return new SeamReport(java.util.List.of());
    }
}
