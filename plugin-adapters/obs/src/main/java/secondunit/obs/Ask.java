package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// One request to OBS with its fields, as the obs-websocket 5 protocol names them.
final class Ask {

    private final String request;
    private final ObjectNode data = object();

    private Ask(String request) {
        this.request = request;
    }

    static Ask to(String request) {
        return new Ask(request);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    Ask with(String field, String value) {
        data.put(field, value);
        return this;
    }

    Ask with(String field, long value) {
        data.put(field, value);
        return this;
    }

    Ask with(String field, boolean value) {
        data.put(field, value);
        return this;
    }

    Ask with(String field, JsonNode value) {
        data.set(field, value);
        return this;
    }

    String request() {
        return request;
    }

    /// The fields of a `Request` message, or of one member of a `RequestBatch`.
    ObjectNode message() {
        ObjectNode message = object().put("requestType", request);
        message.set("requestData", data);
        return message;
    }
}
