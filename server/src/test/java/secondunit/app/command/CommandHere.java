package secondunit.app.command;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.fixture.CommandLineRun;
import secondunit.render.Watcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/// The command line in the tests' own process: the same arguments, words and exit codes, and takes
/// made by the renderer that a worker has. What is left out is starting two processes, and what
/// they say to each other.
public final class CommandHere {

    /// Warm after the first take, as a server's worker is.
    private static final Crew CREW = new Crew(settings(Path.of("target")));

    private CommandHere() {}

    /// Runs to the end. Files named without a folder are in this one.
    public static CommandLineRun run(Path folder, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                SecondUnit.commandLine(settings(folder))
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .setExecutionStrategy(CommandHere::execute)
                        .execute(within(folder, arguments));
        return new CommandLineRun(exit, out.toString(), err.toString());
    }

    private static Settings settings(Path folder) {
        return Settings.from(
                Map.of(
                        "SECONDUNIT_HOME",
                        folder.resolve("home").toString(),
                        "SECONDUNIT_CACHE",
                        System.getProperty("natives.cache", "target/cache")),
                System.getProperty("os.name", ""),
                folder,
                Runtime.getRuntime().availableProcessors());
    }

    private static String[] within(Path folder, String... arguments) {
        return IntStream.range(0, arguments.length)
                .mapToObj(i ->
                        arguments[i].matches("([a-z]+/)?[a-z][\\w-]*\\.[a-z][a-z0-9]{2,3}")
                                ? folder.resolve(arguments[i]).toString()
                                : arguments[i])
                .toArray(String[]::new);
    }

    private static int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine line = last.commandSpec().commandLine();
        if (!(line.getCommand() instanceof ShotCommand shot)) {
            return new CommandLine.RunLast().execute(parsed);
        }
        try {
            return shot.call(order -> CREW.renderer().outcome(order, Watcher.NOBODY));
        } catch (RuntimeException | InterruptedException problem) {
            throw new CommandLine.ExecutionException(line, "the command failed", problem);
        }
    }
}
