package secondunit.engine.stage.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.engine.stage.World;
import secondunit.engine.stage.WorldCatalogue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

final class WorldFolderTest {

    private static final String MANIFEST =
            """
            {"id": "moon", "title": "The moon", "words": ["moon"], "alpha": true, "sound": "wind",
             "parameters": [{"name": "phase", "unit": "days", "least": 0, "most": 28, "default": 14,
               "about": "of the moon", "words": {"full": 14, "new": 0}}]}
            """;

    @TempDir Path folder;

    @Test
    void theBundledWorldsAreFound() {
        assertTrue(WorldFolder.bundled().libraries().containsKey("deliver"));
    }

    @Test
    void aWorldIsReadWithItsPrograms() throws IOException {
        writeWorld(MANIFEST);
        World moon = WorldFolder.read(folder).find("moon").orElseThrow();
        assertEquals("The moon", moon.title());
        assertEquals("wind", moon.sound());
        assertTrue(moon.alpha());
        assertEquals("picture of the moon", moon.programs().picture().main());
        assertEquals(Map.of("phase", 14.0), moon.values(Map.of()));
        assertEquals(0.0, moon.parameters().getFirst().words().get("new"));
        assertEquals(
                Map.of("light", "a library"), Map.copyOf(moon.programs().picture().libraries()));
    }

    @Test
    void worldsAreReadFromAJar() throws IOException {
        writeWorld(MANIFEST);
        Path jar = folder.resolve("models with space.jar");
        try (JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String file :
                    new String[] {
                        "lib/light.py.txt",
                        "worlds/moon/world.json",
                        "worlds/moon/picture.py.txt",
                        "worlds/moon/sound.py.txt"
                    }) {
                zip.putNextEntry(new JarEntry("secondunit/models/stage/" + file));
                zip.write(Files.readAllBytes(folder.resolve(file)));
            }
        }
        URI landmark =
                URI.create("jar:" + jar.toUri() + "!/secondunit/models/stage/lib/light.py.txt");
        WorldCatalogue catalogue = WorldFolder.readBeside(landmark);
        assertEquals("moon", catalogue.worlds().getFirst().id());
        assertEquals("a library", catalogue.libraries().get("light"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    "moon"         | "sun"            | not the folder's name
                    "moon"         | "The Moon"       | not like aurora
                    "The moon"     | ""               | lacks a title
                    ["moon"]       | []               | lacks a title or words
                    "alpha"        | "alfa"           | unknown member "alfa"
                    "sound": "wind"| "sound": 3       | "sound" is not a text
                    "sound": "wind"| "sound": ""      | but not both
                    "least": 0     | "least": 30      | is no range
                    "default": 14  | "default": 29    | default is 29.0, outside 0.0 to 28.0
                    "full": 14     | "full": 99       | "full" is 99.0
                    "phase"        | "Phase of it"    | not like wind_speed
                    "unit"         | "units"          | unknown member
                    "most": 28     | "most": "28"     | "most" is not a number
                    "about"        | "id"             | unknown member
                    {"id"          | {"id"            | ok
                    ]}             | ]                | not JSON
                    """)
    void aSlipInAManifestIsNamed(String text, String instead, String problem) throws IOException {
        writeWorld(MANIFEST.replace(text, instead));
        if (problem.equals("ok")) {
            assertEquals(1, WorldFolder.read(folder).worlds().size());
            return;
        }
        IllegalArgumentException slip =
                assertThrows(IllegalArgumentException.class, () -> WorldFolder.read(folder));
        String message = String.valueOf(slip.getMessage());
        assertTrue(message.contains(problem), message);
        assertTrue(message.startsWith("worlds/moon/world.json: "), message);
    }

    @Test
    void aValueOutsideTheManifestIsRefused() throws IOException {
        writeWorld(MANIFEST);
        World moon = WorldFolder.read(folder).find("moon").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> moon.values(Map.of("phase", 29.0)));
        assertThrows(
                IllegalArgumentException.class, () -> moon.values(Map.of("phase", Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> moon.values(Map.of("face", 1.0)));
    }

    private void writeWorld(String manifest) throws IOException {
        Path world = Files.createDirectories(folder.resolve("worlds").resolve("moon"));
        Files.writeString(world.resolve("world.json"), manifest);
        Files.writeString(world.resolve("picture.py.txt"), "picture of the moon");
        Files.writeString(world.resolve("sound.py.txt"), "sound of the moon");
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(libraries.resolve("light.py.txt"), "a library");
    }
}
