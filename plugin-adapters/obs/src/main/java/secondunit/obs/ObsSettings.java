package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What OBS's own configuration says about its WebSocket server. Only read, never written.
///
/// @param file it stands in
/// @param enabled the server is switched on
/// @param password null for none
public record ObsSettings(
        Path file, boolean enabled, int port, boolean authRequired, @Nullable String password) {

    private static final int USUAL_PORT = 4455;
    private static final int HIGHEST_PORT = 65535;
    private static final String JSON_FILE = "plugin_config/obs-websocket/config.json";
    private static final String INI_FILE = "global.ini";
    private static final String SECTION = "OBSWebSocket";

    /// Reads a configuration folder of OBS: `config.json` of the newer form where there is one,
    /// else the section of `global.ini` that OBS 28 and 29 write.
    ///
    /// @return empty for a folder without either
    public static Optional<ObsSettings> read(Path folder) throws IOException {
        Path json = folder.resolve(JSON_FILE);
        if (Files.isRegularFile(json)) {
            return Optional.of(ofJson(json));
        }
        Path ini = folder.resolve(INI_FILE);
        return Files.isRegularFile(ini) ? ofIni(ini) : Optional.empty();
    }

    private static ObsSettings ofJson(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        return new ObsSettings(
                file,
                json.path("server_enabled").asBoolean(false),
                port(json.path("server_port").asText()),
                json.path("auth_required").asBoolean(true),
                password(json.path("server_password").asText("")));
    }

    private static Optional<ObsSettings> ofIni(Path file) throws IOException {
        Map<String, String> values =
                Ini.section(Files.readString(file, StandardCharsets.UTF_8), SECTION);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ObsSettings(
                        file,
                        flag(values.getOrDefault("ServerEnabled", "false")),
                        port(values.getOrDefault("ServerPort", "")),
                        flag(values.getOrDefault("AuthRequired", "true")),
                        password(values.getOrDefault("ServerPassword", ""))));
    }

    private static boolean flag(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}")) {
            return USUAL_PORT;
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= HIGHEST_PORT ? port : USUAL_PORT;
    }

    private static @Nullable String password(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Never shows the password.
    @Override
    public String toString() {
        return "%s: %s, port %d".formatted(file, enabled ? "on" : "off", port);
    }
}
