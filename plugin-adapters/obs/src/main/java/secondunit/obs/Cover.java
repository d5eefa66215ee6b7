package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/// Hides the moment in which OBS opens another file: measured, one frame of nothing. An input that
/// plays the new file already is shown right in front of the one that changes, at the same place.
final class Cover {

    private static final List<String> COPIED =
            List.of(
                    "positionX",
                    "positionY",
                    "rotation",
                    "scaleX",
                    "scaleY",
                    "alignment",
                    "boundsType",
                    "boundsAlignment",
                    "cropLeft",
                    "cropTop",
                    "cropRight",
                    "cropBottom");

    private final Studio studio;

    Cover(Studio studio) {
        this.studio = studio;
    }

    /// Shows a hidden item in front of another. What is seen through or filtered would look wrong
    /// twice, and is not covered.
    ///
    /// @param item the hidden item's number in the same scene
    void show(Studio.Standing old, long item, boolean alpha) {
        Scenes.Layer layer = old.layer();
        if (alpha
                || !studio.playing().onAir(layer.source())
                || studio.obs()
                        .get(Ask.to("GetSourceFilterList").with("sourceName", layer.source()))
                        .path("filters")
                        .iterator()
                        .hasNext()) {
            return;
        }
        JsonNode place =
                studio.obs()
                        .get(Scenes.on("GetSceneItemTransform", layer.scene(), layer.item()))
                        .path("sceneItemTransform");
        studio.obs()
                .batch(
                        List.of(
                                Scenes.on("SetSceneItemTransform", layer.scene(), item)
                                        .with("sceneItemTransform", copy(place)),
                                Scenes.lay(layer.scene(), item, layer.index() + 1),
                                Scenes.show(layer.scene(), item)));
    }

    private static ObjectNode copy(JsonNode place) {
        ObjectNode copy = Ask.object();
        COPIED.forEach(name -> copy.set(name, place.path(name)));
        if (!place.path("boundsType").asText().equals("OBS_BOUNDS_NONE")) {
            copy.set("boundsWidth", place.path("boundsWidth"));
            copy.set("boundsHeight", place.path("boundsHeight"));
        }
        return copy;
    }
}
