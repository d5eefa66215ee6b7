package secondunit.obs;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where OBS's configuration may lie on this machine, installed in any of the usual ways.
///
/// @param candidates folders named `obs-studio`, likeliest first; need not be there
public record ObsFolders(List<Path> candidates) {

    private static final String NAME = "obs-studio";

    public ObsFolders {
        candidates = List.copyOf(candidates);
    }

    /// @param home the user's
    /// @param xdgConfigHome what the environment says, null for nothing
    public static ObsFolders linux(Path home, @Nullable Path xdgConfigHome) {
        Path config = xdgConfigHome == null ? home.resolve(".config") : xdgConfigHome;
        return new ObsFolders(
                List.of(
                        config.resolve(NAME),
                        home.resolve(".var/app/com.obsproject.Studio/config").resolve(NAME)));
    }

    public static ObsFolders macos(Path home) {
        return new ObsFolders(List.of(home.resolve("Library/Application Support").resolve(NAME)));
    }

    /// @param appData the user's roaming application data
    public static ObsFolders windows(Path appData) {
        return new ObsFolders(List.of(appData.resolve(NAME)));
    }

    /// The settings that most likely belong to the OBS in use: one that is switched on before one
    /// that is off, and the one written last. A file that cannot be read counts as none.
    public Optional<ObsSettings> settings() {
        return candidates.stream()
                .flatMap(folder -> readable(folder).stream())
                .max(
                        Comparator.comparing(ObsSettings::enabled)
                                .thenComparingLong(settings -> written(settings.file())));
    }

    private static Optional<ObsSettings> readable(Path folder) {
        try {
            return ObsSettings.read(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
