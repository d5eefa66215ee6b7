package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import secondunit.app.Bench;
import secondunit.app.Crew;
import secondunit.app.ServerBench;
import secondunit.app.Settings;
import secondunit.engine.stage.FinishBenchmark;
import secondunit.engine.stage.StageBenchmark;
import secondunit.media.ffmpeg.EncodeBenchmark;

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

/// How fast this machine is.
@Command(
        name = "bench",
        description =
                "Measure worlds, encoders beside the ffmpeg command line, start-up and memory; or the server.",
        subcommands = {BenchFootageCommand.class, BenchApiCommand.class})
final class BenchCommand implements Callable<Integer> {

    private static final double MEBI = 1 << 20;

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Option(
            names = "--server",
            description = "only the server: how fast it starts, how long 200 clients at once wait")
    private boolean server;

    @Option(
            names = "--worlds",
            description = "only the worlds: four seconds of 1080p each, as a draft and as a final")
    private boolean worlds;

    @Option(names = "--styles", description = "only what is laid over frames: styles, lens, light")
    private boolean styles;

    @Option(
            names = "--here",
            hidden = true,
            description = "measure in this process, which a worker's options started")
    private boolean here;

    BenchCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        return here || server ? measure() : Again.inWorker(settings, spec);
    }

    private int measure() throws IOException, InterruptedException, ExecutionException {
        Console console = Console.of(spec.commandLine(), json);
        Path folder = Files.createTempDirectory("secondunit-bench");
        try {
            if (server) {
                return ServerReport.of(console, new ServerBench(settings), folder);
            }
            if (styles) {
                return styles(console, new Crew(settings).finishBenchmark().run());
            }
            return worlds
                    ? WorldsReport.of(console, settings, folder)
                    : report(console, new Bench(settings), folder);
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int styles(Console console, List<FinishBenchmark.Row> rows) {
        Map<String, Object> document = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (FinishBenchmark.Row row : rows) {
            document.put(row.what(), row.cpuMillis());
            lines.add(
                    "%-12s %6.1f CPU ms a 1080p frame, beside painting it"
                            .formatted(row.what(), row.cpuMillis()));
        }
        return console.done(Map.of("cpuMillis", document), String.join("\n", lines));
    }

    private static int report(Console console, Bench bench, Path folder)
            throws IOException, InterruptedException {
        Map<String, Object> document = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        console.say("worlds ...");
        List<StageBenchmark.Row> worlds = bench.worlds();
        document.put("worlds", worlds.stream().map(BenchCommand::document).toList());
        worlds.forEach(row ->
                lines.add(
                        "%-8s %6.1f ms, %.1f CPU ms a 1080p frame (goal: 60 ms)"
                                .formatted(
                                        row.world(),
                                        row.millisPerFrame(),
                                        row.cpuMillisPerFrame())));
        console.say("encoders ...");
        List<EncodeBenchmark.Row> encoders = bench.encoders(folder);
        document.put("encoders", encoders.stream().map(BenchCommand::document).toList());
        encoders.forEach(row -> lines.add(text(row)));
        console.say("start-up and memory ...");
        double command = bench.commandSeconds();
        document.put("commandSeconds", command);
        lines.add("%-8s %6.2f s for --version".formatted("start-up", command));
        made(document, lines, "cold", List.of(bench.cold(folder)));
        made(document, lines, "clip", List.of(bench.clip(folder)));
        made(document, lines, "lengths", bench.lengths(folder));
        return console.done(document, String.join("\n", lines));
    }

    private static Map<String, Object> document(StageBenchmark.Row row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("world", row.world());
        document.put("millisPerFrame", row.millisPerFrame());
        document.put("cpuMillisPerFrame", row.cpuMillisPerFrame());
        return document;
    }

    private static Map<String, Object> document(EncodeBenchmark.Row row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", row.format().id());
        document.put("frames", row.frames());
        document.put("cpuSeconds", row.ourSeconds());
        row.peerSeconds().ifPresent(seconds -> document.put("ffmpegCpuSeconds", seconds));
        row.ratio().ifPresent(ratio -> document.put("ratio", ratio));
        return document;
    }

    private static String text(EncodeBenchmark.Row row) {
        String ours =
                "%-8s %6.2f CPU s for %d 1080p frames"
                        .formatted(row.format().id(), row.ourSeconds(), row.frames());
        return row.peerSeconds().isEmpty()
                ? ours + " (no ffmpeg command line here to compare with)"
                : ours
                        + ", ffmpeg command line %.2f, ratio %.2f (goal: 1.00)"
                                .formatted(
                                        row.peerSeconds().getAsDouble(), row.ratio().getAsDouble());
    }

    private static void made(
            Map<String, Object> document, List<String> lines, String name, List<Bench.Made> clips) {
        document.put(name, clips.stream().map(Bench.Made::document).toList());
        for (Bench.Made clip : clips) {
            lines.add(
                    "%-8s %6.2f s for %d frames of %s, \"%s\", peak %.0f MiB"
                            .formatted(
                                    name,
                                    clip.seconds(),
                                    clip.frames(),
                                    clip.size(),
                                    clip.world(),
                                    clip.peakBytes() / MEBI));
        }
    }
}
