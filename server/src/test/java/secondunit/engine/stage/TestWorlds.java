package secondunit.engine.stage;

import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.ProgramText;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/// The world of the tests, `card`, with the libraries of the bundled ones.
final class TestWorlds {

    private TestWorlds() {}

    static WorldCatalogue catalogue() {
        SortedMap<String, String> libraries = WorldFolder.bundled().libraries();
        List<World> worlds =
                WorldFolder.read(folder()).worlds().stream()
                        .map(world -> world(world, libraries))
                        .toList();
        return new WorldCatalogue(worlds, libraries);
    }

    private static World world(World read, SortedMap<String, String> libraries) {
        World.Programs programs = read.programs();
        return with(
                read,
                new World.Programs(
                        with(programs.picture(), libraries),
                        with(Objects.requireNonNull(programs.sound()), libraries),
                        null));
    }

    private static ProgramText with(ProgramText text, SortedMap<String, String> libraries) {
        return new ProgramText(text.name(), text.className(), text.main(), libraries);
    }

    /// The same world with other programs.
    static World with(World world, World.Programs programs) {
        return new World(
                world.id(),
                world.title(),
                world.words(),
                world.shows(),
                world.alpha(),
                world.camera(),
                world.palette(),
                programs.sound() == null ? "" : world.sound(),
                world.parameters(),
                programs);
    }

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(TestWorlds.class.getResource("/worlds-for-tests"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
