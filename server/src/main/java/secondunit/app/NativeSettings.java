package secondunit.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What the libraries with native parts are told before they load: where to unpack, and to stay off
/// the network.
public final class NativeSettings {

    private NativeSettings() {}

    static Map<String, String> properties(Settings settings) {
        Path natives = settings.cache().resolve("natives");
        Map<String, String> properties = new TreeMap<>();
        properties.put("org.bytedeco.javacpp.cachedir", natives.resolve("javacpp").toString());
        properties.put("DJL_CACHE_DIR", natives.resolve("djl").toString());
        properties.put("org.sqlite.tmpdir", sqlite(settings).toString());
        properties.put("ai.djl.offline", "true");
        properties.put("DJL_OFFLINE", "true");
        properties.put("OPT_OUT_TRACKING", "true");
        properties.put("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        return properties;
    }

    /// Sets them for this process, where nobody has set them already.
    public static void apply(Settings settings) {
        properties(settings)
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }

    /// SQLite unpacks into a folder that must be there.
    static void makeRoomForSqlite(Settings settings) throws IOException {
        Files.createDirectories(sqlite(settings));
    }

    private static Path sqlite(Settings settings) {
        return settings.cache().resolve("natives").resolve("sqlite");
    }
}
