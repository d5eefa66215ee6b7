package secondunit.web.videos.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.uploads.Upload;

import java.util.List;

/// Files as the Files API tells of them.
public final class FileJson {

    private FileJson() {}

    public static String write(Upload upload) {
        return tree(upload).toString();
    }

    public static String page(List<Upload> uploads, boolean more) {
        return Lists.write(uploads, FileJson::tree, Upload::id, more);
    }

    private static ObjectNode tree(Upload upload) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", upload.id())
                        .put("object", "file")
                        .put("bytes", upload.bytes())
                        .put("created_at", upload.at().getEpochSecond())
                        .put("filename", upload.name())
                        .put("purpose", upload.purpose())
                        .put("status", "processed");
        if (upload.expires() != null) {
            node.put("expires_at", upload.expires().getEpochSecond());
        }
        return node;
    }

    public static String deleted(String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", "file")
                .put("deleted", true)
                .toString();
    }
}
