package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

/// Sees what an OBS shows and does in it what its user does, past the adapter that is tested.
public final class Witness implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final ObsConnection obs;

    Witness(int port, String password) {
        obs = ObsConnection.open(URI.create("ws://127.0.0.1:" + port), password, Limits.USUAL);
    }

    JsonNode get(Ask ask) {
        return obs.get(ask);
    }

    Answer ask(Ask ask) {
        return obs.ask(ask);
    }

    void pause(int millis) {
        obs.pause(millis);
    }

    boolean ready() {
        return obs.ask(Ask.to("GetCurrentProgramScene")).done();
    }

    /// What a scene or source shows now, at its own size.
    public BufferedImage picture(String source) throws IOException {
        String image =
                obs.get(
                                Ask.to("GetSourceScreenshot")
                                        .with("sourceName", source)
                                        .with("imageFormat", "png"))
                        .path("imageData")
                        .asText();
        byte[] png = Base64.getDecoder().decode(image.substring(image.indexOf(',') + 1));
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    /// What the scene on air shows.
    public BufferedImage picture() throws IOException {
        return picture(scene());
    }

    public String scene() {
        return obs.get(Ask.to("GetCurrentProgramScene")).path("currentProgramSceneName").asText();
    }

    /// The names of all inputs.
    public List<String> inputs() {
        List<String> names = new ArrayList<>();
        obs.get(Ask.to("GetInputList"))
                .path("inputs")
                .forEach(input -> names.add(input.path("inputName").asText()));
        return names;
    }

    /// The inputs that play a file.
    public List<String> showing(Path media) {
        return inputs().stream()
                .filter(input ->
                        settings(input).path("local_file").asText().equals(media.toString()))
                .toList();
    }

    JsonNode settings(String input) {
        return obs.get(Ask.to("GetInputSettings").with("inputName", input)).path("inputSettings");
    }

    /// Adds a scene and puts it on air.
    public void addScene(String name) {
        obs.get(Ask.to("CreateScene").with("sceneName", name));
        putOnAir(name);
    }

    public void putOnAir(String scene) {
        obs.get(Ask.to("SetCurrentProgramScene").with("sceneName", scene));
    }

    /// Adds a colour that fills the canvas, as a user's camera may.
    public void addColour(String name, Color colour) {
        long abgr =
                0xff000000L
                        | (long) colour.getBlue() << 16
                        | (long) colour.getGreen() << 8
                        | colour.getRed();
        add(
                name,
                "color_source_v3",
                Ask.object().put("color", abgr).put("width", 640).put("height", 360),
                true);
    }

    /// Adds a still that stands where it is, at its own size.
    public void addStill(String name, Path file) {
        add(name, "image_source", Ask.object().put("file", file.toString()), true);
    }

    void addHidden(Ours input) {
        add(input.input(), Inputs.KIND, input.settings(), false);
    }

    private void add(String name, String kind, ObjectNode settings, boolean shown) {
        obs.get(
                Ask.to("CreateInput")
                        .with("sceneName", scene())
                        .with("inputName", name)
                        .with("inputKind", kind)
                        .with("inputSettings", settings)
                        .with("sceneItemEnabled", shown));
    }

    /// Shows a source in another scene also.
    public void addAlso(String source, String scene) {
        obs.get(Ask.to("CreateSceneItem").with("sceneName", scene).with("sourceName", source));
    }

    public void rename(String input, String name) {
        obs.get(Ask.to("SetInputName").with("inputName", input).with("newInputName", name));
    }

    public void remove(String input) throws Exception {
        obs.get(Ask.to("RemoveInput").with("inputName", input));
        Await.until(LIMIT, input + " removed", () -> !inputs().contains(input));
    }

    public void setStudioMode(boolean on) {
        obs.get(Ask.to("SetStudioModeEnabled").with("studioModeEnabled", on));
    }

    /// Where an input plays, in milliseconds.
    public long cursor(String input) {
        return obs.get(Ask.to("GetMediaInputStatus").with("inputName", input))
                .path("mediaCursor")
                .asLong();
    }

    /// The sources of a scene from the bottom up.
    public List<String> items(String scene) {
        List<String> names = new ArrayList<>();
        obs.get(Ask.to("GetSceneItemList").with("sceneName", scene))
                .path("sceneItems")
                .forEach(item -> names.add(item.path("sourceName").asText()));
        return names;
    }

    /// Opens a new, empty scene collection, in which scenes change by a cut.
    public void addCollection(String name) throws Exception {
        obs.get(Ask.to("CreateSceneCollection").with("sceneCollectionName", name));
        settles(name);
        obs.get(Ask.to("SetCurrentSceneTransition").with("transitionName", "Cut"));
    }

    public void openCollection(String name) throws Exception {
        obs.get(Ask.to("SetCurrentSceneCollection").with("sceneCollectionName", name));
        settles(name);
    }

    private void settles(String collection) throws Exception {
        Await.until(
                LIMIT,
                "scene collection " + collection + " open",
                () ->
                        obs.get(Ask.to("GetSceneCollectionList"))
                                        .path("currentSceneCollectionName")
                                        .asText()
                                        .equals(collection)
                                && ready());
    }

    @Override
    public void close() {
        obs.close();
    }
}
