package secondunit.host.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.host.Clip;
import secondunit.host.Degraded;
import secondunit.host.FramesWanted;
import secondunit.host.Gap;
import secondunit.host.Hello;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.Notice;
import secondunit.host.Placed;
import secondunit.host.Playhead;
import secondunit.host.ReplaceMedia;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;

import java.util.Collection;
import java.util.function.Function;

/// The contract's values as JSON. Every field is written; what there is none of is null.
final class Writing {

    private Writing() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode list(Collection<T> values, Function<T, JsonNode> write) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> list.add(write.apply(value)));
        return list;
    }

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    static ObjectNode hello(Hello hello) {
        ObjectNode node =
                object().put("host", hello.host())
                        .put("version", hello.version())
                        .put("edition", hello.edition())
                        .put("adapterVersion", hello.adapterVersion())
                        .put("instance", hello.instance());
        node.set(
                "capabilities",
                list(
                        hello.capabilities().stream().sorted().toList(),
                        can -> text(Words.write(can))));
        node.set("alphaFormats", list(hello.alphaFormats(), Writing::text));
        node.set("formats", list(hello.formats(), Writing::text));
        return node;
    }

    static ObjectNode playhead(Playhead playhead) {
        return object().put("timeline", playhead.timeline())
                .put("frame", playhead.frame())
                .put("rate", playhead.rate().toString())
                .put("drop", playhead.drop())
                .put("startFrame", playhead.startFrame())
                .put("timecode", playhead.timecode())
                .put("width", playhead.width())
                .put("height", playhead.height())
                .put("colour", playhead.colour());
    }

    static ObjectNode item(Item item) {
        ObjectNode node =
                object().put("id", item.id().value())
                        .put("media", string(item.media()))
                        .put("track", item.track());
        node.set("range", range(item.range()));
        return node.put("sourceIn", item.sourceIn())
                .put("leftHandle", item.leftHandle())
                .put("rightHandle", item.rightHandle())
                .put("mediaRate", string(item.mediaRate()))
                .put("key", item.key())
                .put("take", item.take());
    }

    static ObjectNode gap(Gap gap) {
        ObjectNode node = object().put("track", gap.track());
        node.set("range", range(gap.range()));
        node.set("before", itemOrNull(gap.before()));
        node.set("after", itemOrNull(gap.after()));
        return node;
    }

    static ObjectNode placed(Placed placed) {
        ObjectNode node = object().put("item", placed.item().value()).put("track", placed.track());
        node.set("range", range(placed.range()));
        node.put("media", placed.media().toString());
        node.set("degraded", list(placed.degraded(), Writing::degraded));
        return node;
    }

    static ObjectNode insert(InsertClip insert) {
        ObjectNode node = object().put("key", insert.key());
        node.set("clip", clip(insert.clip()));
        return node.put("at", insert.at())
                .put("track", insert.track())
                .put("mode", Words.write(insert.mode()))
                .put("sound", Words.write(insert.sound()))
                .put("marker", insert.marker());
    }

    static ObjectNode replace(ReplaceMedia replace) {
        ObjectNode node = object().put("item", replace.item().value());
        node.set("clip", clip(replace.clip()));
        return node;
    }

    static ObjectNode frames(FramesWanted wanted) {
        return object().put("where", Words.write(wanted.where()))
                .put("count", wanted.count())
                .put("graded", wanted.graded());
    }

    static ObjectNode notice(Notice notice) {
        return object().put("level", Words.write(notice.level())).put("text", notice.text());
    }

    private static ObjectNode clip(Clip clip) {
        ObjectNode node =
                object().put("take", clip.take())
                        .put("name", clip.name())
                        .put("picture", clip.picture().toString())
                        .put("sound", string(clip.sound()))
                        .put("frames", clip.frames());
        node.set("handles", handles(clip.handles()));
        return node.put("rate", clip.rate().toString())
                .put("width", clip.width())
                .put("height", clip.height())
                .put("loop", clip.loop())
                .put("alpha", clip.alpha());
    }

    private static ObjectNode handles(Handles handles) {
        return object().put("before", handles.before()).put("after", handles.after());
    }

    private static ObjectNode degraded(Degraded degraded) {
        return object().put("asked", degraded.asked())
                .put("used", degraded.used())
                .put("why", degraded.why());
    }

    private static ObjectNode range(FrameRange range) {
        return object().put("start", range.start()).put("end", range.end());
    }

    private static JsonNode itemOrNull(@Nullable Item item) {
        return item == null ? NullNode.instance : item(item);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
