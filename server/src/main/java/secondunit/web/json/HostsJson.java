package secondunit.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.host.Degraded;
import secondunit.host.Gap;
import secondunit.host.Hello;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.Playhead;
import secondunit.hosts.HostDesk;
import secondunit.hosts.Placement;
import secondunit.hosts.Session;
import secondunit.hosts.Spot;
import secondunit.timeline.FrameRange;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Hosts and placements as JSON.
public final class HostsJson {

    private static final int LARGEST_PORT = 65_535;

    private HostsJson() {}

    /// A session, and where its user is; null where the host does not tell.
    public record Shown(Session session, @Nullable Playhead playhead) {}

    /// What is to be placed, and where.
    ///
    /// @param shot null where a take is given
    /// @param take null where a shot is given
    public record Wanted(String host, @Nullable String shot, @Nullable String take, Spot spot) {}

    public static HostDesk.Address readAddress(byte[] body) {
        Members members = Members.of(body);
        var address =
                new HostDesk.Address(
                        members.text("kind").orElseThrow(() -> Members.missing("kind")),
                        members.text("address").orElse(""),
                        members.whole("port", 0, LARGEST_PORT).orElse(0),
                        members.text("password").orElse(null));
        members.end();
        return address;
    }

    public static Wanted readWanted(byte[] body) {
        Members members = Members.of(body);
        var wanted =
                new Wanted(
                        members.text("host").orElseThrow(() -> Members.missing("host")),
                        members.text("shot").orElse(null),
                        members.text("take").orElse(null),
                        readSpot(members));
        members.end();
        if ((wanted.shot() == null) == (wanted.take() == null)) {
            throw new IllegalArgumentException("Give shot or take, one of them.");
        }
        return wanted;
    }

    /// Frames of a timeline, `at` or `until`, and how it comes there.
    static Spot readSpot(Members members) {
        return new Spot(
                members.whole("at", 0, Integer.MAX_VALUE).map(Long::valueOf).orElse(null),
                members.whole("until", 0, Integer.MAX_VALUE).map(Long::valueOf).orElse(null),
                members.text("mode", HostsJson::mode).orElse(InsertClip.Mode.NEW_TRACK));
    }

    private static InsertClip.Mode mode(String word) {
        return Arrays.stream(InsertClip.Mode.values())
                .filter(mode -> JobJson.word(mode).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "\"%s\" is not one of new_track, overwrite, ripple, take, bin"
                                        .formatted(word)));
    }

    /// The take that a placement shall show.
    public static String readTake(byte[] body) {
        Members members = Members.of(body);
        String take = members.text("take").orElseThrow(() -> Members.missing("take"));
        members.end();
        return take;
    }

    public static String sessions(List<Shown> sessions) {
        return Page.list("hosts", sessions, HostsJson::tree).toString();
    }

    public static String session(Shown session) {
        return tree(session).toString();
    }

    public static String placements(List<Placement> placements) {
        return Page.list("placements", placements, HostsJson::tree).toString();
    }

    public static String placement(Placement placement) {
        return tree(placement).toString();
    }

    public static String playhead(Playhead playhead) {
        return tree(playhead).toString();
    }

    public static String selection(List<Item> items) {
        return Page.list("items", items, HostsJson::tree).toString();
    }

    public static String gap(Gap gap) {
        return tree(gap).toString();
    }

    static ObjectNode tree(Gap gap) {
        ObjectNode node = object().put("track", gap.track());
        node.set("range", tree(gap.range()));
        node.set("before", optional(gap.before()));
        node.set("after", optional(gap.after()));
        return node;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> JsonNode orNull(@Nullable T value, Function<T, ObjectNode> tree) {
        return value == null ? JsonNodeFactory.instance.nullNode() : tree.apply(value);
    }

    private static JsonNode optional(@Nullable Item item) {
        return item == null ? NullNode.instance : tree(item);
    }

    private static ObjectNode tree(Shown shown) {
        Session session = shown.session();
        ObjectNode node =
                object().put("id", session.id())
                        .put("kind", session.kind())
                        .put("name", session.name())
                        .put("address", session.address())
                        .put("state", JobJson.word(session.state()));
        Hello hello = session.hello();
        node.set("hello", hello == null ? NullNode.instance : tree(hello));
        node.put("problem", session.problem());
        Playhead playhead = shown.playhead();
        node.set("playhead", playhead == null ? NullNode.instance : tree(playhead));
        return node;
    }

    private static ObjectNode tree(Hello hello) {
        ObjectNode node =
                object().put("host", hello.host())
                        .put("version", hello.version())
                        .put("edition", hello.edition())
                        .put("adapterVersion", hello.adapterVersion())
                        .put("instance", hello.instance());
        node.set(
                "capabilities",
                Page.texts(hello.capabilities().stream().map(JobJson::word).sorted().toList()));
        node.set("alphaFormats", Page.texts(hello.alphaFormats()));
        node.set("formats", Page.texts(hello.formats()));
        return node;
    }

    static ObjectNode tree(Playhead playhead) {
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

    static ObjectNode tree(Item item) {
        ObjectNode node =
                object().put("id", item.id().value())
                        .put("media", item.media() == null ? null : String.valueOf(item.media()))
                        .put("track", item.track());
        node.set("range", tree(item.range()));
        return node.put("sourceIn", item.sourceIn())
                .put("leftHandle", item.leftHandle())
                .put("rightHandle", item.rightHandle())
                .put("mediaRate", item.mediaRate() == null ? null : item.mediaRate().toString())
                .put("key", item.key())
                .put("take", item.take());
    }

    private static ObjectNode tree(FrameRange range) {
        return object().put("start", range.start()).put("end", range.end());
    }

    private static ObjectNode tree(Placement placement) {
        ObjectNode node =
                object().put("id", placement.id())
                        .put("host", placement.host())
                        .put("shot", placement.shot())
                        .put("take", placement.take())
                        .put("at", placement.spot().at())
                        .put("until", placement.spot().until())
                        .put("mode", JobJson.word(placement.spot().mode()))
                        .put("asked", placement.asked().toString())
                        .put("state", JobJson.word(placement.state()))
                        .put("shown", placement.shown())
                        .put("item", placement.item());
        node.set("degraded", Page.array(placement.degraded(), HostsJson::tree));
        return node.put("problem", placement.problem());
    }

    private static ObjectNode tree(Degraded degraded) {
        return object().put("asked", degraded.asked())
                .put("used", degraded.used())
                .put("why", degraded.why());
    }
}
