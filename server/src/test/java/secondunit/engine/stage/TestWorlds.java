package secondunit.engine.stage;

import secondunit.engine.stage.json.WorldFolder;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// The world of the tests, `card`, with the libraries of the bundled ones.
final class TestWorlds {

    private TestWorlds() {}

    static WorldCatalogue catalogue() {
        WorldCatalogue tests = WorldFolder.read(folder());
        return new WorldCatalogue(tests.worlds(), WorldFolder.bundled().libraries());
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
