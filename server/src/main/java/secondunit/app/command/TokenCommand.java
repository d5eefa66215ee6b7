package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import secondunit.app.Clients;
import secondunit.app.Settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Keys, and who has them.
@Command(
        name = "token",
        description = "Print a key for a program that calls the server; list and revoke keys.")
final class TokenCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Wish wish = new Wish();

    @Option(names = "--home", paramLabel = "DIR", description = "the server's home, as for serve")
    private @Nullable Path home;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    TokenCommand(Settings settings) {
        this.settings = settings;
    }

    /// What to do; one of these.
    static final class Wish {

        @Parameters(
                paramLabel = "NAME",
                description = "print a new key for a program of this name (Bearer)")
        private @Nullable String name;

        @Option(names = "--list", description = "who may come in")
        private boolean list;

        @Option(
                names = "--revoke",
                paramLabel = "NAME|ID",
                description = "end a key, a browser or a dock; its next request is refused")
        private @Nullable String revoke;

        @Option(
                names = "--panel",
                description =
                        "print a new address of the running server's panel, good for one browser")
        private boolean panel;

        @Option(
                names = "--dock",
                paramLabel = "NAME",
                description = "print an address of the panel that goes on being good, for a dock")
        private @Nullable String dock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = Console.of(spec.commandLine(), json);
        try (Clients clients = Clients.of(home == null ? settings : settings.withHome(home))) {
            return answer(console, clients);
        }
    }

    private int answer(Console console, Clients clients) throws IOException, InterruptedException {
        if (wish.list) {
            List<Map<String, Object>> all = clients.list();
            return console.done(
                    Map.of("clients", all),
                    all.stream().map(TokenCommand::line).collect(Collectors.joining("\n")));
        }
        if (wish.revoke != null) {
            List<String> revoked = clients.revoke(wish.revoke);
            return console.done(
                    Map.of("revoked", revoked),
                    "Revoked: " + String.join(", ", revoked) + ". Its next request is refused.");
        }
        if (wish.panel || wish.dock != null) {
            String address = wish.dock == null ? clients.panel() : clients.dock(wish.dock);
            return console.done(Map.of("address", address), address);
        }
        String key = clients.program(String.valueOf(wish.name));
        return console.done(Map.of("name", String.valueOf(wish.name), "key", key), key);
    }

    private static String line(Map<String, Object> client) {
        return "%-36s  %-8s  %s%s"
                .formatted(
                        client.get("id"),
                        client.get("kind"),
                        client.get("name"),
                        Boolean.TRUE.equals(client.get("revoked")) ? "  (revoked)" : "");
    }
}
