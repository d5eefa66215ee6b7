package secondunit.obs;

import org.jspecify.annotations.Nullable;

import secondunit.host.Connector;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/// Opens sessions with an OBS Studio on this machine. What is left open (port, password) is taken
/// from OBS's own settings, which are read anew for every session.
public final class ObsConnector implements Connector {

    private static final String TICK =
            "in OBS, tick Tools > WebSocket Server Settings > Enable WebSocket server, leave"
                    + " Enable Authentication ticked, and press OK";

    private final ObsFolders folders;
    private final Limits limits;

    public ObsConnector(ObsFolders folders) {
        this(folders, Limits.USUAL);
    }

    public ObsConnector(ObsFolders folders, Limits limits) {
        this.folders = folders;
        this.limits = limits;
    }

    @Override
    public String kind() {
        return ObsHost.KIND;
    }

    @Override
    public Host connect(String address, int port, @Nullable String password) {
        Optional<ObsSettings> settings = folders.settings();
        URI place = place(address, port == 0 ? port(settings) : port);
        String key = password == null ? password(settings, place.getPort()) : password;
        ObsConnection connection = ObsConnection.open(place, key, limits);
        try {
            return ObsHost.introduce(connection, limits);
        } catch (HostException e) {
            connection.close();
            throw e;
        }
    }

    private int port(Optional<ObsSettings> settings) {
        ObsSettings found =
                settings.orElseThrow(() ->
                        new HostException(
                                HostError.HOST_GONE,
                                "no settings of OBS found (%s); start OBS once, then %s"
                                        .formatted(folders.candidates(), TICK)));
        if (!found.enabled()) {
            throw new HostException(
                    HostError.HOST_GONE,
                    "OBS's WebSocket server is switched off (%s); %s"
                            .formatted(found.file(), TICK));
        }
        return found.port();
    }

    private static @Nullable String password(Optional<ObsSettings> settings, int port) {
        return settings.filter(found -> found.port() == port)
                .map(ObsSettings::password)
                .orElse(null);
    }

    /// Loopback only: OBS opens our files, and our password would cross the network.
    private static URI place(String address, int port) {
        String name = address.isEmpty() ? "127.0.0.1" : address;
        try {
            InetAddress place = InetAddress.getByName(name);
            if (!place.isLoopbackAddress()) {
                throw new HostException(
                        HostError.UNSUPPORTED,
                        "OBS at %s is on another machine; it must run on this one".formatted(name));
            }
            String host = place.getHostAddress();
            return URI.create(
                    "ws://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port));
        } catch (UnknownHostException e) {
            throw new HostException(
                    HostError.HOST_GONE, "no such machine: %s; use 127.0.0.1".formatted(name), e);
        }
    }
}
