package secondunit.web;

import io.javalin.http.Context;
import io.javalin.websocket.WsContext;

import org.jspecify.annotations.Nullable;

import secondunit.access.Client;

/// Who opens a WebSocket, from the guard to the socket.
final class Sockets {

    private static final String CLIENT = "socket-client";

    private Sockets() {}

    static void came(Context upgrade, Client client) {
        upgrade.attribute(CLIENT, client);
    }

    static Client client(WsContext context) {
        @Nullable Client client = context.attribute(CLIENT);
        if (client == null) {
            throw new IllegalStateException("a WebSocket opened without the guard");
        }
        return client;
    }
}
