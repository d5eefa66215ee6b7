package secondunit.engine.stage.json;

import org.jspecify.annotations.Nullable;

import secondunit.engine.stage.World;
import secondunit.engine.stage.WorldCatalogue;
import secondunit.engine.torch.ProgramText;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads the folder of Stage's programs: `worlds/<id>/` and `lib/`, as its README lays them out.
public final class WorldFolder {

    /// A file that is there in every installation; the folder is found beside it.
    private static final String LANDMARK = "/secondunit/models/stage/lib/deliver.py.txt";

    private static final String PROGRAM = ".py.txt";

    private WorldFolder() {}

    /// The worlds in the class path, whether that is folders or a jar.
    public static WorldCatalogue bundled() {
        URL landmark =
                Objects.requireNonNull(
                        WorldFolder.class.getResource(LANDMARK),
                        "the class path holds no " + LANDMARK);
        try {
            return readBeside(landmark.toURI());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot read the worlds at " + landmark, e);
        }
    }

    /// @param landmark of a library, in a folder or a jar
    static WorldCatalogue readBeside(URI landmark) throws IOException {
        return landmark.getScheme().equals("file")
                ? read(Path.of(landmark).resolve("../..").normalize())
                : readJar(landmark);
    }

    private static WorldCatalogue readJar(URI landmark) throws IOException {
        String[] jarAndEntry = landmark.toString().split("!", 2);
        Path jar = Path.of(URI.create(jarAndEntry[0].substring("jar:".length())));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return read(files.getPath(jarAndEntry[1]).resolve("../..").normalize());
        }
    }

    /// All worlds of a folder.
    ///
    /// @param folder the one that holds `worlds` and `lib`
    /// @throws IllegalArgumentException naming the manifest that is wrong
    public static WorldCatalogue read(Path folder) {
        return read(folder, "");
    }

    /// Some worlds of a folder.
    ///
    /// @param only the one world to read; empty for all
    public static WorldCatalogue read(Path folder, String only) {
        SortedMap<String, String> libraries = new TreeMap<>();
        for (Path library : children(folder.resolve("lib"))) {
            String name = library.getFileName().toString();
            if (name.endsWith(PROGRAM)) {
                libraries.put(name.substring(0, name.length() - PROGRAM.length()), text(library));
            }
        }
        List<World> worlds =
                children(folder.resolve("worlds")).stream()
                        .filter(world -> Files.exists(world.resolve("world.json")))
                        .filter(world -> only.isEmpty() || world.endsWith(only))
                        .map(world -> readWorld(world, libraries))
                        .toList();
        return new WorldCatalogue(worlds, libraries);
    }

    private static World readWorld(Path folder, SortedMap<String, String> libraries) {
        String id = folder.getFileName().toString().replace("/", "");
        World.Programs programs =
                new World.Programs(
                        program(folder, id, "Picture", libraries),
                        optional(folder, id, "Sound", libraries),
                        optional(folder, id, "Events", libraries));
        Path manifest = folder.resolve("world.json");
        try {
            World world = WorldManifest.parse(text(manifest), programs);
            if (!world.id().equals(id)) {
                throw new IllegalArgumentException(
                        "id \"%s\" is not the folder's name".formatted(world.id()));
            }
            return world;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "worlds/%s/world.json: %s".formatted(id, e.getMessage()), e);
        }
    }

    private static @Nullable ProgramText optional(
            Path folder, String id, String className, Map<String, String> libraries) {
        return Files.exists(file(folder, className))
                ? program(folder, id, className, libraries)
                : null;
    }

    private static ProgramText program(
            Path folder, String id, String className, Map<String, String> libraries) {
        Path file = file(folder, className);
        return new ProgramText(
                "worlds/%s/%s".formatted(id, file.getFileName()),
                className,
                text(file),
                new TreeMap<>(libraries));
    }

    private static Path file(Path folder, String className) {
        return folder.resolve(className.toLowerCase(Locale.ROOT) + PROGRAM);
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
