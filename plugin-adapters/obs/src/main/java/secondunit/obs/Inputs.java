package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The media inputs of the open scene collection.
final class Inputs {

    static final String KIND = "ffmpeg_source";

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 25;

    private final ObsConnection obs;
    private final Scenes scenes;

    Inputs(ObsConnection obs, Scenes scenes) {
        this.obs = obs;
        this.scenes = scenes;
    }

    /// All of ours, read from OBS.
    List<Ours> ours() {
        List<String> names = new ArrayList<>();
        for (JsonNode input :
                obs.get(Ask.to("GetInputList").with("inputKind", KIND)).path("inputs")) {
            names.add(input.path("inputName").asText());
        }
        List<Answer> settings =
                names.isEmpty()
                        ? List.of()
                        : obs.batch(
                                names.stream()
                                        .map(name ->
                                                Ask.to("GetInputSettings").with("inputName", name))
                                        .toList());
        List<Ours> ours = new ArrayList<>();
        for (int i = 0; i < settings.size(); i++) {
            Ours.of(names.get(i), settings.get(i).data().path("inputSettings"))
                    .ifPresent(ours::add);
        }
        return List.copyOf(ours);
    }

    List<Ours> ours(String key) {
        return ours().stream().filter(input -> input.key().equals(key)).toList();
    }

    Optional<Ours> find(String key, Ours.Role role) {
        return ours(key).stream().filter(input -> input.role() == role).findFirst();
    }

    /// Makes a media input in a scene, hidden, that plays round.
    ///
    /// @return its scene item's number
    long create(String scene, Ours input) {
        Answer made =
                obs.ask(
                        Ask.to("CreateInput")
                                .with("sceneName", scene)
                                .with("inputName", input.input())
                                .with("inputKind", KIND)
                                .with("inputSettings", input.looping(true).settings())
                                .with("sceneItemEnabled", false));
        if (made.code() == Answer.NAME_TAKEN) {
            throw new HostException(
                    HostError.REFUSED,
                    "OBS has another source named \"%s\"; rename or remove it there"
                            .formatted(input.input()));
        }
        return made.dataOrRefuse().path("sceneItemId").asLong();
    }

    /// Lets an input play another file, or the same differently. It opens the file anew.
    static Ask change(Ours to) {
        return Ask.to("SetInputSettings")
                .with("inputName", to.input())
                .with("inputSettings", to.settings())
                .with("overlay", true);
    }

    static Ask mute(String input, boolean muted) {
        return Ask.to("SetInputMute").with("inputName", input).with("inputMuted", muted);
    }

    static Ask restart(String input) {
        return Ask.to("TriggerMediaInputAction")
                .with("inputName", input)
                .with("mediaAction", "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_RESTART");
    }

    /// Removes inputs and their items in all scenes. The items go first: a scene that is not on air
    /// would keep them, and the inputs with them.
    ///
    /// @throws HostException NOT_CONFIRMED when one is still there afterwards
    void remove(List<Ours> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        Set<String> names = inputs.stream().map(Ours::input).collect(Collectors.toSet());
        List<Ask> asks = new ArrayList<>();
        for (Scenes.Layer layer : scenes.layers()) {
            if (names.contains(layer.source())) {
                asks.add(Scenes.remove(layer));
            }
        }
        names.forEach(name -> asks.add(Ask.to("RemoveInput").with("inputName", name)));
        obs.batch(asks);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (ours().stream().anyMatch(inputs::contains)) {
            if (System.nanoTime() > end) {
                throw new HostException(
                        HostError.NOT_CONFIRMED,
                        "OBS still has \"%s\" after removing it; remove it there"
                                .formatted(inputs.getFirst().input()));
            }
            obs.pause(PAUSE_MILLIS);
        }
    }
}
