package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import secondunit.jobs.Shot;
import secondunit.shot.json.ShotJson;

import java.util.List;

/// Shots as JSON.
public final class ShotsJson {

    private ShotsJson() {}

    public static String write(Shot shot) {
        return tree(shot).toString();
    }

    public static String page(List<Shot> shots, boolean more) {
        return Page.write("shots", shots, ShotsJson::tree, more ? shots.getLast().id() : null);
    }

    /// Shots that were asked for together.
    public static String group(String id, List<Shot> shots) {
        return Page.list("shots", shots, ShotsJson::tree).put("group", id).toString();
    }

    private static ObjectNode tree(Shot shot) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", shot.id())
                        .put("asked", shot.asked().toString())
                        .put("format", shot.format().id());
        node.putRawValue("request", new RawValue(ShotJson.write(shot.request())));
        node.set("takes", Page.texts(shot.takes()));
        return node.put("group", shot.group());
    }
}
