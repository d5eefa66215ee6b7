package secondunit.hosts;

import java.util.Locale;
import java.util.regex.Pattern;

/// Addresses of this machine. Names are not looked up: asking for one would tell others.
final class Loopback {

    private static final int HIGHEST = 65_535;
    private static final Pattern OWN =
            Pattern.compile("|localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1|\\[::1]");

    private Loopback() {}

    static boolean is(String host) {
        return OWN.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    static void require(String host, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new IllegalArgumentException(
                    "port %d is not one of 0 to %d".formatted(port, HIGHEST));
        }
        if (!is(host)) {
            throw new IllegalArgumentException(
                    "address \"%s\" is not this machine; use 127.0.0.1, and run Second Unit where the host runs"
                            .formatted(host));
        }
    }
}
