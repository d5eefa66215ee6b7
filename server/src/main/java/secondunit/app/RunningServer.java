package secondunit.app;

import org.jspecify.annotations.Nullable;

import secondunit.access.OwnersKey;
import secondunit.app.json.Document;
import secondunit.database.HomeOwner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The server that runs on a home, called by the command line of the home's owner.
public final class RunningServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final String key;

    private RunningServer(String address, String key) {
        this.address = address;
        this.key = key;
    }

    /// Empty where none runs, or one that does not listen yet.
    public static Optional<RunningServer> on(Path home) throws IOException {
        Optional<String> address = HomeOwner.of(home).map(HomeOwner::address);
        Optional<String> key = new OwnersKey(home).read();
        return address.isPresent() && key.isPresent()
                ? Optional.of(new RunningServer(address.get(), key.get()))
                : Optional.empty();
    }

    public String address() {
        return address;
    }

    public Map<String, Object> get(String path) throws IOException, InterruptedException {
        return call("GET", path, null);
    }

    public Map<String, Object> post(String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return call("POST", path, Document.line(body));
    }

    public Map<String, Object> delete(String path) throws IOException, InterruptedException {
        return call("DELETE", path, null);
    }

    /// @throws IOException with the server's own words when it does not do it
    private Map<String, Object> call(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, Object> document =
                    answer.body().isBlank() ? Map.of() : Document.read(answer.body());
            if (answer.statusCode() >= 400) {
                throw new IOException(
                        "the server at %s answers: %s".formatted(address, document.get("detail")));
            }
            return document;
        }
    }
}
