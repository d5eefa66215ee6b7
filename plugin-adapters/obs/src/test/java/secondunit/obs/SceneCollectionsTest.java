package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Waiting while OBS opens another scene collection.
final class SceneCollectionsTest {

    private static final String BEGIN = "CurrentSceneCollectionChanging";
    private static final String END = "CurrentSceneCollectionChanged";

    @Test
    void itWaitsUntilTheOtherCollectionIsOpen() throws Exception {
        var answers = new CompletableFuture<Boolean>();
        var busy =
                new FakeObs.Manner() {
                    @Override
                    public void request(FakeObs obs, JsonNode request) throws IOException {
                        answers.complete(true);
                        obs.answer(request, Ask.object());
                    }
                };
        try (var fake = new FakeObs(busy);
                ObsConnection obs = ObsConnection.open(fake.address(), null, Limits.USUAL)) {
            var collections = new SceneCollections(obs, Limits.USUAL.answer());
            CompletableFuture<Event> begun =
                    obs.watches().next(event -> event.type().equals(BEGIN));
            fake.event(BEGIN);
            begun.get(5, TimeUnit.SECONDS);
            CompletableFuture<Void> settled = CompletableFuture.runAsync(collections::settle);

            fake.event(END);

            settled.get(10, TimeUnit.SECONDS);
            assertTrue(!answers.isDone());
        }
    }

    @Test
    void anEndThatOvertakesItsBeginningIsUnderstood() throws Exception {
        try (var fake = new FakeObs(new FakeObs.Manner() {});
                ObsConnection obs = ObsConnection.open(fake.address(), null, Limits.USUAL)) {
            var collections = new SceneCollections(obs, Limits.USUAL.answer());
            CompletableFuture<Event> begun =
                    obs.watches().next(event -> event.type().equals(BEGIN));
            fake.event(END);
            fake.event(BEGIN);
            begun.get(5, TimeUnit.SECONDS);

            collections.settle();

            assertEquals(1, fake.heard().size());
        }
    }

    @Test
    void anEndThatNeverCameIsAskedFor() throws Exception {
        try (var fake = new FakeObs(new FakeObs.Manner() {});
                ObsConnection obs = ObsConnection.open(fake.address(), null, Limits.USUAL)) {
            var collections = new SceneCollections(obs, Limits.USUAL.answer());
            CompletableFuture<Event> begun =
                    obs.watches().next(event -> event.type().equals(BEGIN));
            fake.event(BEGIN);
            begun.get(5, TimeUnit.SECONDS);

            collections.settle();

            assertEquals(2, fake.heard().size());
        }
    }
}
