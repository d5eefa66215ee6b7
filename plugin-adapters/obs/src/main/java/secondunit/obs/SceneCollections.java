package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The scene collections, of which one is open. While OBS opens another one it must not be asked.
final class SceneCollections {

    private final ObsConnection obs;
    private final Duration limit;
    private volatile CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);

    SceneCollections(ObsConnection obs, Duration limit) {
        this.obs = obs;
        this.limit = limit;
        obs.watches().listen(this::happened);
    }

    private void happened(Event event) {
        if (event.type().equals("CurrentSceneCollectionChanging")) {
            settled = new CompletableFuture<>();
        } else if (event.type().equals("CurrentSceneCollectionChanged")) {
            settled.complete(null);
        }
    }

    /// Waits until OBS may be asked.
    void settle() {
        try {
            CompletableFuture.anyOf(settled, obs.gone()).get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HostException(
                    HostError.MODAL_SUSPECTED,
                    "OBS is still opening another scene collection; look there for a dialog that waits"
                            + " for you, then try again",
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(
                    HostError.NOT_CONFIRMED, "interrupted while waiting for OBS", e);
        }
    }

    String open() {
        return list().path("currentSceneCollectionName").asText();
    }

    /// Refuses what belongs to a scene collection that is there and not open.
    void refuseElsewhere(String key, String collection) {
        JsonNode list = list();
        if (list.path("currentSceneCollectionName").asText().equals(collection)) {
            return;
        }
        for (JsonNode other : list.path("sceneCollections")) {
            if (other.asText().equals(collection)) {
                throw new HostException(
                        HostError.NO_TIMELINE,
                        "item %s is in OBS's scene collection \"%s\"; open that one and try again"
                                .formatted(key, collection));
            }
        }
    }

    private JsonNode list() {
        return obs.get(Ask.to("GetSceneCollectionList"));
    }
}
