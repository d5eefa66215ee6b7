package secondunit.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Files that a request names as `media:ID`, the id of a medium that was handed in.
final class MediaNames {

    private static final String START = "media:";
    private static final Set<String> FILES =
            Set.of("clip", "from", "to", "image", "soundFile", "firstFrame", "lastFrame");

    private MediaNames() {}

    /// Puts the file's path in the place of each such name, however deep it stands.
    static void resolve(ObjectNode node, UnaryOperator<String> media) {
        for (Map.Entry<String, JsonNode> member : List.copyOf(node.properties())) {
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode inner) {
                resolve(inner, media);
            } else if (FILES.contains(member.getKey())
                    && value.isTextual()
                    && value.textValue().startsWith(START)) {
                String id = value.textValue().substring(START.length());
                node.put(member.getKey(), media.apply(id));
            }
        }
    }
}
