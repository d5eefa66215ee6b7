package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What the events carry as JSON.
public final class EventJson {

    private EventJson() {}

    public static String id(String id) {
        return object(id).toString();
    }

    /// @param left until it is done, null when that cannot be foretold
    public static String progress(String id, long done, long total, @Nullable Duration left) {
        ObjectNode node = object(id).put("done", done).put("total", total);
        QueueJson.put(node, "left", left);
        return node.toString();
    }

    public static String tags(String id, List<String> tags) {
        ObjectNode node = object(id);
        node.set("tags", Page.texts(tags));
        return node.toString();
    }

    /// @param frame which frame of the shot, -1 for the held frame
    public static String picture(String id, long frame) {
        String path = "/api/v1/jobs/" + id;
        String url =
                frame < 0
                        ? path + "/held"
                        : String.format(Locale.ROOT, "%s/preview?frame=%d", path, frame);
        return object(id).put("frame", frame).put("url", url).toString();
    }

    /// An event as one text, for WebSockets.
    ///
    /// @param data JSON
    public static String text(String id, String name, String data) {
        return object(id).put("event", name).putRawValue("data", new RawValue(data)).toString();
    }

    private static ObjectNode object(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
