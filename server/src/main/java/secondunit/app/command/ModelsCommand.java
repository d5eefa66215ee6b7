package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.engine.Capabilities;
import secondunit.engine.Generator;
import secondunit.engine.stage.World;
import secondunit.shot.prompt.Parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Who is installed and what can be asked of them.
@Command(
        name = "models",
        description = "List the installed players, their worlds, and what can be asked of them.")
final class ModelsCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    ModelsCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        Crew crew = new Crew(settings);
        List<Generator> players = crew.players().players();
        List<World> worlds = crew.worlds().worlds();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("players", players.stream().map(ModelsCommand::document).toList());
        document.put("worlds", worlds.stream().map(ModelsCommand::document).toList());
        String text =
                players.stream().map(ModelsCommand::text).collect(Collectors.joining("\n"))
                        + "\n\nWorlds of Stage:\n"
                        + worlds.stream()
                                .map(ModelsCommand::text)
                                .collect(Collectors.joining("\n"));
        return Console.of(spec.commandLine(), json).done(document, text);
    }

    private static Map<String, Object> document(Generator player) {
        Capabilities can = player.capabilities();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", player.name());
        document.put("operations", operations(can));
        document.put("sound", can.sound());
        document.put("alpha", can.alpha());
        document.put("loop", can.loop());
        document.put("about", can.description());
        document.put("digitalSourceType", can.sourceType());
        document.put("modelSha256", player.modelSha256());
        return document;
    }

    private static List<String> operations(Capabilities can) {
        return can.operations().stream()
                .map(o -> o.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static String text(Generator player) {
        return "%-7s %s%n        %s"
                .formatted(
                        player.name(),
                        String.join(", ", operations(player.capabilities())),
                        player.capabilities().description());
    }

    private static Map<String, Object> document(World world) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", world.id());
        document.put("title", world.title());
        document.put("alpha", world.alpha());
        document.put("sound", world.sound());
        document.put("words", world.words());
        document.put("shows", world.shows());
        document.put(
                "parameters", world.parameters().stream().map(ModelsCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(Parameter parameter) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", parameter.name());
        document.put("unit", parameter.unit());
        document.put("least", parameter.least());
        document.put("most", parameter.most());
        document.put("default", parameter.usual());
        document.put("about", parameter.about());
        document.put("words", parameter.words());
        return document;
    }

    private static String text(World world) {
        String head =
                "  %-8s %s%s%n           say: %s"
                        .formatted(
                                world.id(),
                                world.title(),
                                world.alpha() ? " (alpha)" : "",
                                String.join(", ", world.words()));
        return head
                + world.parameters().stream()
                        .map(p -> "%n           %s: %s".formatted(p.name(), p.about()))
                        .collect(Collectors.joining());
    }
}
