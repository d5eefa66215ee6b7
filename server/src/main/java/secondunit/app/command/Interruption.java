package secondunit.app.command;

import secondunit.jobs.WorkerProcess;
import secondunit.render.Leftovers;
import secondunit.render.Order;

import java.util.List;

/// Ctrl-C while a worker renders: the worker stops within one frame and nothing unfinished stays
/// behind. The process then ends with 130, the code of an interrupt.
final class Interruption implements AutoCloseable {

    private final WorkerProcess worker;
    private final List<Order> orders;
    private final Console console;
    private final Thread hook = new Thread(this::stop, "interrupt");
    private volatile boolean happened;

    Interruption(WorkerProcess worker, List<Order> orders, Console console) {
        this.worker = worker;
        this.orders = orders;
        this.console = console;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean happened() {
        return happened;
    }

    private void stop() {
        happened = true;
        worker.cancel();
        worker.close();
        orders.forEach(Leftovers::sweep);
        console.failed(Failures.of(new secondunit.render.Outcome.Cancelled()));
    }

    @Override
    public void close() {
        if (!happened) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
