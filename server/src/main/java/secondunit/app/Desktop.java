package secondunit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The desktop of the user. On Linux its file browser opens a file's folder, on macOS and Windows
/// it also marks the file. The two latter are not yet run.
final class Desktop {

    private final Map<String, String> environment;
    private final String system;

    Desktop(Map<String, String> environment, String system) {
        this.environment = environment;
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /// Shows a file in the file browser; false where there is none, as on a machine without a
    /// display.
    boolean reveal(Path file) {
        return command(file).map(Desktop::start).orElse(false);
    }

    Optional<List<String>> command(Path file) {
        if (system.contains("mac")) {
            return Optional.of(List.of("open", "-R", file.toString()));
        }
        if (system.contains("windows")) {
            return Optional.of(List.of("explorer.exe", "/select," + file));
        }
        return hasDisplay() && isInstalled("xdg-open")
                ? Optional.of(List.of("xdg-open", String.valueOf(file.getParent())))
                : Optional.empty();
    }

    private boolean hasDisplay() {
        return environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    }

    private boolean isInstalled(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException problem) {
            throw new UncheckedIOException("the file browser does not start", problem);
        }
    }
}
