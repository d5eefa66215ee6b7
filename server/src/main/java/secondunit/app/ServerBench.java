package secondunit.app;

import java.io.IOException;
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
        List<String> cache = BenchServer.cache();
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
        try (BenchServer server = new BenchServer(settings, folder, BenchServer.cache())) {
            server.awaitReady();
            Crowd crowd = new Crowd(server.address(), server.key(), CLIENTS);
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
        try (BenchServer server = new BenchServer(settings, folder, options)) {
            server.awaitReady();
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
