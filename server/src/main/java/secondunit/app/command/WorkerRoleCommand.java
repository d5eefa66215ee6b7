package secondunit.app.command;

import picocli.CommandLine.Command;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.jobs.WorkerLoop;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/// The child process that renders, fed over standard input and output.
@Command(
        name = "worker",
        hidden = true,
        description = "Render orders that arrive on standard input.")
final class WorkerRoleCommand implements Callable<Integer> {

    private final Settings settings;

    WorkerRoleCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
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
