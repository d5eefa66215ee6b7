package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The media inputs of the open scene collection.
final class Inputs {

    static final String KIND = "ffmpeg_source";

    private static final int READINGS = 40;
    private static final int PAUSE_MILLIS = 25;

    private final ObsConnection obs;

    Inputs(ObsConnection obs) {
        this.obs = obs;
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
                                .with("inputSettings", input.settings(true))
                                .with("sceneItemEnabled", false));
        if (made.code() == Answer.NAME_TAKEN) {
            throw new HostException(
                    HostError.REFUSED,
                    "OBS has another source named \"%s\"; rename or remove it there"
                            .formatted(input.input()));
        }
        return made.dataOrRefuse().path("sceneItemId").asLong();
    }

    /// Lets an input play another file, or the same differently.
    static Ask change(Ours to, boolean loop) {
        return Ask.to("SetInputSettings")
                .with("inputName", to.input())
                .with("inputSettings", to.settings(loop))
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

    /// Removes inputs, and with them their items in all scenes.
    ///
    /// @throws HostException NOT_CONFIRMED when one is still there afterwards
    void remove(List<Ours> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        obs.batch(
                inputs.stream()
                        .map(input -> Ask.to("RemoveInput").with("inputName", input.input()))
                        .toList());
        for (int reading = 0; reading < READINGS; reading++) {
            if (ours().stream().noneMatch(inputs::contains)) {
                return;
            }
            obs.pause(PAUSE_MILLIS);
        }
        throw new HostException(
                HostError.NOT_CONFIRMED,
                "OBS still has \"%s\" after removing it".formatted(inputs.getFirst().input()));
    }
}
