package secondunit.app;

import secondunit.app.json.Document;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;

/// How long 200 clients that ask at the same moment wait for their 202 while 10,000 jobs wait and
/// event streams listen. The server is a process of its own; the clients run on the same cores.
public final class ApiBench {

    private static final int CLIENTS = 200;
    private static final int WAITING = 10_000;
    private static final int AT_ONCE = 64;

    /// Event streams that listen.
    public static final int STREAMS = 20;

    private static final int WARMING = 10;
    private static final int ROUNDS = 20;
    private static final List<String> SUBJECTS =
            List.of(
                    "northern lights over mountains",
                    "rain on a window",
                    "the open sea",
                    "a campfire",
                    "falling snow",
                    "drifting fog",
                    "a starfield");
    private static final List<String> WISHES =
            List.of("at dusk", "slow pan left", "35mm", "soft wind", "film grain", "no people");

    private final Settings settings;

    public ApiBench(Settings settings) {
        this.settings = settings;
    }

    /// Milliseconds from a request to its answer, over every request of all rounds.
    ///
    /// @param cpu milliseconds of the server's processor time for each request
    public record Answers(String name, double median, double p99, double cpu) {}

    /// @param waiting jobs that waited when it was over
    /// @param streams that listened from beginning to end
    /// @param heard the fewest jobs that one of them heard of
    /// @param asked shots that were asked for while they listened
    public record Result(List<Answers> answers, long waiting, int streams, long heard, long asked) {

        public Result {
            answers = List.copyOf(answers);
        }
    }

    /// @param rendering workers render meanwhile; else the queue is paused
    public Result run(Path folder, boolean rendering)
            throws IOException, InterruptedException, ExecutionException {
        try (BenchServer server = new BenchServer(settings, folder, BenchServer.cache());
                HttpClient client = HttpClient.newHttpClient()) {
            server.awaitReady();
            Caller caller = new Caller(client, server.address(), server.key());
            caller.post("/api/v1/queue/pause", "{}");
            fill(caller);
            if (rendering) {
                caller.post("/api/v1/queue/resume", "{}");
            }
            Crowd crowd = new Crowd(server.address(), server.key(), CLIENTS);
            try (Listeners listeners = Listeners.open(server.address(), server.key(), STREAMS)) {
                List<Answers> answers = measure(crowd, server);
                long asked = (long) CLIENTS * 2 * (WARMING + ROUNDS);
                long heard = listeners.heardAtLeast(asked);
                return new Result(answers, caller.waiting(), listeners.count(), heard, asked);
            }
        }
    }

    private static void fill(Caller caller) throws IOException, InterruptedException {
        for (int jobs = 0; jobs < WAITING; jobs += AT_ONCE) {
            caller.post(
                    "/api/v1/variants",
                    "{\"shot\": %s, \"seeds\": %d}".formatted(shot(SUBJECTS.getFirst()), AT_ONCE));
        }
    }

    private static List<Answers> measure(Crowd crowd, BenchServer server)
            throws InterruptedException, ExecutionException {
        Rounds same = new Rounds("202, all in the same words");
        Rounds own = new Rounds("202, each in its own words");
        Rounds plain = new Rounds("a plain handler (GET /healthz)");
        for (int round = 0; round < WARMING + ROUNDS; round++) {
            int first = round * CLIENTS;
            boolean counts = round >= WARMING;
            same.add(
                    counts,
                    server,
                    () -> crowd.post("/api/v1/shots", _ -> shot(SUBJECTS.getFirst())));
            own.add(counts, server, () -> crowd.post("/api/v1/shots", ofEach(first)));
            plain.add(counts, server, () -> crowd.get("/healthz"));
        }
        return List.of(same.answers(), own.answers(), plain.answers());
    }

    /// The rounds of one kind.
    private static final class Rounds {

        private final String name;
        private final List<Double> millis = new ArrayList<>();
        private Duration cpu = Duration.ZERO;

        Rounds(String name) {
            this.name = name;
        }

        private interface Asking {

            Crowd.Waits all() throws InterruptedException, ExecutionException;
        }

        void add(boolean counts, BenchServer server, Asking asking)
                throws InterruptedException, ExecutionException {
            Duration before = server.cpu();
            Crowd.Waits waits = asking.all();
            if (counts) {
                millis.addAll(waits.millis());
                cpu = cpu.plus(server.cpu()).minus(before);
            }
        }

        Answers answers() {
            List<Double> sorted = millis.stream().sorted().toList();
            return new Answers(
                    name,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 99 / 100),
                    cpu.toNanos() / 1e6 / sorted.size());
        }
    }

    private static IntFunction<String> ofEach(int first) {
        return number -> shot(words(first + number));
    }

    /// No two are the same.
    private static String words(int number) {
        return "%s, %s, take %d"
                .formatted(
                        SUBJECTS.get(number % SUBJECTS.size()),
                        WISHES.get(number / SUBJECTS.size() % WISHES.size()),
                        number);
    }

    private static String shot(String prompt) {
        return "{\"prompt\": \"%s\", \"size\": \"64x36\", \"frames\": 2}".formatted(prompt);
    }

    /// One who arranges what is measured.
    private record Caller(HttpClient client, URI server, String key) {

        void post(String path, String body) throws IOException, InterruptedException {
            answer(
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build());
        }

        /// How many jobs wait.
        long waiting() throws IOException, InterruptedException {
            var queue = Document.read(answer(request("/api/v1/queue").build()));
            return Document.objects(queue, "waiting").size()
                    + ((Number) queue.getOrDefault("more", 0)).longValue();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(server.resolve(path))
                    .header("Authorization", "Bearer " + key);
        }

        private String answer(HttpRequest request) throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("%s: %s".formatted(request.uri(), answer.body()));
            }
            return answer.body();
        }
    }
}
