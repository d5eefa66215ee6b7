package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.shot.RefusedException;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;
import secondunit.shot.prompt.Wish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// How a prompt is understood, without rendering.
@Command(
        name = "read",
        description =
                "Say how a prompt is understood: everything that will be done, as one sentence that can be edited and used as a prompt.")
final class ReadCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PROMPT", description = "the words to read")
    private String prompt = "";

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    ReadCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        Crew crew = new Crew(settings);
        return switch (crew.prompts().read(prompt, crew.vocabulary())) {
            case Reading reading ->
                    Console.of(spec.commandLine(), json).done(document(reading), text(reading));
            case Refused(var refusal) -> throw new RefusedException(refusal);
        };
    }

    private static Map<String, Object> document(Reading reading) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("expansion", reading.expansion());
        document.put("world", reading.scene().world());
        document.put("parameters", reading.scene().parameters());
        Map<String, List<String>> wishes = new LinkedHashMap<>();
        for (Wish wish : reading.brief().wishes()) {
            wishes.computeIfAbsent(
                            wish.topic().name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(wish.value());
        }
        document.put("wishes", wishes);
        document.put("kept", reading.kept());
        document.put("ignored", reading.ignored());
        document.put("notes", reading.notes());
        return document;
    }

    private static String text(Reading reading) {
        List<String> lines = new ArrayList<>(List.of(reading.expansion()));
        if (!reading.ignored().isEmpty()) {
            lines.add("ignored: " + String.join(", ", reading.ignored()));
        }
        lines.addAll(reading.notes());
        return String.join("\n", lines);
    }
}
