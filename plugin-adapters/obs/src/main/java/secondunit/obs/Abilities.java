package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.host.Capability;
import secondunit.host.Hello;
import secondunit.host.HostError;
import secondunit.host.HostException;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What an OBS can do, by the list of requests that it gives of itself.
final class Abilities {

    private static final Set<String> NEEDED =
            Set.of(
                    "CreateInput",
                    "GetCurrentProgramScene",
                    "GetInputList",
                    "GetInputSettings",
                    "GetMediaInputStatus",
                    "GetPersistentData",
                    "GetSceneCollectionList",
                    "GetSceneItemList",
                    "GetSceneItemTransform",
                    "GetSceneList",
                    "GetSourceActive",
                    "GetSourceFilterList",
                    "GetSourceScreenshot",
                    "GetStudioModeEnabled",
                    "GetVideoSettings",
                    "RemoveInput",
                    "RemoveSceneItem",
                    "SetInputMute",
                    "SetInputSettings",
                    "SetPersistentData",
                    "SetSceneItemEnabled",
                    "SetSceneItemIndex",
                    "SetSceneItemTransform",
                    "Sleep",
                    "TriggerMediaInputAction");

    private static final Set<Capability> ALL =
            Set.of(
                    Capability.PLAYHEAD,
                    Capability.PLACE,
                    Capability.REPLACE_MEDIA,
                    Capability.LINK,
                    Capability.REMOVE,
                    Capability.LIVE_LOOP,
                    Capability.SEPARATE_SOUND);

    /// Measured: ProRes 4444 is left out of those with alpha, since OBS blends it in linear light.
    private static final List<String> ALPHA_FORMATS = List.of("webm-vp9", "mov-qtrle");

    /// WebM comes after MP4: its times are rounded to milliseconds, and OBS then may repeat and
    /// drop frames when source and canvas are nearly in step (measured).
    private static final List<String> FORMATS =
            List.of("mp4", "webm-vp9", "mov-qtrle", "mov-prores", "mov-dnxhr");

    private Abilities() {}

    /// @throws HostException UNSUPPORTED for an OBS without a request that is needed, or without
    ///   media sources
    static Hello of(ObsConnection obs, Ledger ledger) {
        JsonNode version = obs.get(Ask.to("GetVersion"));
        Set<String> missing = new TreeSet<>(NEEDED);
        version.path("availableRequests").forEach(request -> missing.remove(request.asText()));
        String release = version.path("obsVersion").asText();
        if (!missing.isEmpty()) {
            throw new HostException(
                    HostError.UNSUPPORTED,
                    "OBS %s lacks %s; install OBS 28 or newer"
                            .formatted(release, String.join(", ", missing)));
        }
        return new Hello(
                ObsHost.KIND, release, "", "", ledger.instance(), ALL, ALPHA_FORMATS, FORMATS);
    }
}
