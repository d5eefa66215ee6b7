package secondunit.web;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;

import secondunit.hosts.Channel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A WebSocket as a channel.
final class SocketChannel implements Channel {

    private final Session session;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Consumer<String> onText = _ -> {};
    private volatile Runnable onClose = () -> {};
    private volatile Streams.@Nullable Stream booking;

    SocketChannel(Session session) {
        this.session = session;
    }

    void booked(Streams.Stream stream) {
        booking = stream;
    }

    void heard(String text) {
        onText.accept(text);
    }

    void ended() {
        if (over.compareAndSet(false, true)) {
            Streams.Stream stream = booking;
            if (stream != null) {
                stream.close();
            }
            onClose.run();
        }
    }

    @Override
    public void send(String text) {
        session.sendText(text, Callback.from(() -> {}, _ -> session.disconnect()));
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
        session.close(StatusCode.NORMAL, null, Callback.NOOP);
    }
}
