package secondunit.hosts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The server's end of a channel whose adapter is the test.
final class TestChannel implements Channel {

    static final String HELLO =
            """
            {"contract": 1, "hello": {"host": "fake", "version": "1", "edition": "", "adapterVersion": "1",
             "instance": "1", "capabilities": ["playhead"], "alphaFormats": [], "formats": []}}
            """;

    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private Consumer<String> onText = _ -> {};
    private Runnable onClose = () -> {};
    private Runnable whenSent = () -> {};

    void say(String text) {
        onText.accept(text);
    }

    void drop() {
        close();
    }

    void whenSent(Runnable act) {
        whenSent = act;
    }

    boolean isClosed() {
        return closed.isDone();
    }

    void awaitClosed() {
        closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public void send(String text) {
        whenSent.run();
    }

    @Override
    public void onText(Consumer<String> listener) {
        onText = listener;
    }

    @Override
    public void onClose(Runnable listener) {
        onClose = listener;
    }

    @Override
    public void close() {
        if (closed.complete(true)) {
            onClose.run();
        }
    }
}
