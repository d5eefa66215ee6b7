package secondunit.host.json;

import secondunit.host.Capability;
import secondunit.host.Clip;
import secondunit.host.Degraded;
import secondunit.host.FramesWanted;
import secondunit.host.Gap;
import secondunit.host.Hello;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.ItemId;
import secondunit.host.Notice;
import secondunit.host.Placed;
import secondunit.host.Playhead;
import secondunit.host.ReplaceMedia;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.HashSet;

/// The contract's values out of JSON. Each reads all fields of its object.
final class Reading {

    private Reading() {}

    static Hello hello(Fields fields) {
        return new Hello(
                fields.text("host"),
                fields.text("version"),
                fields.text("edition"),
                fields.text("adapterVersion"),
                fields.text("instance"),
                new HashSet<>(
                        fields.texts("capabilities", text -> Words.read(text, Capability.class))),
                fields.texts("alphaFormats", text -> text),
                fields.texts("formats", text -> text));
    }

    static Playhead playhead(Fields fields) {
        return new Playhead(
                fields.text("timeline"),
                fields.whole("frame"),
                fields.text("rate", Timebase::parse),
                fields.flag("drop"),
                fields.whole("startFrame"),
                fields.text("timecode"),
                fields.small("width"),
                fields.small("height"),
                fields.text("colour"));
    }

    static Item item(Fields fields) {
        return new Item(
                fields.text("id", ItemId::new),
                fields.textOrNull("media", Path::of).orElse(null),
                fields.text("track"),
                fields.object("range", Reading::range),
                fields.whole("sourceIn"),
                fields.whole("leftHandle"),
                fields.whole("rightHandle"),
                fields.textOrNull("mediaRate", Timebase::parse).orElse(null),
                fields.textOrNull("key", text -> text).orElse(null),
                fields.textOrNull("take", text -> text).orElse(null));
    }

    static Gap gap(Fields fields) {
        return new Gap(
                fields.text("track"),
                fields.object("range", Reading::range),
                fields.objectOrNull("before", Reading::item).orElse(null),
                fields.objectOrNull("after", Reading::item).orElse(null));
    }

    static Placed placed(Fields fields) {
        return new Placed(
                fields.text("item", ItemId::new),
                fields.text("track"),
                fields.object("range", Reading::range),
                fields.text("media", Path::of),
                fields.objects("degraded", Reading::degraded));
    }

    static InsertClip insert(Fields fields) {
        return new InsertClip(
                fields.text("key"),
                fields.object("clip", Reading::clip),
                fields.whole("at"),
                fields.text("track"),
                fields.word("mode", InsertClip.Mode.class),
                fields.word("sound", InsertClip.Sound.class),
                fields.flag("marker"));
    }

    static ReplaceMedia replace(Fields fields) {
        return new ReplaceMedia(
                fields.text("item", ItemId::new), fields.object("clip", Reading::clip));
    }

    static FramesWanted frames(Fields fields) {
        return new FramesWanted(
                fields.word("where", FramesWanted.Where.class),
                fields.small("count"),
                fields.flag("graded"));
    }

    static Notice notice(Fields fields) {
        return new Notice(fields.word("level", Notice.Level.class), fields.text("text"));
    }

    private static Clip clip(Fields fields) {
        return new Clip(
                fields.text("take"),
                fields.text("name"),
                fields.text("picture", Path::of),
                fields.textOrNull("sound", Path::of).orElse(null),
                fields.whole("frames"),
                fields.object("handles", Reading::handles),
                fields.text("rate", Timebase::parse),
                fields.small("width"),
                fields.small("height"),
                fields.flag("loop"),
                fields.flag("alpha"));
    }

    private static Handles handles(Fields fields) {
        return new Handles(fields.whole("before"), fields.whole("after"));
    }

    private static Degraded degraded(Fields fields) {
        return new Degraded(fields.text("asked"), fields.text("used"), fields.text("why"));
    }

    private static FrameRange range(Fields fields) {
        return new FrameRange(fields.whole("start"), fields.whole("end"));
    }
}
