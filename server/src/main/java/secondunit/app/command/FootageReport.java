package secondunit.app.command;

import secondunit.app.footage.FootageBench;
import secondunit.engine.motion.bench.Figures;
import secondunit.engine.motion.bench.Result;
import secondunit.engine.motion.bench.Task;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What `bench footage` says: a table for each task, a row for each clip and one for their mean.
///
/// @param results clip by clip
record FootageReport(FootageBench.Order order, List<Result> results) {

    private static final String CELL = "%-26s";
    private static final String NAME = "%-24s";

    FootageReport {
        results = List.copyOf(results);
    }

    /// @throws RefusedException where no clip had a window to measure
    int print(Console console) {
        if (results.stream().allMatch(result -> result.windows() == 0)) {
            throw nothing();
        }
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> tables = new ArrayList<>();
        for (Task task : order.tasks()) {
            Table table = Table.of(task, results);
            lines.addAll(table.lines());
            tables.add(table.document());
        }
        lines.add(
                "each: PSNR of luma in dB, SSIM, windows whose joins are graded good, CPU seconds a frame");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("windows", order.windows());
        document.put("tasks", tables);
        return console.done(document, String.join("\n", lines));
    }

    private RefusedException nothing() {
        List<String> reasons =
                results.stream()
                        .map(result -> result.clip() + ": " + Table.why(result))
                        .distinct()
                        .toList();
        return new RefusedException(
                new Refusal(
                        Refusal.Kind.CAPABILITY,
                        "No frames could be hidden. %s.".formatted(String.join("; ", reasons)),
                        "Give longer clips, or shorter --tasks, or more --windows."));
    }

    /// One task on all clips.
    ///
    /// @param ways every way that made anything
    private record Table(Task task, List<Result> rows, Set<String> ways) {

        static Table of(Task task, List<Result> results) {
            List<Result> rows = results.stream().filter(r -> r.task().equals(task)).toList();
            Set<String> ways = new LinkedHashSet<>();
            rows.forEach(row -> ways.addAll(row.ways().keySet()));
            return new Table(task, rows, ways);
        }

        /// Clips on which every way made something: only these can be compared in the mean.
        private List<Result> complete() {
            return rows.stream()
                    .filter(row -> row.windows() > 0 && row.ways().keySet().containsAll(ways))
                    .toList();
        }

        private Map<String, Figures> mean() {
            Map<String, Figures> mean = new LinkedHashMap<>();
            List<Result> clips = complete();
            if (!clips.isEmpty()) {
                ways.forEach(way -> mean.put(way, Figures.ofClips(figures(clips, way))));
            }
            return mean;
        }

        private static List<Figures> figures(List<Result> clips, String way) {
            return clips.stream()
                    .flatMap(clip -> clip.ways().entrySet().stream())
                    .filter(entry -> entry.getKey().equals(way))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            StringBuilder head = new StringBuilder(NAME.formatted(task.id()));
            ways.forEach(way -> head.append(CELL.formatted(way)));
            lines.add(head.toString().stripTrailing());
            rows.forEach(row -> lines.add(line(row)));
            int clips = complete().size();
            if (clips > 0) {
                lines.add(line("mean of %d".formatted(clips), mean()));
            }
            lines.add("");
            return lines;
        }

        private String line(Result row) {
            String name = "%s (%d)".formatted(row.clip(), row.windows());
            if (row.windows() > 0) {
                String note =
                        row.cut() == 0 ? "" : "  %d more left out: a cut".formatted(row.cut());
                return line(name, row.ways()) + note;
            }
            return NAME.formatted(name) + why(row);
        }

        private static String why(Result row) {
            return row.cut() > 0
                    ? "a cut lies in each of %d windows".formatted(row.cut())
                    : "too short, %s needs %d frames".formatted(row.task().id(), row.task().span());
        }

        private String line(String name, Map<String, Figures> figures) {
            StringBuilder line = new StringBuilder(NAME.formatted(name));
            for (String way : ways) {
                Figures of = figures.get(way);
                line.append(CELL.formatted(of == null ? "-" : text(of)));
            }
            return line.toString().stripTrailing();
        }

        private static String text(Figures figures) {
            return "%5.2f %6.4f %4.0f%% %6.3f"
                    .formatted(
                            figures.psnr(),
                            figures.ssim(),
                            100 * figures.good(),
                            figures.cpuSeconds());
        }

        Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("task", task.id());
            document.put("clips", rows.stream().map(this::document).toList());
            document.put("meanOf", complete().size());
            document.put("mean", ways(mean()));
            return document;
        }

        private Map<String, Object> document(Result row) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("clip", row.clip());
            document.put("windows", row.windows());
            document.put("cut", row.cut());
            if (row.windows() == 0) {
                document.put("why", why(row));
            }
            document.put("methods", ways(row.ways()));
            return document;
        }

        private static Map<String, Object> ways(Map<String, Figures> all) {
            Map<String, Object> document = new LinkedHashMap<>();
            all.forEach((way, figures) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("psnr", figures.psnr());
                one.put("ssim", figures.ssim());
                one.put("seam", figures.seam());
                one.put("seamPasses", figures.seamPasses());
                one.put("good", figures.good());
                one.put("cpuSecondsPerFrame", figures.cpuSeconds());
                document.put(way, one);
            });
            return document;
        }
    }
}
