package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The scene collections, of which one is open. While OBS opens another one it should not be asked.
final class SceneCollections {

    private static final Duration EVENTS = Duration.ofSeconds(2);

    private final ObsConnection obs;
    private final Duration limit;
    private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    private int changing;

    SceneCollections(ObsConnection obs, Duration limit) {
        this.obs = obs;
        this.limit = limit;
        obs.watches().listen(this::happened);
    }

    /// OBS sends its events from several threads: the end of a change may overtake its beginning.
    private synchronized void happened(Event event) {
        switch (event.type()) {
            case "CurrentSceneCollectionChanging" -> changing++;
            case "CurrentSceneCollectionChanged" -> changing--;
            default -> {
                return;
            }
        }
        if (changing <= 0) {
            settled.complete(null);
        } else if (settled.isDone()) {
            settled = new CompletableFuture<>();
        }
    }

    private synchronized CompletableFuture<Void> settled() {
        return settled;
    }

    private synchronized void forgetEvents() {
        changing = 0;
        settled.complete(null);
    }

    /// Waits until OBS may be asked. Where an event was missed, OBS's own answer decides.
    void settle() {
        long begin = System.nanoTime();
        while (!happens(CompletableFuture.anyOf(settled(), obs.gone()))) {
            if (obs.ask(Ask.to("GetCurrentProgramScene")).done()) {
                forgetEvents();
            } else if (System.nanoTime() - begin > limit.toNanos()) {
                throw new HostException(
                        HostError.MODAL_SUSPECTED,
                        "OBS is still opening another scene collection; look there for a dialog that"
                                + " waits for you, then try again");
            }
        }
    }

    private static boolean happens(CompletableFuture<Object> event) {
        try {
            event.get(EVENTS.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
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
