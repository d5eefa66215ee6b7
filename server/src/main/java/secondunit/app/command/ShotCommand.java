package secondunit.app.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import secondunit.app.Settings;
import secondunit.app.WorkerCommand;
import secondunit.jobs.WorkerProcess;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.render.json.TakeJson;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// A command that renders: asks for one or more takes and has a worker make them.
abstract class ShotCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Deliverable deliverable = new Deliverable();
    @Mixin private Cast cast = new Cast();

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    ShotCommand(Settings settings) {
        this.settings = settings;
    }

    /// What is asked, one request for each take.
    abstract List<ShotRequest> requests(Cast cast, Deliverable deliverable);

    @Override
    public final Integer call() throws IOException, InterruptedException {
        Console console = Console.of(spec.commandLine(), json);
        List<Order> orders = orders();
        List<TakeResult> takes = new ArrayList<>();
        try (WorkerProcess worker = new WorkerProcess(WorkerCommand.of(settings, "worker"));
                Interruption interruption = new Interruption(worker, orders, console)) {
            for (Order order : orders) {
                Outcome outcome = worker.render(order, null, new ProgressLine(console)).outcome();
                if (outcome instanceof Outcome.Done(TakeResult take)) {
                    takes.add(take);
                } else {
                    return interruption.happened()
                            ? Exit.CANCELLED.code()
                            : console.failed(Failures.of(outcome).after(documents(takes)));
                }
            }
        }
        return console.done(
                document(takes),
                takes.stream().map(TakeText::of).collect(Collectors.joining("\n")));
    }

    private List<Order> orders() {
        List<ShotRequest> requests = requests(cast, deliverable);
        List<Order> orders = new ArrayList<>();
        for (ShotRequest request : requests) {
            int number = requests.size() == 1 ? 0 : orders.size() + 1;
            orders.add(
                    new Order(newTake(), request, deliverable.file(number), deliverable.format()));
        }
        return orders;
    }

    private static String newTake() {
        return UUID.randomUUID().toString();
    }

    private static List<Map<String, ?>> documents(List<TakeResult> takes) {
        List<Map<String, ?>> documents = new ArrayList<>();
        takes.forEach(take -> documents.add(TakeJson.document(take)));
        return documents;
    }

    private static Map<String, ?> document(List<TakeResult> takes) {
        return takes.size() == 1
                ? TakeJson.document(takes.getFirst())
                : Map.of("takes", takes.stream().map(TakeJson::document).toList());
    }
}
