package secondunit.engine.torch;

import java.nio.file.Path;

/// A weights file that is not what it says, or not at all.
public final class BrokenWeightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenWeightsException(Path file, String problem) {
        super("%s: %s".formatted(file, problem));
    }

    public BrokenWeightsException(Path file, String problem, Throwable cause) {
        super("%s: %s".formatted(file, problem), cause);
    }
}
