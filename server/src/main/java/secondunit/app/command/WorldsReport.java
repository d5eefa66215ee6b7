package secondunit.app.command;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.app.WorldsBench;
import secondunit.engine.stage.StageBenchmark;
import secondunit.engine.stage.World;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// What `bench --worlds` says.
final class WorldsReport {

    private WorldsReport() {}

    static int of(Console console, Settings settings, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        WorldsBench bench = new WorldsBench(settings);
        Crew crew = new Crew(settings);
        double speed = WorldsBench.copying(settings.threads());
        Map<String, StageBenchmark.Row> frames =
                crew.stageBenchmark().run().stream()
                        .collect(Collectors.toMap(StageBenchmark.Row::world, Function.identity()));
        List<WorldsBench.Row> rows = new ArrayList<>();
        for (World world : crew.worlds().worlds()) {
            console.say("%s ...".formatted(world.id()));
            StageBenchmark.Row frame = Objects.requireNonNull(frames.get(world.id()));
            rows.add(bench.row(world, frame, speed, folder));
        }
        List<String> lines = new ArrayList<>(rows.stream().map(WorldsReport::text).toList());
        double draft = middle(rows, WorldsBench.Row::draft);
        double end = middle(rows, WorldsBench.Row::end);
        lines.add(
                "median     draft %6.2f s (goal: 6), final %6.2f s (goal: 20); one processor copies %.1f GB/s"
                        .formatted(draft, end, speed / 1e9));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("worlds", rows.stream().map(WorldsBench.Row::document).toList());
        document.put("medianDraftSeconds", draft);
        document.put("medianFinalSeconds", end);
        document.put("copyBytesPerSecond", speed);
        return console.done(document, String.join("\n", lines));
    }

    private static String text(WorldsBench.Row row) {
        return "%-10s draft %6.2f s, final %6.2f s, %6.1f CPU ms a frame, %5.1f times the memory floor"
                .formatted(row.world(), row.draft(), row.end(), row.cpuMillis(), row.floors());
    }

    private static double middle(
            List<WorldsBench.Row> rows, ToDoubleFunction<WorldsBench.Row> figure) {
        double[] sorted = rows.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
