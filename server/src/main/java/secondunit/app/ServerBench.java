package secondunit.app;

import secondunit.app.json.Document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// How fast the server starts and how long a client waits for its 202 when 200 ask at once. The
/// server is a process of its own in an empty home; its workers render meanwhile.
public final class ServerBench {

    private static final int CLIENTS = 200;
    private static final int WARMING = 30;
    private static final int ROUNDS = 10;
    private static final int STARTS = 5;

    private final Settings settings;

    public ServerBench(Settings settings) {
        this.settings = settings;
    }

    /// Seconds from starting the process to its first line, the middle of five starts.
    ///
    /// @param cached with the JDK's AOT cache; 0 where the launcher has made none
    public record Starts(double plain, double cached) {}

    /// Milliseconds from a request to its answer with 200 clients at once.
    public record Answers(String name, double median, double p99) {}

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

    /// What a fresh server's first 200 wait for their 202; what they wait once it is warm (the
    /// middle of ten rounds); and what they wait for a path that does nothing, the floor of this
    /// machine with clients and server on the same cores.
    public List<Answers> answers(Path folder)
            throws IOException, InterruptedException, ExecutionException {
        try (Running server = new Running(folder, cache())) {
            server.awaitReady();
            Crowd crowd = new Crowd(URI.create(server.address()), server.key(), CLIENTS);
            List<Crowd.Waits> shots = new ArrayList<>();
            List<Crowd.Waits> floor = new ArrayList<>();
            for (int round = 0; round < WARMING + ROUNDS; round++) {
                int first = round * CLIENTS;
                shots.add(crowd.post("/api/v1/shots", number -> shot(first + number)));
                floor.add(crowd.get("/healthz"));
            }
            return List.of(
                    answers("202 fresh", shots.subList(0, 1)),
                    answers("202 warm", shots.subList(WARMING, shots.size())),
                    answers("healthz", floor.subList(WARMING, floor.size())));
        }
    }

    private static Answers answers(String name, List<Crowd.Waits> rounds) {
        return new Answers(
                name,
                middle(rounds.stream().map(Crowd.Waits::median).toList()),
                middle(rounds.stream().map(Crowd.Waits::p99).toList()));
    }

    private static String shot(int seed) {
        return """
        {"prompt": "northern lights over mountains, soft wind", "size": "64x36", "frames": 2, "seed": %d}\
        """
                .formatted(seed);
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
