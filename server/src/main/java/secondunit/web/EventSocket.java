package secondunit.web;

import io.javalin.websocket.WsCloseStatus;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

import secondunit.access.Client;
import secondunit.events.EventId;
import secondunit.web.json.EventJson;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The events once more, as texts of a WebSocket, for clients that cannot hold a long answer. What
/// the client sends is not listened to.
final class EventSocket {

    private static final String THREAD = "thread";
    private static final long PATIENCE_SECONDS = 30;

    private final Follower follower;
    private final Streams streams;

    EventSocket(Follower follower, Streams streams) {
        this.follower = follower;
        this.streams = streams;
    }

    void configure(WsConfig socket) {
        socket.onConnect(this::begin);
        socket.onClose(EventSocket::end);
        socket.onError(EventSocket::end);
    }

    private void begin(WsConnectContext context) {
        Client client = Sockets.client(context);
        EventId from =
                follower.start(
                        Optional.ofNullable(context.queryParam("after"))
                                .filter(id -> !id.isBlank()));
        Thread thread = Thread.ofVirtual().unstarted(() -> follow(client, context, from));
        context.attribute(THREAD, thread);
        thread.start();
    }

    private static void end(WsContext context) {
        @Nullable Thread thread = context.attribute(THREAD);
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void follow(Client client, WsConnectContext context, EventId from) {
        Thread thread = Thread.currentThread();
        try (Streams.Stream _ = streams.open(client, thread::interrupt)) {
            follower.follow(from, new Wire(context.session));
        } catch (IOException | InterruptedException | ProblemException over) {
            // The listener has gone, or the stream was ended by us: either way it is over.
            Thread.interrupted();
        } finally {
            context.closeSession(WsCloseStatus.GOING_AWAY);
        }
    }

    private record Wire(Session session) implements Follower.Ear {

        @Override
        public void hear(EventId id, Told told) throws IOException {
            String text = EventJson.text(id.toString(), told.name(), told.data());
            send(sent -> session.sendText(text, sent));
        }

        @Override
        public void beat() throws IOException {
            send(sent -> session.sendPing(ByteBuffer.allocate(0), sent));
        }

        @Override
        public void pause() {
            // Each text goes out by itself.
        }

        /// Waits until it is out, so that a slow client holds up the log and fills no queue.
        private static void send(Consumer<Callback> sending) throws IOException {
            CompletableFuture<Void> sent = new CompletableFuture<>();
            sending.accept(Callback.from(() -> sent.complete(null), sent::completeExceptionally));
            try {
                sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException gone) {
                throw new IOException("the listener has gone", gone);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IOException("the stream was ended", ended);
            }
        }
    }
}
