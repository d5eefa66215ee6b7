package secondunit.uploads.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.render.json.ContentsJson;
import secondunit.uploads.Upload;

import java.time.Instant;

/// The record of an upload, as it lies beside the file.
public final class UploadJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UploadJson() {}

    public static String write(Upload upload) {
        ObjectNode node =
                MAPPER.createObjectNode()
                        .put("id", upload.id())
                        .put("name", upload.name())
                        .put("file", upload.file())
                        .put("purpose", upload.purpose())
                        .put("listed", upload.listed())
                        .put("bytes", upload.bytes())
                        .put("sha256", upload.sha256())
                        .put("at", upload.at().toString())
                        .put("expires", text(upload.expires()));
        node.set("contents", ContentsJson.tree(upload.contents()));
        return node.toString();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    /// @throws IllegalArgumentException when it is not what `write` writes
    public static Upload read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            JsonNode expires = node.required("expires");
            return new Upload(
                    node.required("id").asText(),
                    node.required("name").asText(),
                    node.required("file").asText(),
                    node.required("purpose").asText(),
                    node.required("listed").asBoolean(),
                    node.required("bytes").asLong(),
                    node.required("sha256").asText(),
                    Instant.parse(node.required("at").asText()),
                    expires.isNull() ? null : Instant.parse(expires.asText()),
                    ContentsJson.read(node.required("contents").toString()));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not the record of an upload: " + json, broken);
        }
    }
}
