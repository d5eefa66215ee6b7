package secondunit.app;

import org.jspecify.annotations.Nullable;

import secondunit.obs.ObsFolders;
import secondunit.uploads.UploadLimits;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where things are kept and how much of the machine is used.
///
/// @param home what the user would miss: takes, weights, keys (SECONDUNIT_HOME)
/// @param cache what can be made again: native libraries, unpacked once for each user and version
///   (SECONDUNIT_CACHE)
/// @param threads frames rendered at once (SECONDUNIT_THREADS)
/// @param torchFolder a libtorch of the user's own (PYTORCH_LIBRARY_PATH), or null for the bundled
///   one
/// @param mediaRoots folders that a server reads footage from (SECONDUNIT_MEDIA, separated as in
///   PATH; the user's home where it is silent)
/// @param obsFolders where OBS keeps its settings
/// @param uploadLimit bytes of one file that is handed in (SECONDUNIT_UPLOAD_LIMIT)
/// @param videoKeeping how long what was made by `/v1/videos` can be downloaded
///   (SECONDUNIT_VIDEO_KEEPING), or null for ever
public record Settings(
        Path home,
        Path cache,
        int threads,
        @Nullable Path torchFolder,
        List<Path> mediaRoots,
        ObsFolders obsFolders,
        long uploadLimit,
        @Nullable Duration videoKeeping) {

    private static final int MOST_THREADS = 8;

    /// Reads the environment; the platform's usual folders where it is silent.
    public static Settings from(
            Map<String, String> environment, String system, Path userHome, int processors) {
        Folders folders = Folders.of(environment, system.toLowerCase(Locale.ROOT), userHome);
        return new Settings(
                path(environment, "SECONDUNIT_HOME").orElse(folders.data).toAbsolutePath(),
                path(environment, "SECONDUNIT_CACHE").orElse(folders.cache).toAbsolutePath(),
                threads(environment, processors),
                path(environment, "PYTORCH_LIBRARY_PATH").orElse(null),
                mediaRoots(environment).orElse(List.of(userHome)),
                obsFolders(environment, system.toLowerCase(Locale.ROOT), userHome),
                uploadLimit(environment),
                videoKeeping(environment));
    }

    /// The settings of this process.
    public static Settings ofProcess() {
        return from(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                Runtime.getRuntime().availableProcessors());
    }

    /// The same with another home.
    public Settings withHome(Path other) {
        return new Settings(
                other.toAbsolutePath(),
                cache,
                threads,
                torchFolder,
                mediaRoots,
                obsFolders,
                uploadLimit,
                videoKeeping);
    }

    public Optional<Path> libtorch() {
        return Optional.ofNullable(torchFolder);
    }

    private static int threads(Map<String, String> environment, int processors) {
        String asked = environment.get("SECONDUNIT_THREADS");
        if (asked == null) {
            return Math.clamp(processors, 1, MOST_THREADS);
        }
        if (!asked.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException(
                    "SECONDUNIT_THREADS is \"%s\"; it must be 1 to 999".formatted(asked));
        }
        return Integer.parseInt(asked);
    }

    private static @Nullable Duration videoKeeping(Map<String, String> environment) {
        String asked = environment.getOrDefault("SECONDUNIT_VIDEO_KEEPING", "30d").strip();
        return asked.equals("always") ? null : KeepingTime.parse("SECONDUNIT_VIDEO_KEEPING", asked);
    }

    private static long uploadLimit(Map<String, String> environment) {
        String asked = environment.get("SECONDUNIT_UPLOAD_LIMIT");
        return asked == null || asked.isBlank()
                ? UploadLimits.USUAL_MOST
                : ByteCount.parse("SECONDUNIT_UPLOAD_LIMIT", asked);
    }

    private static Optional<List<Path>> mediaRoots(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("SECONDUNIT_MEDIA"))
                .filter(value -> !value.isBlank())
                .map(value ->
                        Stream.of(value.split(File.pathSeparator, -1))
                                .filter(folder -> !folder.isBlank())
                                .map(Path::of)
                                .toList());
    }

    private static ObsFolders obsFolders(
            Map<String, String> environment, String system, Path userHome) {
        if (system.contains("mac")) {
            return ObsFolders.macos(userHome);
        }
        return system.contains("windows")
                ? ObsFolders.windows(
                        path(environment, "APPDATA").orElse(userHome.resolve("AppData/Roaming")))
                : ObsFolders.linux(userHome, path(environment, "XDG_CONFIG_HOME").orElse(null));
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /// The platform's folders: XDG Base Directory on Linux, Library on macOS, AppData on Windows.
    private record Folders(Path data, Path cache) {

        static Folders of(Map<String, String> environment, String system, Path home) {
            if (system.contains("mac")) {
                Path library = home.resolve("Library");
                return new Folders(
                        library.resolve("Application Support/Second Unit"),
                        library.resolve("Caches/Second Unit"));
            }
            if (system.contains("windows")) {
                Path local =
                        path(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
                return new Folders(
                        local.resolve("Second Unit"), local.resolve("Second Unit/Cache"));
            }
            return new Folders(
                    path(environment, "XDG_DATA_HOME")
                            .orElse(home.resolve(".local/share"))
                            .resolve("secondunit"),
                    path(environment, "XDG_CACHE_HOME")
                            .orElse(home.resolve(".cache"))
                            .resolve("secondunit"));
        }
    }
}
