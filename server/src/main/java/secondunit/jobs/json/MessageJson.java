package secondunit.jobs.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Message;
import secondunit.render.Order;
import secondunit.render.json.OutcomeJson;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.json.ShotJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Messages as JSON: an object whose `message` names its kind.
public final class MessageJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MessageJson() {}

    public static byte[] write(Message message) {
        return tree(message).toString().getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IOException when the bytes are no message of ours
    public static Message read(byte[] json) throws IOException {
        JsonNode node = MAPPER.readTree(json);
        try {
            return message(node);
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new IOException("not a message between server and worker: " + node, wrong);
        }
    }

    private static ObjectNode tree(Message message) {
        return switch (message) {
            case Message.Render render -> render(render);
            case Message.Cancel _ -> named("cancel");
            case Message.Progress progress ->
                    named("progress").put("done", progress.done()).put("total", progress.total());
            case Message.Preview preview ->
                    named("preview")
                            .put("file", preview.file().toString())
                            .put("frame", preview.frame());
            case Message.Ended ended -> {
                ObjectNode node = named("ended").put("peakBytes", ended.peakBytes());
                node.set("outcome", OutcomeJson.tree(ended.outcome()));
                yield node;
            }
        };
    }

    private static ObjectNode named(String name) {
        return MAPPER.createObjectNode().put("message", name);
    }

    private static ObjectNode render(Message.Render render) {
        Order order = render.order();
        Path previews = render.previews();
        return named("render")
                .put("take", order.take())
                .put("request", ShotJson.write(order.request()))
                .put("file", order.file().toString())
                .put("format", order.format().id())
                .put("previews", previews == null ? null : previews.toString());
    }

    private static Message message(JsonNode node) {
        String name = node.required("message").asText();
        return switch (name) {
            case "render" -> new Message.Render(order(node), previews(node));
            case "cancel" -> new Message.Cancel();
            case "progress" ->
                    new Message.Progress(
                            node.required("done").asLong(), node.required("total").asLong());
            case "preview" ->
                    new Message.Preview(
                            Path.of(node.required("file").asText()),
                            node.required("frame").asLong());
            case "ended" ->
                    new Message.Ended(
                            OutcomeJson.read(node.required("outcome")),
                            node.required("peakBytes").asLong());
            default -> throw new IllegalArgumentException("message " + name);
        };
    }

    private static Order order(JsonNode node) {
        return new Order(
                node.required("take").asText(),
                ShotJson.read(node.required("request").asText()),
                Path.of(node.required("file").asText()),
                DeliveryFormat.parse(node.required("format").asText()));
    }

    private static @Nullable Path previews(JsonNode node) {
        JsonNode previews = node.required("previews");
        return previews.isNull() ? null : Path.of(previews.asText());
    }
}
