package secondunit.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Event streams that count the jobs that were accepted.
final class Listeners implements AutoCloseable {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long GLANCE_NANOS = 20_000_000L;

    private final List<Ear> ears = new ArrayList<>();

    private Listeners() {}

    static Listeners open(URI server, String key, int count) throws IOException {
        Listeners listeners = new Listeners();
        for (int number = 0; number < count; number++) {
            listeners.ears.add(new Ear(server, key));
        }
        listeners.ears.forEach(ear -> ear.begun.join());
        return listeners;
    }

    /// How many still listen.
    int count() {
        return Math.toIntExact(ears.stream().filter(ear -> ear.thread.isAlive()).count());
    }

    /// Waits until each has heard of so many, for a while.
    ///
    /// @return the fewest that one has heard of
    long heardAtLeast(long jobs) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (fewest() < jobs && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        return fewest();
    }

    private long fewest() {
        return ears.stream().mapToLong(ear -> ear.heard.get()).min().orElse(0);
    }

    @Override
    public void close() throws IOException {
        for (Ear ear : ears) {
            ear.socket.close();
        }
    }

    /// One stream, by HTTP/1.0, whose bodies are not in chunks.
    private static final class Ear {

        private final Socket socket;
        private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
        private final AtomicLong heard = new AtomicLong();
        private final Thread thread;

        Ear(URI server, String key) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
            String request =
                    "GET /api/v1/events HTTP/1.0\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(server.getAuthority(), key);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            thread = Thread.ofVirtual().name("ear").start(this::listen);
        }

        private void listen() {
            try (BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("id:")) {
                        begun.complete(true);
                    } else if (line.startsWith("data:") && line.contains("\"name\":\"queued\"")) {
                        heard.incrementAndGet();
                    }
                }
            } catch (IOException closed) {
                begun.completeExceptionally(closed);
            }
        }
    }
}
