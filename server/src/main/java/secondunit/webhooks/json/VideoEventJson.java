package secondunit.webhooks.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// The end of a video as an event: `{"id","object":"event","created_at","type","data":{"id"}}`.
public final class VideoEventJson {

    private VideoEventJson() {}

    public static String write(String id, String type, String video, Instant created) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", id)
                        .put("object", "event")
                        .put("created_at", created.getEpochSecond())
                        .put("type", type);
        node.putObject("data").put("id", video);
        return node.toString();
    }
}
