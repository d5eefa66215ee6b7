package secondunit.web;

import java.time.Duration;

/// How the doors behave.
///
/// @param port 0 for any free one
/// @param heartbeat how often a silent stream says that it lives, and so finds out whether anybody
///   listens
/// @param streams how many streams one client may hold; one more ends its oldest
/// @param ending how long running requests may take when the server ends
public record WebSettings(int port, Duration heartbeat, int streams, Duration ending) {

    public static final int USUAL_PORT = 7801;

    public static WebSettings usual(int port) {
        return new WebSettings(port, Duration.ofSeconds(15), 32, Duration.ofSeconds(8));
    }

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port %d is not one of 0 to 65535".formatted(port));
        }
    }
}
