package secondunit.app.command;

import secondunit.app.ServerBench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// What `bench --server` says.
final class ServerReport {

    private ServerReport() {}

    static int of(Console console, ServerBench bench, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        Map<String, Object> document = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        console.say("starts ...");
        ServerBench.Starts starts = bench.starts(folder);
        document.put("startSeconds", starts.plain());
        document.put("startSecondsWithCache", starts.cached());
        lines.add(
                "ready    %6.2f s plain, %.2f s with the JDK's AOT cache (goal: 2 s)"
                        .formatted(starts.plain(), starts.cached()));
        console.say("200 clients at once ...");
        List<ServerBench.Answers> answers = bench.answers(folder);
        document.put("answers", answers.stream().map(ServerReport::document).toList());
        answers.forEach(row ->
                lines.add(
                        "%-10s %6.1f ms median, %.1f ms p99 of 200 clients at once (goal for 202: p99 100 ms)"
                                .formatted(row.name(), row.median(), row.p99())));
        return console.done(document, String.join("\n", lines));
    }

    private static Map<String, Object> document(ServerBench.Answers row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", row.name());
        document.put("medianMillis", row.median());
        document.put("p99Millis", row.p99());
        return document;
    }
}
