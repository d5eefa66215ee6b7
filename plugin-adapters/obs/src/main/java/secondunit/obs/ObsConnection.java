package secondunit.obs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

/// An identified connection to OBS by the obs-websocket 5 protocol, RPC version 1. Safe from any
/// thread; late, unknown and unasked messages are dropped.
final class ObsConnection implements Wire.Ear, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROTOCOL = "obswebsocket.json";
    private static final int RPC = 1;
    private static final int HELLO = 0;
    private static final int IDENTIFY = 1;
    private static final int IDENTIFIED = 2;
    private static final int EVENT = 5;
    private static final int REQUEST = 6;
    private static final int RESPONSE = 7;
    private static final int BATCH = 8;
    private static final int BATCH_RESPONSE = 9;

    private final URI address;
    private final @Nullable String password;
    private final Limits limits;
    private final Wire wire;
    private final OpenRequests requests = new OpenRequests();
    private final Watches watches = new Watches();
    private final Pulse pulse;
    private final CompletableFuture<Void> identified = new CompletableFuture<>();
    private final CompletableFuture<HostException> ended = new CompletableFuture<>();
    private final CompletableFuture<HostException> gone = new CompletableFuture<>();

    private ObsConnection(URI address, @Nullable String password, Limits limits) {
        this.address = address;
        this.password = password;
        this.limits = limits;
        wire = new Wire(this, limits);
        pulse = new Pulse(wire, limits.pong());
    }

    /// Connects and identifies.
    ///
    /// @param password null for none
    /// @throws HostException DENIED, HOST_GONE, or UNSUPPORTED for another protocol or version
    static ObsConnection open(URI address, @Nullable String password, Limits limits) {
        var connection = new ObsConnection(address, password, limits);
        try {
            connection.await(connection.wire.dial(address, PROTOCOL), limits.connect());
            connection.await(connection.identified, limits.connect());
        } catch (TimeoutException e) {
            throw connection.fail(HostError.HOST_GONE, "does not introduce itself as OBS", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HostException refusal
                    ? connection.end(refusal)
                    : connection.fail(HostError.HOST_GONE, Reasons.unreachable(e.getCause()), e);
        } catch (HostException interrupted) {
            throw connection.end(interrupted);
        }
        connection.watches.listen(connection::leavesWithObs);
        connection.pulse.beatEvery(
                limits.pulse(), connection.ended, () -> connection.stopped("stopped answering"));
        return connection;
    }

    /// Asks and waits for the answer.
    ///
    /// @throws HostException HOST_GONE, or MODAL_SUSPECTED when OBS lives and does not answer
    Answer ask(Ask ask) {
        return Answer.of(exchange(REQUEST, ask.message(), ask.request(), limits.answer()));
    }

    JsonNode get(Ask ask) {
        return ask(ask).dataOrRefuse();
    }

    /// Asks several things at once, done in this order with nothing between.
    ///
    /// @return one answer for each
    List<Answer> batch(List<Ask> asks) {
        ObjectNode message = Ask.object().put("haltOnFailure", false);
        ArrayNode members = message.putArray("requests");
        asks.forEach(ask -> members.add(ask.message()));
        String name = asks.isEmpty() ? "nothing" : asks.getLast().request();
        JsonNode results = exchange(BATCH, message, name, limits.answer()).path("results");
        if (results.size() != asks.size()) {
            throw new HostException(
                    HostError.REFUSED,
                    "OBS answered %d of %d requests".formatted(results.size(), asks.size()));
        }
        return StreamSupport.stream(results.spliterator(), false).map(Answer::of).toList();
    }

    /// Lets OBS wait before it answers.
    void pause(int millis) {
        batch(List.of(Ask.to("Sleep").with("sleepMillis", millis)));
    }

    Watches watches() {
        return watches;
    }

    CompletableFuture<HostException> gone() {
        return gone;
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        end(new HostException(HostError.HOST_GONE, "the session with OBS was closed"));
    }

    private JsonNode exchange(int op, ObjectNode message, String name, Duration limit) {
        OpenRequests.Open open = requests.open();
        send(op, message.put("requestId", open.id()));
        try {
            return await(open.answer(), limit);
        } catch (TimeoutException e) {
            requests.forget(open);
            throw silent(name, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HostException why
                    ? new HostException(why.error(), String.valueOf(why.getMessage()), why)
                    : new IllegalStateException(e);
        }
    }

    private HostException silent(String request, TimeoutException late) {
        if (!pulse.beat()) {
            return stopped("stopped answering");
        }
        return new HostException(
                HostError.MODAL_SUSPECTED,
                "OBS does not answer %s; look in OBS for a dialog that waits for you, then try again"
                        .formatted(request),
                late);
    }

    private void send(int op, ObjectNode data) {
        ObjectNode message = Ask.object().put("op", op);
        message.set("d", data);
        wire.send(message.toString());
    }

    @Override
    public void heard(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            JsonNode data = message.path("d");
            switch (message.path("op").asInt(-1)) {
                case HELLO -> identify(data);
                case IDENTIFIED -> identified.complete(null);
                case EVENT -> watches.happened(Event.of(data));
                case RESPONSE, BATCH_RESPONSE -> requests.answered(data);
                default -> { // for another kind of client, or of a later protocol
                }
            }
        } catch (JsonProcessingException e) {
            fail(HostError.UNSUPPORTED, "does not speak obs-websocket 5; OBS 28 or newer does", e);
        }
    }

    private void identify(JsonNode hello) {
        JsonNode challenge = hello.path("authentication");
        ObjectNode identify =
                Ask.object().put("rpcVersion", RPC).put("eventSubscriptions", Event.WANTED);
        if (!challenge.isMissingNode()) {
            if (password == null) {
                fail(HostError.DENIED, Reasons.NO_PASSWORD, null);
                return;
            }
            identify.put(
                    "authentication",
                    Authentication.answer(
                            password,
                            challenge.path("salt").asText(),
                            challenge.path("challenge").asText()));
        }
        send(IDENTIFY, identify);
    }

    private void leavesWithObs(Event event) {
        if (event.type().equals("ExitStarted")) {
            stopped("was closed");
        }
    }

    @Override
    public void pong() {
        pulse.felt();
    }

    @Override
    public void ended(int code, String reason) {
        HostException why = Reasons.closed(address, code, reason);
        identified.completeExceptionally(why);
        gone.complete(why);
        end(why);
    }

    private HostException stopped(String what) {
        HostException why = Reasons.at(address, HostError.HOST_GONE, what, null);
        gone.complete(why);
        return end(why);
    }

    private HostException fail(HostError error, String what, @Nullable Throwable cause) {
        HostException why = Reasons.at(address, error, what, cause);
        identified.completeExceptionally(why);
        return end(why);
    }

    private HostException end(HostException why) {
        if (ended.complete(why)) {
            requests.end(why);
            Thread.ofVirtual().name("obs-farewell").start(wire::close);
        }
        return why;
    }

    private <T> T await(Future<T> answer, Duration limit)
            throws TimeoutException, ExecutionException {
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(
                    HostError.NOT_CONFIRMED, "interrupted while waiting for OBS", e);
        }
    }
}
