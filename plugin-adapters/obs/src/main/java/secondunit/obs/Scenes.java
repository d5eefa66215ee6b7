package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The scenes of the open scene collection and the canvas they are shown on.
final class Scenes {

    static final String TOP = "top";
    static final String BOTTOM = "bottom";

    private static final int TOP_LEFT = 5;
    private static final int CENTRE = 0;

    private final ObsConnection obs;

    Scenes(ObsConnection obs) {
        this.obs = obs;
    }

    /// @param width pixels
    /// @param height pixels
    record Canvas(int width, int height, Timebase rate) {}

    /// One item of a scene.
    ///
    /// @param source what it shows
    /// @param item OBS's number of it, counted in each scene
    /// @param index from the bottom, 0 first
    record Layer(String scene, String source, long item, int index) {}

    Canvas canvas() {
        JsonNode video = obs.get(Ask.to("GetVideoSettings"));
        return new Canvas(
                video.path("baseWidth").asInt(),
                video.path("baseHeight").asInt(),
                new Timebase(
                        video.path("fpsNumerator").asLong(),
                        video.path("fpsDenominator").asLong()));
    }

    /// The scene on air.
    String program() {
        String scene =
                obs.get(Ask.to("GetCurrentProgramScene"))
                        .path("currentProgramSceneName")
                        .asText("");
        if (scene.isEmpty()) {
            throw new HostException(
                    HostError.NO_TIMELINE, "OBS shows no scene; add one under Scenes");
        }
        return scene;
    }

    /// The items of all scenes from the bottom up, the scene on air first.
    List<Layer> layers() {
        String program = program();
        List<String> scenes = new ArrayList<>(List.of(program));
        for (JsonNode scene : obs.get(Ask.to("GetSceneList")).path("scenes")) {
            String name = scene.path("sceneName").asText();
            if (!name.equals(program)) {
                scenes.add(name);
            }
        }
        List<Answer> lists =
                obs.batch(
                        scenes.stream()
                                .map(name -> Ask.to("GetSceneItemList").with("sceneName", name))
                                .toList());
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            layers.addAll(layers(scenes.get(i), lists.get(i)));
        }
        return List.copyOf(layers);
    }

    private static List<Layer> layers(String scene, Answer list) {
        List<Layer> layers = new ArrayList<>();
        for (JsonNode item : list.data().path("sceneItems")) {
            layers.add(
                    new Layer(
                            scene,
                            item.path("sourceName").asText(),
                            item.path("sceneItemId").asLong(),
                            item.path("sceneItemIndex").asInt()));
        }
        layers.sort(Comparator.comparingInt(Layer::index));
        return layers;
    }

    /// How many items at the bottom of a scene are ours: the place above them.
    static int aboveOurs(List<Layer> layers, String scene, Set<String> ours) {
        return Math.toIntExact(
                layers.stream()
                        .filter(layer -> layer.scene().equals(scene))
                        .takeWhile(layer -> ours.contains(layer.source()))
                        .count());
    }

    /// The name of an item's place: `bottom` where nothing but ours is below, `top`, or `layer 2`
    /// counted from 1 at the bottom.
    static String track(List<Layer> layers, Layer layer, Set<String> ours) {
        if (layer.index() < aboveOurs(layers, layer.scene(), ours)) {
            return BOTTOM;
        }
        boolean covered =
                layers.stream()
                        .anyMatch(other ->
                                other.scene().equals(layer.scene())
                                        && other.index() > layer.index());
        return covered ? "layer " + (layer.index() + 1) : TOP;
    }

    /// Fits an item into the whole canvas, its shape kept.
    static Ask fit(String scene, long item, Canvas canvas) {
        ObjectNode transform =
                Ask.object()
                        .put("positionX", 0)
                        .put("positionY", 0)
                        .put("alignment", TOP_LEFT)
                        .put("boundsType", "OBS_BOUNDS_SCALE_INNER")
                        .put("boundsAlignment", CENTRE)
                        .put("boundsWidth", canvas.width())
                        .put("boundsHeight", canvas.height());
        return on("SetSceneItemTransform", scene, item).with("sceneItemTransform", transform);
    }

    static Ask lay(String scene, long item, int index) {
        return on("SetSceneItemIndex", scene, item).with("sceneItemIndex", index);
    }

    static Ask show(String scene, long item) {
        return on("SetSceneItemEnabled", scene, item).with("sceneItemEnabled", true);
    }

    static Ask remove(Layer layer) {
        return on("RemoveSceneItem", layer.scene(), layer.item());
    }

    static Ask on(String request, String scene, long item) {
        return Ask.to(request).with("sceneName", scene).with("sceneItemId", item);
    }
}
