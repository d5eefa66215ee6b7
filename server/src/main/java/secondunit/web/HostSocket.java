package secondunit.web;

import io.javalin.websocket.WsCloseStatus;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;

import org.jspecify.annotations.Nullable;

import secondunit.hosts.RemoteHosts;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Where adapters dial in that live inside their host.
final class HostSocket {

    private static final String CHANNEL = "channel";

    private final RemoteHosts hosts;
    private final Streams streams;
    private final Duration heartbeat;

    HostSocket(RemoteHosts hosts, Streams streams, Duration heartbeat) {
        this.hosts = hosts;
        this.streams = streams;
        this.heartbeat = heartbeat;
    }

    void configure(WsConfig socket) {
        socket.onConnect(this::begin);
        socket.onMessage(context -> {
            @Nullable SocketChannel channel = channel(context);
            if (channel != null) {
                channel.heard(context.message());
            }
        });
        socket.onClose(HostSocket::end);
        socket.onError(HostSocket::end);
    }

    private void begin(WsConnectContext context) {
        var channel = new SocketChannel(context.session);
        try {
            channel.booked(streams.open(Sockets.client(context), channel::close));
        } catch (ProblemException refused) {
            context.closeSession(WsCloseStatus.POLICY_VIOLATION, "refused");
            return;
        }
        context.attribute(CHANNEL, channel);
        hosts.open(channel);
        context.enableAutomaticPings(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void end(WsContext context) {
        @Nullable SocketChannel channel = channel(context);
        if (channel != null) {
            channel.ended();
        }
    }

    private static @Nullable SocketChannel channel(WsContext context) {
        return context.attribute(CHANNEL);
    }
}
