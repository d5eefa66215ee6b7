package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import secondunit.app.ApiBench;
import secondunit.app.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/// How fast the API takes shots in under load.
@Command(
        name = "api",
        description = {
            "200 clients ask for a shot at the same moment, again and again, while 10,000 jobs wait and 20 event streams listen.",
            "Told are the middle and the 99th percentile from a request to its 202, and what a handler that does nothing answers in the same run."
        })
final class BenchApiCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Option(
            names = "--rendering",
            description = "let workers render meanwhile; else the queue is paused")
    private boolean rendering;

    BenchApiCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Console console = Console.of(spec.commandLine(), json);
        Path folder = Files.createTempDirectory("secondunit-bench");
        try {
            return told(console, new ApiBench(settings).run(folder, rendering));
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int told(Console console, ApiBench.Result result) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("answers", result.answers().stream().map(BenchApiCommand::document).toList());
        document.put("waiting", result.waiting());
        document.put("streams", result.streams());
        document.put("heard", result.heard());
        document.put("asked", result.asked());
        List<String> lines = new ArrayList<>();
        result.answers()
                .forEach(row ->
                        lines.add(
                                "%-32s %6.1f ms median, %.1f ms p99; %.2f ms of processor time each"
                                        .formatted(
                                                row.name(), row.median(), row.p99(), row.cpu())));
        lines.add(
                "goal for 202: p99 100 ms. %d jobs waited; %d of %d event streams heard of %d of %d shots."
                        .formatted(
                                result.waiting(),
                                result.streams(),
                                ApiBench.STREAMS,
                                result.heard(),
                                result.asked()));
        return console.done(document, String.join("\n", lines));
    }

    private static Map<String, Object> document(ApiBench.Answers row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", row.name());
        document.put("medianMillis", row.median());
        document.put("p99Millis", row.p99());
        document.put("cpuMillis", row.cpu());
        return document;
    }
}
