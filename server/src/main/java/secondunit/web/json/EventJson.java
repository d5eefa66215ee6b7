package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import java.util.Locale;

/// What the events carry as JSON.
public final class EventJson {

    private EventJson() {}

    public static String id(String id) {
        return object(id).toString();
    }

    public static String progress(String id, long done, long total) {
        return object(id).put("done", done).put("total", total).toString();
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
