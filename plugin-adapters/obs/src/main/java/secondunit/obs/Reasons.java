package secondunit.obs;

import org.jspecify.annotations.Nullable;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;

/// Why there is no connection, in words that say what to do. Codes are the protocol's
/// `WebSocketCloseCode`.
final class Reasons {

    static final String NO_PASSWORD =
            "wants a password; OBS shows it under Tools > WebSocket Server Settings > Show Connect Info";

    private static final int AUTHENTICATION_FAILED = 4009;
    private static final int UNSUPPORTED_RPC_VERSION = 4010;
    private static final int SESSION_INVALIDATED = 4011;
    private static final int TOO_BIG = 1009;

    private Reasons() {}

    static HostException closed(URI address, int code, String reason) {
        return switch (code) {
            case AUTHENTICATION_FAILED ->
                    at(
                            address,
                            HostError.DENIED,
                            "does not accept this password; OBS shows it under Tools > WebSocket Server"
                                    + " Settings > Show Connect Info",
                            null);
            case UNSUPPORTED_RPC_VERSION ->
                    at(
                            address,
                            HostError.UNSUPPORTED,
                            "does not speak version 1 of obs-websocket 5",
                            null);
            case SESSION_INVALIDATED ->
                    at(address, HostError.HOST_GONE, "ended our session by hand in OBS", null);
            case TOO_BIG -> at(address, HostError.HOST_GONE, "sent " + reason, null);
            default ->
                    at(
                            address,
                            HostError.HOST_GONE,
                            "ended the connection (%d %s)".formatted(code, reason),
                            null);
        };
    }

    static String unreachable(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException _ ->
                    "cannot be reached; start OBS and tick Tools > WebSocket Server Settings > Enable"
                            + " WebSocket server";
            case WebSocketHandshakeException _ ->
                    "is not OBS; OBS shows its port under Tools > WebSocket Server Settings";
            case null, default -> "cannot be reached: " + cause;
        };
    }

    static HostException at(URI address, HostError error, String what, @Nullable Throwable cause) {
        String message = "OBS at %s:%d %s".formatted(address.getHost(), address.getPort(), what);
        return cause == null
                ? new HostException(error, message)
                : new HostException(error, message, cause);
    }
}
