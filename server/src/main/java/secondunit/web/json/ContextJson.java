package secondunit.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.hosts.Context;
import secondunit.hosts.Neighbour;
import secondunit.hosts.Operation;
import secondunit.hosts.Spot;
import secondunit.shot.ShotRequest;
import secondunit.shot.json.ShotJson;

/// What a host has at its playhead as JSON.
public final class ContextJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ContextJson() {}

    public static String write(Context context) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("playhead", HostsJson.orNull(context.playhead(), HostsJson::tree));
        node.set("under", HostsJson.orNull(context.under(), HostsJson::tree));
        node.set("gap", HostsJson.orNull(context.gap(), HostsJson::tree));
        node.set("selection", Page.array(context.selection(), HostsJson::tree));
        node.set("before", HostsJson.orNull(context.before(), ContextJson::tree));
        node.set("after", HostsJson.orNull(context.after(), ContextJson::tree));
        node.set("operations", Page.array(context.operations(), ContextJson::tree));
        node.put("suggested", context.suggested());
        node.set("untold", Page.array(context.untold(), ContextJson::tree));
        return node.toString();
    }

    private static ObjectNode tree(Neighbour neighbour) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("item", neighbour.item().id().value())
                        .put("clip", neighbour.clip().toString());
        node.putObject("range")
                .put("start", neighbour.range().start())
                .put("end", neighbour.range().end());
        return node.put("take", neighbour.item().take());
    }

    private static ObjectNode tree(Operation operation) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("do", operation.id())
                        .put("label", operation.label());
        switch (operation) {
            case Operation.Possible possible -> {
                node.set("ask", ask(possible));
                node.putNull("why").put("todo", "");
            }
            case Operation.Impossible not ->
                    node.putNull("ask").put("why", not.why()).put("todo", not.todo());
        }
        return node;
    }

    /// A body for `POST /api/v1/shots`.
    private static ObjectNode ask(Operation.Possible possible) {
        ObjectNode ask = JsonNodeFactory.instance.objectNode();
        if (possible.request() instanceof ShotRequest.Generate generate) {
            putWords(ask, generate);
        } else {
            ask.set("request", document(possible.request()));
        }
        Spot spot = possible.spot();
        if (spot.at() != null) {
            ask.put("at", spot.at());
        }
        if (spot.until() != null) {
            ask.put("until", spot.until());
        }
        return possible.parent() == null ? ask : ask.put("parent", possible.parent());
    }

    private static void putWords(ObjectNode ask, ShotRequest.Generate generate) {
        ask.put("prompt", generate.prompt())
                .put("frames", generate.frames())
                .put("rate", generate.rate().toString())
                .put("size", generate.size().toString())
                .put("loop", generate.loop())
                .put("alpha", generate.alpha())
                .put("sound", generate.sound())
                .put("seed", generate.casting().seed());
        JsonNode direction = document(generate).path("direction");
        if (direction.isObject()) {
            ask.set("direction", direction);
        }
    }

    private static JsonNode document(ShotRequest request) {
        try {
            return MAPPER.readTree(ShotJson.write(request));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("our own JSON does not parse", impossible);
        }
    }

    private static ObjectNode tree(Context.Untold untold) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("what", untold.what())
                .put("hostError", untold.why().name())
                .put("why", untold.message());
    }

    /// A place where a picture is being made.
    public static String making() {
        return JsonNodeFactory.instance.objectNode().put("state", "making").toString();
    }
}
