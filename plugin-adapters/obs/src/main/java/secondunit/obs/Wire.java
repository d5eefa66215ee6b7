package secondunit.obs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One WebSocket connection: whole texts in and out, in order. Its end is told once. Has threads of
/// its own, which end with it.
final class Wire implements WebSocket.Listener, AutoCloseable {

    private static final int TOO_BIG = 1009;
    private static final int BROKEN = 1006;
    private static final int GOING = 1000;
    private static final CompletionStage<?> HEARD = CompletableFuture.completedStage("heard");
    private static final Duration FAREWELL = Duration.ofMillis(500);

    /// Who listens. Called from one thread at a time, and must not block.
    interface Ear {

        void heard(String text);

        void pong();

        /// @param code of the WebSocket close, 1006 for a connection that broke
        void ended(int code, String reason);
    }

    private final Ear ear;
    private final int largest;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final StringBuilder text = new StringBuilder();
    private final AtomicBoolean told = new AtomicBoolean();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);

    Wire(Ear ear, Limits limits) {
        this.ear = ear;
        largest = limits.largestMessage();
        client =
                HttpClient.newBuilder()
                        .executor(threads)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(limits.connect())
                        .build();
    }

    /// Completes when the connection stands.
    CompletableFuture<WebSocket> dial(URI address, String protocol) {
        return client.newWebSocketBuilder().subprotocols(protocol).buildAsync(address, this);
    }

    /// Sends after everything sent before.
    synchronized void send(String message) {
        lastSent =
                lastSent.thenCombine(socket, (sent, open) -> open)
                        .thenCompose(open -> open.sendText(message, true))
                        .whenComplete((sent, failed) -> {
                            if (failed != null) {
                                tell(BROKEN, failed.toString());
                            }
                        });
    }

    /// Asks for a pong. One at a time.
    void ping() {
        WebSocket open = socket.getNow(null);
        if (open != null && !open.isOutputClosed()) {
            var _ = open.sendPing(ByteBuffer.allocate(0));
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket.complete(opened);
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (text.length() + part.length() > largest) {
            from.abort();
            tell(TOO_BIG, "a message of more than %d characters".formatted(largest));
            return HEARD;
        }
        text.append(part);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            ear.heard(whole);
        }
        from.request(1);
        return HEARD;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        ear.pong();
        from.request(1);
        return HEARD;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        tell(code, reason);
        return HEARD;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        tell(BROKEN, error.toString());
    }

    private void tell(int code, String reason) {
        if (told.compareAndSet(false, true)) {
            ear.ended(code, reason);
        }
    }

    /// Says goodbye where somebody still listens, and frees everything.
    @Override
    public void close() {
        told.set(true);
        WebSocket open = socket.getNow(null);
        if (open != null) {
            open.sendClose(GOING, "")
                    .orTimeout(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                    .handle((sent, failed) -> sent)
                    .join();
            open.abort();
        }
        client.shutdownNow();
        threads.shutdown();
    }
}
