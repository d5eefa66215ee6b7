package secondunit.app;

import secondunit.app.json.Document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How fast the server starts and how long a client waits for its 202 when 200 ask at once. The
/// server is a process of its own in an empty home; its workers render meanwhile.
public final class ServerBench {

    private static final int CLIENTS = 200;
    private static final int ROUNDS = 5;
    private static final int STARTS = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Settings settings;

    public ServerBench(Settings settings) {
        this.settings = settings;
    }

    /// Seconds from starting the process to its first line, the middle of five starts.
    ///
    /// @param cached with the JDK's AOT cache; 0 where the launcher has made none
    public record Starts(double plain, double cached) {}

    /// Milliseconds from POST to 202 with 200 clients at once.
    ///
    /// @param cold the first round of a fresh server
    public record Waits(String name, boolean cold, double median, double p99, double most) {}

    public Starts starts(Path folder) throws IOException, InterruptedException {
        List<String> cache = cache();
        List<Double> plain = new ArrayList<>();
        List<Double> cached = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            plain.add(start(folder, List.of()));
            if (!cache.isEmpty()) {
                cached.add(start(folder, cache));
            }
        }
        return new Starts(middle(plain), cached.isEmpty() ? 0 : middle(cached));
    }

    /// One row for each round.
    public List<Waits> waits(Path folder)
            throws IOException, InterruptedException, ExecutionException {
        List<Waits> rows = new ArrayList<>();
        try (Running server = new Running(folder, cache())) {
            server.awaitReady();
            for (int round = 0; round < ROUNDS; round++) {
                rows.add(round(server, round));
            }
        }
        return rows;
    }

    private static Waits round(Running server, int round)
            throws InterruptedException, ExecutionException {
        CountDownLatch go = new CountDownLatch(1);
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Double>> waiting = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                waiting.add(clients.submit(ask(server, client, go, round * CLIENTS + number)));
            }
            go.countDown();
            double[] millis = new double[CLIENTS];
            for (int number = 0; number < CLIENTS; number++) {
                millis[number] = waiting.get(number).get();
            }
            Arrays.sort(millis);
            return new Waits(
                    "round " + (round + 1),
                    round == 0,
                    millis[CLIENTS / 2],
                    millis[CLIENTS * 99 / 100],
                    millis[CLIENTS - 1]);
        }
    }

    private static Callable<Double> ask(
            Running server, HttpClient client, CountDownLatch go, int seed) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/shots"))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Authorization", "Bearer " + server.key())
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(30))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"prompt": "northern lights over mountains, soft wind", "size": "64x36", "frames": 2, "seed": %d}\
                                        """
                                                .formatted(seed)))
                        .build();
        return () -> {
            go.await();
            long began = System.nanoTime();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return (System.nanoTime() - began) / NANOS_PER_MILLI;
        };
    }

    private double start(Path folder, List<String> options)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Running server = new Running(folder, options)) {
            server.awaitReady();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /// The option that names the launcher's AOT cache, which lies beside the jar.
    private static List<String> cache() {
        Path jar = Path.of(System.getProperty("java.class.path"));
        Path cache = jar.resolveSibling("secondunit.aot");
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// A server process with the launcher's options.
    private final class Running implements AutoCloseable {

        private final Path home;
        private final Process process;
        private final BufferedReader out;
        private String ready = "";

        Running(Path folder, List<String> options) throws IOException {
            home = Files.createTempDirectory(folder, "home");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(
                    List.of(
                            "-Xlog:disable",
                            "-XX:+UseSerialGC",
                            "-Xmx1g",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow"));
            command.addAll(options);
            command.addAll(List.of("-jar", System.getProperty("java.class.path"), "serve"));
            command.addAll(List.of("--json", "--port", "0", "--home", home.toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("SECONDUNIT_CACHE", settings.cache().toString());
            process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            out = process.inputReader();
        }

        void awaitReady() throws IOException {
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("the server of the benchmark did not start");
            }
            ready = line;
        }

        String address() {
            return String.valueOf(Document.read(ready).get("address"));
        }

        String key() {
            try {
                return Files.readString(home.resolve("keys").resolve("local.key")).strip();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        @Override
        public void close() {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException _) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
