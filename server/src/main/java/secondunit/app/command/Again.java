package secondunit.app.command;

import picocli.CommandLine.Model.CommandSpec;

import secondunit.app.Settings;
import secondunit.app.WorkerCommand;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A command given once more, in a process of its own: the command line's own Java is tuned to
/// start fast, and has no memory for pictures.
final class Again {

    private Again() {}

    /// Runs the command that was given, with `--here` after it.
    ///
    /// @return its exit status
    static int inWorker(Settings settings, CommandSpec command)
            throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(command.root().commandLine().getParseResult().originalArgs());
        arguments.add("--here");
        return new ProcessBuilder(WorkerCommand.of(settings, arguments.toArray(String[]::new)))
                .inheritIO()
                .start()
                .waitFor();
    }
}
