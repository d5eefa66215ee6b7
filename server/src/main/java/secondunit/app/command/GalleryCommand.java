package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import secondunit.app.Crew;
import secondunit.app.Gallery;
import secondunit.app.Settings;
import secondunit.engine.stage.World;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Shows every world.
@Command(
        name = "gallery",
        description =
                "Write a page that shows every world: gallery.md and contact strips beside it.")
final class GalleryCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "the folder to write to; it is made where it is not there")
    private Path folder = Path.of("");

    @Option(
            names = "--world",
            paramLabel = "ID",
            description = "make the strips of this world only; may stand several times")
    private List<String> only = List.of();

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    GalleryCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = Console.of(spec.commandLine(), json);
        Arguments.folder("--output", folder);
        Crew crew = new Crew(settings);
        List<World> worlds = crew.worlds().worlds();
        Gallery gallery = crew.gallery();
        for (World world : chosen(worlds)) {
            console.say("%s ...".formatted(world.id()));
            gallery.strips(world, folder);
        }
        Path page = folder.resolve("gallery.md");
        Files.writeString(page, Gallery.page(worlds));
        return console.done(
                Map.of("file", page.toString(), "worlds", worlds.size()), page.toString());
    }

    private List<World> chosen(List<World> worlds) {
        List<String> ids = worlds.stream().map(World::id).toList();
        for (String id : only) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException(
                        "--world %s: there is no such world; there are %s"
                                .formatted(id, String.join(", ", ids)));
            }
        }
        return worlds.stream()
                .filter(world -> only.isEmpty() || only.contains(world.id()))
                .toList();
    }
}
