package secondunit.provenance.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.provenance.ClipFile;
import secondunit.provenance.FrameSpan;
import secondunit.provenance.ProvenanceRecord;
import secondunit.provenance.SourceFile;

import java.util.List;
import java.util.Locale;

/// Writes a record as the sidecar's text. Keys keep one order, so equal records make equal text.
public final class RecordJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordJson() {}

    /// The record as indented JSON with a newline at its end.
    ///
    /// @param clip the finished clip the sidecar stands beside
    public static String write(ProvenanceRecord record, ClipFile clip) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", ProvenanceRecord.SCHEMA);
        root.put("take", record.take());
        root.set("clip", clip(clip));
        root.put("digitalSourceType", record.sourceType().uri().toString());
        root.put("statement", record.sentence());
        root.set("player", player(record));
        root.set("request", parse("request", record.request()));
        root.put("software", record.software());
        root.put("created", record.created().toString());
        root.set("sources", sources(record.sources()));
        root.set("frames", frames(record.frames()));
        root.put("handles", lower(record.handles()));
        root.set("seam", parse("seam", record.seam()));
        ArrayNode warnings = root.putArray("warnings");
        record.warnings().forEach(warnings::add);
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode clip(ClipFile clip) {
        return JSON.createObjectNode()
                .put("file", clip.name())
                .put("sha256", clip.sha256())
                .put("bytes", clip.bytes());
    }

    private static ObjectNode player(ProvenanceRecord record) {
        return JSON.createObjectNode()
                .put("name", record.player().name())
                .put("modelSha256", record.player().modelSha256());
    }

    private static ArrayNode sources(List<SourceFile> sources) {
        ArrayNode array = JSON.createArrayNode();
        sources.forEach(source ->
                array.addObject().put("file", source.file()).put("sha256", source.sha256()));
        return array;
    }

    private static ArrayNode frames(List<FrameSpan> spans) {
        ArrayNode array = JSON.createArrayNode();
        spans.forEach(span ->
                array.addObject()
                        .put("in", span.frames().start())
                        .put("out", span.frames().end())
                        .put("origin", lower(span.origin())));
        return array;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode parse(String what, @Nullable String text) {
        if (text == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(
                    "the record's %s is not JSON: %s".formatted(what, text), wrong);
        }
    }
}
