package secondunit.shot.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// The files of `models/text` in the class path.
final class ModelFiles {

    private static final String FOLDER = "/secondunit/models/text/";

    private ModelFiles() {}

    static byte[] bytes(String name) {
        try (InputStream in = ModelFiles.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, "the class path holds no " + FOLDER + name)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of a text, without those that begin with `#`.
    static Stream<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"));
    }
}
