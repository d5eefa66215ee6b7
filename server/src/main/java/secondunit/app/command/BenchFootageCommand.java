package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.app.footage.FootageBench;
import secondunit.engine.motion.bench.Result;
import secondunit.engine.motion.bench.Task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// How well the user's own footage is continued.
@Command(
        name = "footage",
        description = {
            "Hide frames of clips and make them again: by the player motion, and by plainer ways to compare with.",
            "Tasks are gap-N (both sides known), extend-N (only what comes before), head-N (only what comes after),"
                    + " slow-4 and retime-2.5 (of 4 or 5 frames one is known, as in slow motion and from 24 to 60)."
        })
final class BenchFootageCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "CLIP",
            arity = "0..*",
            description = "clips to hide frames in; they are only read")
    private List<Path> clips = new ArrayList<>();

    @Option(
            names = "--made",
            paramLabel = "DIR",
            description =
                    "measure on our own clips too: streets, woods, leaves, hills and balls with a camera held by"
                            + " hand, shot without loss into this folder where they are not there yet")
    private @Nullable Path made;

    @Option(
            names = "--windows",
            paramLabel = "N",
            defaultValue = "6",
            description =
                    "places in each clip where frames are hidden, evenly spaced (default: ${DEFAULT-VALUE})")
    private int windows = 6;

    @Option(
            names = "--tasks",
            paramLabel = "TASK",
            split = ",",
            description = "what to hide (default: gap-4,gap-8,gap-16,extend-6,extend-12,extend-24)")
    private List<String> tasks = new ArrayList<>();

    @Option(
            names = "--methods",
            paramLabel = "NAME",
            split = ",",
            description = "how to make it again (default: hold,crossfade,minterpolate,dis,motion)")
    private List<String> methods = new ArrayList<>();

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Option(
            names = "--here",
            hidden = true,
            description = "measure in this process, which a worker's options started")
    private boolean here;

    BenchFootageCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (clips.isEmpty() && made == null) {
            throw new IllegalArgumentException(
                    "no clip to hide frames in; name clips, or a folder for our own with --made");
        }
        if (made != null) {
            Arguments.folder("--made", made);
        }
        FootageBench.Order order = order(clips);
        if (!here) {
            return Again.inWorker(settings, spec);
        }
        Console console = Console.of(spec.commandLine(), json);
        FootageBench bench = new Crew(settings).footageBench();
        if (made != null) {
            order =
                    order(
                            Stream.concat(clips.stream(), bench.shoot(made, console::say).stream())
                                    .toList());
        }
        List<Result> results = bench.run(order, console::say);
        return new FootageReport(order, results).print(console);
    }

    private FootageBench.Order order(List<Path> all) {
        List<Task> asked = tasks.stream().map(Task::parse).distinct().toList();
        return new FootageBench.Order(all, asked.isEmpty() ? Task.USUAL : asked, windows, methods);
    }
}
