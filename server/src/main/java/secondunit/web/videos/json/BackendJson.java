package secondunit.web.videos.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.videos.Player;
import secondunit.videos.VideoState;

import java.util.List;

/// What Pallaidium's Backend Contract v0.1 says, as JSON.
public final class BackendJson {

    private static final String VERSION = "v0.1";
    private static final double ALL = 100;

    private BackendJson() {}

    public static String health() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("status", "ok");
        node.putArray("contract_versions").add(VERSION);
        return node.toString();
    }

    /// Those that make videos from words.
    public static String models(List<Player> players) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode data = node.putArray("data");
        for (Player player : players) {
            if (player.operations().contains("generate")) {
                ObjectNode model =
                        data.addObject()
                                .put("id", player.name())
                                .put("type", "video")
                                .put("display_name", "Second Unit: " + player.name());
                model.putArray("modes").add("t2v");
            }
        }
        return node.toString();
    }

    public static String accepted(VideoState state) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", state.video().id())
                .put("status", "queued")
                .toString();
    }

    public static String job(VideoState state) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", state.video().id())
                        .put("progress", state.progress() / ALL);
        VideoState.Fault error = state.error();
        return switch (state.status()) {
            case QUEUED -> node.put("status", "queued").put("phase", "Waiting").toString();
            case IN_PROGRESS -> node.put("status", "running").put("phase", "Rendering").toString();
            case COMPLETED ->
                    node.put("status", "succeeded").put("file_id", state.video().id()).toString();
            case FAILED ->
                    node.put("status", "failed")
                            .put("error", error == null ? "failed" : error.message())
                            .toString();
        };
    }

    public static String file(String id) {
        return JsonNodeFactory.instance.objectNode().put("file_id", id).toString();
    }
}
