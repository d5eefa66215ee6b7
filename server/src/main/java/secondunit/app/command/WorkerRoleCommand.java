package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.jobs.SlotLock;
import secondunit.jobs.WorkerLoop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/// The child process that renders, fed over standard input and output.
@Command(
        name = "worker",
        hidden = true,
        description = "Render orders that arrive on standard input.")
final class WorkerRoleCommand implements Callable<Integer> {

    /// A worker of a killed server stops within a frame; ending takes it no longer than this.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Settings settings;

    @Option(
            names = "--slot",
            paramLabel = "FILE",
            description = "a file that this worker keeps locked as long as it lives")
    private @Nullable Path slot;

    @Option(
            names = "--rehearse",
            paramLabel = "DIR",
            description = "make small takes there instead, and end")
    private @Nullable Path rehearsal;

    WorkerRoleCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rehearsal != null) {
            new Crew(settings).rehearse(rehearsal);
            return Exit.DONE.code();
        }
        return slot == null ? work() : workAt(slot);
    }

    private int workAt(Path file) throws IOException, InterruptedException {
        try (SlotLock _ = SlotLock.take(file, PATIENCE).orElseThrow(() -> inUse(file))) {
            return work();
        }
    }

    private static IOException inUse(Path slot) {
        return new IOException(
                "%s: another worker has not let go of it; end that process".formatted(slot));
    }

    private int work() throws IOException, InterruptedException {
        try (var protocol = new FileOutputStream(FileDescriptor.out)) {
            System.setOut(
                    new PrintStream(
                            new FileOutputStream(FileDescriptor.err),
                            true,
                            StandardCharsets.UTF_8));
            Crew crew = new Crew(settings);
            new WorkerLoop(crew.renderer(), crew.errands(), System.in, protocol).run();
        }
        return Exit.DONE.code();
    }
}
