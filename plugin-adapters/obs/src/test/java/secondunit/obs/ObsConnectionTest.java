package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The connection to an OBS that misbehaves.
final class ObsConnectionTest {

    private static final FakeObs.Manner PROPER = new FakeObs.Manner() {};

    /// Short, so that what never comes is soon given up.
    private static final Limits SHORT =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(400),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    1 << 20);

    /// For an OBS that does not even answer pings.
    private static final Limits DEAD =
            new Limits(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(300),
                    Duration.ofMillis(100),
                    Duration.ofMillis(300),
                    Duration.ofSeconds(1),
                    1 << 20);

    @Test
    void theChallengeIsAnsweredAsTheProtocolSays() {
        // The example of the protocol's own description.
        assertEquals(
                "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=",
                Authentication.answer(
                        "supersecretpassword",
                        "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=",
                        "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY="));
    }

    @Test
    void itIdentifiesAndAsks() throws Exception {
        try (var fake = new FakeObs(PROPER);
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            assertTrue(obs.ask(Ask.to("GetVersion")).done());

            assertEquals(1, fake.heard().getFirst().path("rpcVersion").asInt());
            assertFalse(fake.heard().getFirst().has("authentication"));
        }
    }

    @Test
    void aMissingPasswordIsDenied() throws Exception {
        try (var fake = new FakeObs(new Challenging())) {
            assertEquals(HostError.DENIED, refusal(fake, null).error());
        }
    }

    @Test
    void aWrongPasswordIsDenied() throws Exception {
        try (var fake = new FakeObs(new Challenging())) {
            HostException denied = refusal(fake, "wrong");

            assertEquals(HostError.DENIED, denied.error());
            assertTrue(String.valueOf(denied.getMessage()).contains("password"));
        }
    }

    @Test
    void aRightPasswordIsTaken() throws Exception {
        try (var fake = new FakeObs(new Challenging());
                ObsConnection obs = ObsConnection.open(fake.address(), "right", SHORT)) {
            assertTrue(obs.ask(Ask.to("GetVersion")).done());
        }
    }

    @Test
    void anotherProtocolIsUnsupported() throws Exception {
        try (var fake =
                new FakeObs(
                        new FakeObs.Manner() {
                            @Override
                            public void greet(FakeObs obs) throws IOException {
                                obs.closeWith(4010, "rpc version");
                            }
                        })) {
            assertEquals(HostError.UNSUPPORTED, refusal(fake, null).error());
        }
    }

    @Test
    void garbageIsUnsupported() throws Exception {
        try (var fake =
                new FakeObs(
                        new FakeObs.Manner() {
                            @Override
                            public void greet(FakeObs obs) throws IOException {
                                obs.text("{ not json", 1);
                            }
                        })) {
            assertEquals(HostError.UNSUPPORTED, refusal(fake, null).error());
        }
    }

    @Test
    void oneThatNeverIntroducesItselfIsGone() throws Exception {
        try (var fake =
                new FakeObs(
                        new FakeObs.Manner() {
                            @Override
                            public void greet(FakeObs obs) {}
                        })) {
            assertEquals(HostError.HOST_GONE, refusal(fake, null).error());
        }
    }

    @Test
    void nobodyThereIsGoneAndSaysWhatToDo() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI address = URI.create("ws://127.0.0.1:" + free);

        HostException gone =
                assertThrows(HostException.class, () -> ObsConnection.open(address, null, SHORT));

        assertEquals(HostError.HOST_GONE, gone.error());
        assertTrue(String.valueOf(gone.getMessage()).contains("Enable WebSocket server"));
    }

    @Test
    void unknownOpcodesAndUnaskedAnswersAreDropped() throws Exception {
        try (var fake =
                        new FakeObs(
                                new FakeObs.Manner() {
                                    @Override
                                    public void request(FakeObs obs, JsonNode request)
                                            throws IOException {
                                        obs.send(77, Ask.object());
                                        obs.send(7, Ask.object().put("requestId", "never-asked"));
                                        obs.text("[]", 1);
                                        obs.text("{\"op\":\"seven\",\"d\":[]}", 1);
                                        obs.answer(request, Ask.object().put("mine", true));
                                    }
                                });
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            assertTrue(obs.get(Ask.to("GetVersion")).path("mine").asBoolean());
        }
    }

    @Test
    void fragmentsAndLargeMessagesArriveWhole() throws Exception {
        String large = "ä".repeat(400_000);
        try (var fake =
                        new FakeObs(
                                new FakeObs.Manner() {
                                    @Override
                                    public void request(FakeObs obs, JsonNode request)
                                            throws IOException {
                                        ObjectNode data =
                                                Ask.object()
                                                        .put(
                                                                "requestId",
                                                                request.path("requestId").asText());
                                        data.putObject("requestStatus").put("code", 100);
                                        data.putObject("responseData").put("image", large);
                                        ObjectNode message = Ask.object().put("op", 7);
                                        message.set("d", data);
                                        obs.text(message.toString(), 7);
                                    }
                                });
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            assertEquals(large, obs.get(Ask.to("GetSourceScreenshot")).path("image").asText());
        }
    }

    @Test
    void aMessageWithoutEndIsNotSwallowed() throws Exception {
        try (var fake =
                        new FakeObs(
                                new FakeObs.Manner() {
                                    @Override
                                    public void request(FakeObs obs, JsonNode request)
                                            throws IOException {
                                        obs.text("x".repeat(3 << 20), 3);
                                    }
                                });
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            assertEquals(HostError.HOST_GONE, failure(obs).error());
        }
    }

    @Test
    void aLateAnswerIsNotTakenForAnother() throws Exception {
        List<JsonNode> unanswered = new ArrayList<>();
        try (var fake =
                        new FakeObs(
                                new FakeObs.Manner() {
                                    @Override
                                    public void request(FakeObs obs, JsonNode request)
                                            throws IOException {
                                        if (unanswered.isEmpty()) {
                                            unanswered.add(request);
                                            return;
                                        }
                                        obs.answer(
                                                unanswered.getFirst(),
                                                Ask.object().put("which", "first"));
                                        obs.answer(request, Ask.object().put("which", "second"));
                                    }
                                });
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            assertEquals(HostError.MODAL_SUSPECTED, failure(obs).error());

            assertEquals("second", obs.get(Ask.to("GetVersion")).path("which").asText());
        }
    }

    @Test
    void oneThatStopsAnsweringIsGone() throws Exception {
        try (var fake = new FakeObs(new Mute());
                ObsConnection obs = ObsConnection.open(fake.address(), null, DEAD)) {
            assertEquals(HostError.HOST_GONE, goneBecause(obs).error());
            assertEquals(HostError.HOST_GONE, failure(obs).error());
        }
    }

    @Test
    void oneThatHangsUpInTheMiddleOfARequestIsGone() throws Exception {
        try (var fake =
                        new FakeObs(
                                new FakeObs.Manner() {
                                    @Override
                                    public void request(FakeObs obs, JsonNode request)
                                            throws IOException {
                                        obs.hangUp();
                                    }
                                });
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            assertEquals(HostError.HOST_GONE, failure(obs).error());
            assertEquals(HostError.HOST_GONE, goneBecause(obs).error());
        }
    }

    @Test
    void oneThatIsClosedByItsUserIsGoneAtOnce() throws Exception {
        try (var fake = new FakeObs(PROPER);
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            fake.event("ExitStarted");

            assertTrue(String.valueOf(goneBecause(obs).getMessage()).contains("was closed"));
        }
    }

    @Test
    void aRefusalIsToldInObssOwnWords() throws Exception {
        try (var fake =
                        new FakeObs(
                                new FakeObs.Manner() {
                                    @Override
                                    public void request(FakeObs obs, JsonNode request)
                                            throws IOException {
                                        ObjectNode answer =
                                                Ask.object()
                                                        .put("requestType", "CreateInput")
                                                        .put(
                                                                "requestId",
                                                                request.path("requestId").asText());
                                        answer.putObject("requestStatus")
                                                .put("result", false)
                                                .put("code", 601)
                                                .put("comment", "there already");
                                        obs.send(7, answer);
                                    }
                                });
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            Answer answer = obs.ask(Ask.to("CreateInput"));

            assertEquals(Answer.NAME_TAKEN, answer.code());
            HostException refused = assertThrows(HostException.class, answer::dataOrRefuse);
            assertEquals(HostError.REFUSED, refused.error());
            assertTrue(String.valueOf(refused.getMessage()).contains("there already"));
        }
    }

    @Test
    void aBatchWithFewerAnswersIsRefused() throws Exception {
        try (var fake = new FakeObs(PROPER);
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT)) {
            HostException refused =
                    assertThrows(
                            HostException.class,
                            () -> obs.batch(List.of(Ask.to("GetVersion"), Ask.to("GetStats"))));

            assertEquals(HostError.REFUSED, refused.error());
        }
    }

    @Test
    void closingIsNotGoneAndLeavesNoThread() throws Exception {
        try (var fake = new FakeObs(PROPER)) {
            int before = Thread.activeCount();
            for (int i = 0; i < 20; i++) {
                ObsConnection obs = ObsConnection.open(fake.address(), null, SHORT);
                assertTrue(obs.ask(Ask.to("GetVersion")).done());
                obs.close();
                assertFalse(obs.gone().isDone());
                assertEquals(HostError.HOST_GONE, failure(obs).error());
            }
            Await.until(
                    Duration.ofSeconds(10),
                    "threads ended",
                    () -> Thread.activeCount() <= before + 1);
            Await.until(Duration.ofSeconds(5), "hung up", () -> !fake.hasClient());
        }
    }

    private static HostException refusal(FakeObs fake, @Nullable String password) {
        return assertThrows(
                HostException.class, () -> ObsConnection.open(fake.address(), password, SHORT));
    }

    private static HostException failure(ObsConnection obs) {
        return assertThrows(HostException.class, () -> obs.ask(Ask.to("GetVersion")));
    }

    private static HostException goneBecause(ObsConnection obs) throws Exception {
        return obs.gone().get(10, TimeUnit.SECONDS);
    }

    /// Wants the password `right`.
    private static final class Challenging implements FakeObs.Manner {

        @Override
        public void greet(FakeObs obs) throws IOException {
            ObjectNode hello = Ask.object().put("rpcVersion", 1);
            hello.putObject("authentication").put("salt", "salt").put("challenge", "challenge");
            obs.send(0, hello);
        }

        @Override
        public void identify(FakeObs obs, JsonNode identify) throws IOException {
            String right = Authentication.answer("right", "salt", "challenge");
            if (identify.path("authentication").asText().equals(right)) {
                obs.send(2, Ask.object());
            } else {
                obs.closeWith(4009, "Authentication failed.");
            }
        }
    }

    private static final class Mute implements FakeObs.Manner {

        @Override
        public void request(FakeObs obs, JsonNode request) {}

        @Override
        public boolean lives() {
            return false;
        }
    }
}
