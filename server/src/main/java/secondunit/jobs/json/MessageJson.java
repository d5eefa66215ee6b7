package secondunit.jobs.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Message;
import secondunit.media.Stretch;
import secondunit.render.Errand;
import secondunit.render.Order;
import secondunit.render.json.OutcomeJson;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.json.ShotJson;
import secondunit.timeline.FrameRange;

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
            case Message.Run(long number, Errand errand) -> run(errand).put("number", number);
            case Message.Ran(long number, String problem) ->
                    named("ran").put("number", number).put("problem", problem);
            case Message.Ready _ -> named("ready");
            case Message.Cancel _ -> named("cancel");
            case Message.Pause _ -> named("pause");
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
        return named("render")
                .put("take", order.take())
                .put("request", ShotJson.write(order.request()))
                .put("file", order.file().toString())
                .put("format", order.format().id())
                .put("sound", text(order.sound()))
                .put("keep", text(order.keep()))
                .put("previews", text(render.previews()))
                .put("outcome", text(render.outcome()));
    }

    private static ObjectNode run(Errand errand) {
        return switch (errand) {
            case Errand.Held held ->
                    named("held")
                            .put("request", ShotJson.write(held.request()))
                            .put("file", held.file().toString());
            case Errand.Dailies dailies ->
                    named("dailies")
                            .put("clip", dailies.clip().toString())
                            .put("poster", dailies.poster().toString())
                            .put("strip", dailies.strip().toString())
                            .put("proxy", dailies.proxy().toString());
            case Errand.Sheet sheet -> {
                ObjectNode node = named("sheet").put("width", sheet.width());
                ArrayNode stretches = node.putArray("stretches");
                sheet.stretches().forEach(each -> put(each, stretches.addObject()));
                yield node.put("file", sheet.file().toString());
            }
            case Errand.Waveform wave ->
                    named("waveform")
                            .put("clip", wave.clip().toString())
                            .put("points", wave.points())
                            .put("file", wave.file().toString());
            case Errand.Proxy proxy ->
                    named("proxy")
                            .put("clip", proxy.clip().toString())
                            .put("file", proxy.file().toString());
            case Errand.PictureOnly picture ->
                    named("pictureOnly")
                            .put("clip", picture.clip().toString())
                            .put("file", picture.file().toString());
            case Errand.Inspect inspect ->
                    named("inspect")
                            .put("clip", inspect.clip().toString())
                            .put("file", inspect.report().toString());
        };
    }

    private static void put(Stretch stretch, ObjectNode node) {
        node.put("clip", stretch.clip().toString()).put("columns", stretch.columns());
        if (stretch.range() != null) {
            node.put("start", stretch.range().start()).put("end", stretch.range().end());
        }
    }

    private static Stretch stretch(JsonNode node) {
        FrameRange range =
                node.has("start")
                        ? new FrameRange(
                                node.required("start").asLong(), node.required("end").asLong())
                        : null;
        return new Stretch(file(node, "clip"), range, node.required("columns").asInt());
    }

    private static @Nullable String text(@Nullable Path path) {
        return path == null ? null : path.toString();
    }

    private static Message message(JsonNode node) {
        String name = node.required("message").asText();
        return switch (name) {
            case "render" ->
                    new Message.Render(order(node), path(node, "previews"), path(node, "outcome"));
            case "held", "dailies", "pictureOnly", "sheet", "waveform", "proxy", "inspect" ->
                    new Message.Run(number(node), errand(name, node));
            case "ran" -> new Message.Ran(number(node), node.required("problem").textValue());
            case "ready" -> new Message.Ready();
            case "cancel" -> new Message.Cancel();
            case "pause" -> new Message.Pause();
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

    private static long number(JsonNode node) {
        return node.required("number").asLong();
    }

    private static Errand errand(String name, JsonNode node) {
        return switch (name) {
            case "held" ->
                    new Errand.Held(
                            ShotJson.read(node.required("request").asText()), file(node, "file"));
            case "dailies" ->
                    new Errand.Dailies(
                            file(node, "clip"),
                            file(node, "poster"),
                            file(node, "strip"),
                            file(node, "proxy"));
            case "inspect" -> new Errand.Inspect(file(node, "clip"), file(node, "file"));
            case "sheet" ->
                    new Errand.Sheet(
                            node.required("stretches")
                                    .valueStream()
                                    .map(MessageJson::stretch)
                                    .toList(),
                            node.required("width").asInt(),
                            file(node, "file"));
            case "waveform" ->
                    new Errand.Waveform(
                            file(node, "clip"),
                            node.required("points").asInt(),
                            file(node, "file"));
            case "proxy" -> new Errand.Proxy(file(node, "clip"), file(node, "file"));
            default -> new Errand.PictureOnly(file(node, "clip"), file(node, "file"));
        };
    }

    private static Order order(JsonNode node) {
        return new Order(
                node.required("take").asText(),
                ShotJson.read(node.required("request").asText()),
                Path.of(node.required("file").asText()),
                DeliveryFormat.parse(node.required("format").asText()),
                path(node, "sound"),
                path(node, "keep"));
    }

    private static Path file(JsonNode node, String name) {
        return Path.of(node.required(name).asText());
    }

    private static @Nullable Path path(JsonNode node, String name) {
        return node.required(name).isNull() ? null : file(node, name);
    }
}
