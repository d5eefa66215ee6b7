package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import secondunit.app.Server;
import secondunit.app.Settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// The server.
@Command(
        name = "serve",
        description =
                "Run the server: panel, API, queue and connected hosts, on this machine only.")
final class ServeCommand implements Callable<Integer> {

    private static final int MOST_PORT = 65_535;

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7801",
            description = "port on 127.0.0.1, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port = 7801;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "where everything is kept (default: SECONDUNIT_HOME, or the platform's data folder)")
    private @Nullable Path home;

    @Option(names = "--json", description = "print where it is as one JSON object")
    private boolean json;

    @Option(names = "--rehearse", hidden = true, description = "start, and end again")
    private boolean rehearse;

    ServeCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException(
                    "--port %d: a port is 0 to %d".formatted(port, MOST_PORT));
        }
        Console console = Console.of(spec.commandLine(), json);
        try (Server server =
                Server.start(home == null ? settings : settings.withHome(home), port)) {
            server.warnings().forEach(console::say);
            console.done(document(server), text(server));
            if (!rehearse) {
                server.getReady();
                server.awaitEnd();
            }
        }
        return Exit.DONE.code();
    }

    private static Map<String, ?> document(Server server) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("address", server.address());
        document.put("panel", server.panelAddress());
        document.put("home", server.home().toString());
        document.put("pid", ProcessHandle.current().pid());
        return document;
    }

    private static String text(Server server) {
        return """
        Second Unit is ready. Open the panel:
          %s
        This address opens one browser; `secondunit token --panel` prints another. Ctrl-C ends the server.\
        """
                .formatted(server.panelAddress());
    }
}
