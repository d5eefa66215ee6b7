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

    /// Makes a take of an order.
    @FunctionalInterface
    interface Maker {
        Outcome make(Order order) throws InterruptedException;
    }

    @Override
    public final Integer call() throws IOException, InterruptedException {
        Console console = console();
        List<Order> orders = orders();
        try (WorkerProcess worker = new WorkerProcess(WorkerCommand.of(settings, "worker"));
                Interruption interruption = new Interruption(worker, orders, console)) {
            List<Outcome> outcomes =
                    make(
                            orders,
                            order ->
                                    worker.render(order, null, new ProgressLine(console))
                                            .outcome());
            return interruption.happened() ? Exit.CANCELLED.code() : say(outcomes);
        }
    }

    /// The same with another maker than a worker of its own.
    final int call(Maker maker) throws InterruptedException {
        return say(make(orders(), maker));
    }

    /// One take after the other, up to the first that does not get done.
    private static List<Outcome> make(List<Order> orders, Maker maker) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Order order : orders) {
            Outcome outcome = maker.make(order);
            outcomes.add(outcome);
            if (!(outcome instanceof Outcome.Done)) {
                break;
            }
        }
        return outcomes;
    }

    private int say(List<Outcome> outcomes) {
        List<TakeResult> takes = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (!(outcome instanceof Outcome.Done(TakeResult take))) {
                return console().failed(Failures.of(outcome).after(documents(takes)));
            }
            takes.add(take);
        }
        return console()
                .done(
                        document(takes),
                        takes.stream().map(TakeText::of).collect(Collectors.joining("\n")));
    }

    private Console console() {
        return Console.of(spec.commandLine(), json);
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
