package secondunit.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.nio.file.Path;

/// OpenTimelineIO JSON in the schemas of release 0.14 (`Clip.1`), which every later reader
/// upgrades. A clip's `source_range` is its used part and `available_range` the whole media, both
/// counted by the media's own timecode. Times are the format's own JSON doubles; the exact rate
/// stands beside them as a fraction under `second_unit`.
final class OtioWriter implements TimelineWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = new ObjectMapper().writer(unixLines());

    @Override
    public String extension() {
        return "otio";
    }

    @Override
    public String write(Cut cut, Path folder) {
        try {
            return WRITER.writeValueAsString(timeline(cut, folder)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode timeline(Cut cut, Path folder) {
        ObjectNode timeline = object("Timeline.1", cut.name());
        timeline.withObject("/metadata/second_unit")
                .put("rate", cut.format().rate().toString())
                .put("start", cut.start().toString());
        timeline.set("global_start_time", rationalTime(cut.start().toFrame(), cut.format().rate()));
        timeline.set("tracks", tracks(cut, folder));
        return timeline;
    }

    private static ObjectNode tracks(Cut cut, Path folder) {
        ObjectNode stack = item("Stack.1", "tracks");
        ArrayNode tracks = stack.putArray("children").add(track("V1", "Video", cut, folder));
        if (cut.clips().stream().anyMatch(clip -> clip.media().sound())) {
            tracks.add(track("A1", "Audio", cut, folder));
        }
        return stack;
    }

    private static ObjectNode track(String name, String kind, Cut cut, Path folder) {
        ObjectNode track = item("Track.1", name).put("kind", kind);
        ArrayNode children = track.putArray("children");
        long end = 0;
        for (int i = 0; i < cut.clips().size(); i++) {
            PlacedClip clip = cut.clips().get(i);
            if (kind.equals("Audio") && !clip.media().sound()) {
                continue;
            }
            if (clip.at() > end) {
                children.add(gap(clip.at() - end, cut.format().rate()));
            }
            children.add(clip(clip, i + 1, folder));
            end = clip.range().end();
        }
        return track;
    }

    private static ObjectNode gap(long frames, Timebase rate) {
        ObjectNode gap = item("Gap.1", "");
        gap.set("source_range", timeRange(new FrameRange(0, frames), rate));
        return gap;
    }

    /// @param link the number that a clip's picture and sound share
    private static ObjectNode clip(PlacedClip clip, int link, Path folder) {
        ObjectNode item = item("Clip.1", clip.name());
        item.set("source_range", timeRange(clip.source(), rate(clip)));
        item.set("media_reference", mediaReference(clip.media(), folder));
        describe(clip, item.withObject("/metadata/second_unit"));
        if (clip.media().sound()) {
            item.withObject("/metadata/Resolve_OTIO").put("Link Group ID", link);
        }
        return item;
    }

    private static void describe(PlacedClip clip, ObjectNode metadata) {
        TimecodeFormat format = clip.media().timecode();
        if (clip.take() != null) {
            metadata.put("take", clip.take());
        }
        metadata.put("rate", format.rate().toString())
                .put("source_in", Timecode.ofFrame(clip.source().start(), format).toString())
                .put("size", clip.media().width() + "x" + clip.media().height())
                .putObject("handles")
                .put("head", clip.handles().before())
                .put("tail", clip.handles().after());
    }

    private static ObjectNode mediaReference(MediaFile media, Path folder) {
        ObjectNode reference =
                object("ExternalReference.1", String.valueOf(media.file().getFileName()))
                        .put("target_url", RelativeUrl.of(folder, media.file()));
        reference.set("available_range", timeRange(media.frames(), media.timecode().rate()));
        return reference;
    }

    private static ObjectNode item(String schema, String name) {
        ObjectNode item = object(schema, name);
        item.putNull("source_range");
        item.putArray("effects");
        item.putArray("markers");
        return item;
    }

    private static ObjectNode object(String schema, String name) {
        ObjectNode object = JSON.objectNode().put("OTIO_SCHEMA", schema).put("name", name);
        object.putObject("metadata");
        return object;
    }

    private static ObjectNode timeRange(FrameRange range, Timebase rate) {
        ObjectNode node = JSON.objectNode().put("OTIO_SCHEMA", "TimeRange.1");
        node.set("start_time", rationalTime(range.start(), rate));
        node.set("duration", rationalTime(range.length(), rate));
        return node;
    }

    private static ObjectNode rationalTime(long frame, Timebase rate) {
        return JSON.objectNode()
                .put("OTIO_SCHEMA", "RationalTime.1")
                .put("rate", (double) rate.numerator() / rate.denominator())
                .put("value", (double) frame);
    }

    private static Timebase rate(PlacedClip clip) {
        return clip.media().timecode().rate();
    }

    private static DefaultPrettyPrinter unixLines() {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        return printer;
    }
}
