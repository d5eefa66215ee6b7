package secondunit.app.footage;

import secondunit.engine.Generator;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.motion.bench.ByPlayer;
import secondunit.engine.motion.bench.Crossfade;
import secondunit.engine.motion.bench.Hold;
import secondunit.engine.motion.bench.PlainFlow;
import secondunit.engine.motion.bench.Result;
import secondunit.engine.motion.bench.Rushes;
import secondunit.engine.motion.bench.Screening;
import secondunit.engine.motion.bench.Task;
import secondunit.engine.motion.bench.Way;
import secondunit.media.Media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How well hidden frames of clips are made again, by the player and by plainer ways.
public final class FootageBench {

    private static final int MOST_WINDOWS = 1000;

    private final Media media;
    private final OpticalFlow measuring;
    private final List<Way> ways;

    /// @param player the one measured
    /// @param flow for the plain way
    /// @param measuring for joins
    public FootageBench(Media media, Generator player, OpticalFlow flow, OpticalFlow measuring) {
        this.media = media;
        this.measuring = measuring;
        this.ways =
                List.of(
                        new Hold(),
                        new Crossfade(),
                        new FilterWay(),
                        new PlainFlow("dis", flow),
                        new ByPlayer(player));
    }

    /// What to measure.
    ///
    /// @param clips opened one after the other; one that cannot be read is an error at once
    /// @param windows for each task and clip
    /// @param ways by name; empty for all
    public record Order(List<Path> clips, List<Task> tasks, int windows, List<String> ways) {

        public Order {
            clips = List.copyOf(clips);
            tasks = List.copyOf(tasks);
            ways = List.copyOf(ways);
            if (windows < 1 || windows > MOST_WINDOWS) {
                throw new IllegalArgumentException(
                        "windows are 1 to %d in each clip, not %d"
                                .formatted(MOST_WINDOWS, windows));
            }
        }
    }

    /// Shoots the clips at made-up places ([MadeClips]) that are not in the folder yet.
    ///
    /// @return all of them
    public List<Path> shoot(Path folder, Consumer<String> said) throws IOException {
        return new MadeClips(media).in(folder, said);
    }

    /// Clip by clip, for each one result a task.
    public List<Result> run(Order order, Consumer<String> said) throws InterruptedException {
        List<Way> chosen = chosen(order.ways());
        List<Supplier<Rushes>> clips = new ArrayList<>();
        for (Path clip : order.clips()) {
            open(clip).close();
            clips.add(() -> open(clip));
        }
        List<Result> results = new ArrayList<>();
        for (Supplier<Rushes> clip : clips) {
            try (Rushes rushes = clip.get()) {
                Screening screening = new Screening(rushes, chosen, measuring, said);
                results.addAll(screening.run(order.tasks(), order.windows()));
            }
        }
        return results;
    }

    private Rushes open(Path clip) {
        return new ClipRushes(clip, media.open(clip));
    }

    private List<Way> chosen(List<String> names) {
        for (String name : names) {
            if (ways.stream().noneMatch(way -> way.name().equals(name))) {
                throw new IllegalArgumentException(
                        "there is no method \"%s\"; there are %s".formatted(name, all()));
            }
        }
        Stream<Way> asked =
                ways.stream().filter(way -> names.isEmpty() || names.contains(way.name()));
        return asked.toList();
    }

    private String all() {
        return ways.stream().map(Way::name).collect(Collectors.joining(", "));
    }
}
