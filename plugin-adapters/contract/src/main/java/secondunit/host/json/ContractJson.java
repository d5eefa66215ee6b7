package secondunit.host.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.host.HostError;
import secondunit.host.ItemId;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Messages between the server and an adapter as JSON texts, read strictly: a field that is
/// missing, unknown or of another type is refused by name.
public final class ContractJson {

    private static final List<String> KINDS = List.of("hello", "call", "answer", "error");
    private static final List<String> CALLS =
            List.of(
                    "readPlayhead",
                    "selection",
                    "gap",
                    "frames",
                    "insertClip",
                    "replaceMedia",
                    "link",
                    "linked",
                    "remove",
                    "notify");
    private static final List<String> ANSWERS =
            List.of("playhead", "items", "gap", "files", "placed", "done");
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ContractJson() {}

    public static String write(Message message) {
        return switch (message) {
            case Message.Introduced introduced -> {
                ObjectNode node = Writing.object().put("contract", Message.CONTRACT);
                node.set("hello", Writing.hello(introduced.hello()));
                yield node.toString();
            }
            case Message.Asked asked -> {
                ObjectNode node = Writing.object().put("call", asked.id());
                write(node, asked.call());
                yield node.toString();
            }
            case Message.Answered answered -> {
                ObjectNode node = Writing.object().put("answer", answered.id());
                write(node, answered.answer());
                yield node.toString();
            }
            case Message.Failed failed ->
                    Writing.object()
                            .put("error", failed.id())
                            .put("code", failed.error().name())
                            .put("message", failed.message())
                            .toString();
        };
    }

    /// @throws IllegalArgumentException when the text is no message of this contract; says why
    public static Message read(String text) {
        Fields fields = Fields.of(parse(text));
        Message message =
                switch (fields.oneOf(KINDS)) {
                    case "hello" -> introduced(fields);
                    case "call" -> new Message.Asked(fields.whole("call"), call(fields));
                    case "answer" -> new Message.Answered(fields.whole("answer"), answer(fields));
                    default -> failed(fields);
                };
        fields.end();
        return message;
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the message is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Message introduced(Fields fields) {
        long contract = fields.whole("contract");
        if (contract != Message.CONTRACT) {
            throw new IllegalArgumentException(
                    "the adapter speaks contract %d and this server %d; bring the older one up to date"
                            .formatted(contract, Message.CONTRACT));
        }
        return new Message.Introduced(fields.object("hello", Reading::hello));
    }

    private static Message failed(Fields fields) {
        return new Message.Failed(
                fields.whole("error"),
                fields.text("code", ContractJson::error),
                fields.text("message"));
    }

    private static HostError error(String code) {
        return Arrays.stream(HostError.values())
                .filter(error -> error.name().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "\"%s\" is not one of %s"
                                        .formatted(code, Arrays.toString(HostError.values()))));
    }

    private static void write(ObjectNode node, Call call) {
        switch (call) {
            case Call.ReadPlayhead() -> node.putObject("readPlayhead");
            case Call.Selection() -> node.putObject("selection");
            case Call.ReadGap() -> node.putObject("gap");
            case Call.Frames frames -> node.set("frames", Writing.frames(frames.wanted()));
            case Call.Insert insert -> node.set("insertClip", Writing.insert(insert.insert()));
            case Call.Replace replace ->
                    node.set("replaceMedia", Writing.replace(replace.replace()));
            case Call.Link link ->
                    node.putObject("link")
                            .put("item", link.item().value())
                            .put("take", link.take());
            case Call.Linked() -> node.putObject("linked");
            case Call.Remove remove -> node.putObject("remove").put("item", remove.item().value());
            case Call.Notify notify -> node.set("notify", Writing.notice(notify.notice()));
        }
    }

    private static Call call(Fields fields) {
        return switch (fields.oneOf(CALLS)) {
            case "readPlayhead" -> fields.object("readPlayhead", _ -> new Call.ReadPlayhead());
            case "selection" -> fields.object("selection", _ -> new Call.Selection());
            case "gap" -> fields.object("gap", _ -> new Call.ReadGap());
            case "frames" -> new Call.Frames(fields.object("frames", Reading::frames));
            case "insertClip" -> new Call.Insert(fields.object("insertClip", Reading::insert));
            case "replaceMedia" ->
                    new Call.Replace(fields.object("replaceMedia", Reading::replace));
            case "link" ->
                    fields.object(
                            "link",
                            link ->
                                    new Call.Link(
                                            link.text("item", ItemId::new), link.text("take")));
            case "linked" -> fields.object("linked", _ -> new Call.Linked());
            case "remove" ->
                    fields.object(
                            "remove", remove -> new Call.Remove(remove.text("item", ItemId::new)));
            default -> new Call.Notify(fields.object("notify", Reading::notice));
        };
    }

    private static void write(ObjectNode node, Answer answer) {
        switch (answer) {
            case Answer.PlayheadIs is -> node.set("playhead", Writing.playhead(is.playhead()));
            case Answer.Items items ->
                    node.set("items", Writing.list(items.items(), Writing::item));
            case Answer.GapIs is -> node.set("gap", Writing.gap(is.gap()));
            case Answer.Files files ->
                    node.set(
                            "files",
                            Writing.list(files.files(), file -> Writing.text(file.toString())));
            case Answer.PlacedIs is -> node.set("placed", Writing.placed(is.placed()));
            case Answer.Done() -> node.put("done", true);
        }
    }

    private static Answer answer(Fields fields) {
        return switch (fields.oneOf(ANSWERS)) {
            case "playhead" -> new Answer.PlayheadIs(fields.object("playhead", Reading::playhead));
            case "items" -> new Answer.Items(fields.objects("items", Reading::item));
            case "gap" -> new Answer.GapIs(fields.object("gap", Reading::gap));
            case "files" -> new Answer.Files(fields.texts("files", Path::of));
            case "placed" -> new Answer.PlacedIs(fields.object("placed", Reading::placed));
            default -> done(fields);
        };
    }

    private static Answer done(Fields fields) {
        if (!fields.flag("done")) {
            throw new IllegalArgumentException(
                    "done is false; tell what has failed as an error message");
        }
        return new Answer.Done();
    }
}
