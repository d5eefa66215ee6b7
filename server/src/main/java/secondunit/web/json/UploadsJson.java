package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.render.json.ContentsJson;
import secondunit.uploads.Upload;

import java.util.List;

/// Uploads as our own door tells of them.
public final class UploadsJson {

    private UploadsJson() {}

    public static String write(Upload upload) {
        return tree(upload).toString();
    }

    public static String page(List<Upload> uploads, boolean more) {
        return Page.write(
                "media", uploads, UploadsJson::tree, more ? uploads.getLast().id() : null);
    }

    private static ObjectNode tree(Upload upload) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", upload.id())
                        .put("name", upload.name())
                        .put("bytes", upload.bytes())
                        .put("sha256", upload.sha256())
                        .put("at", upload.at().toString())
                        .put(
                                "expires",
                                upload.expires() == null ? null : upload.expires().toString());
        node.set("contents", ContentsJson.tree(upload.contents()));
        return node;
    }
}
