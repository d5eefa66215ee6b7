package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class ObsSettingsTest {

    @TempDir private Path home;

    @Test
    void theSectionOfObs28And29IsRead() throws Exception {
        Path folder = folder(".config/obs-studio");
        Files.writeString(
                folder.resolve("global.ini"),
                """
                \uFEFF[General]
                ServerPort=1
                [OBSWebSocket]
                FirstLoad=false
                ServerEnabled=true
                ServerPort=4460
                AuthRequired=true
                ServerPassword=a\\\\b=c
                [Basic]
                ServerPort=2
                """);

        ObsSettings settings = ObsSettings.read(folder).orElseThrow();

        assertTrue(settings.enabled() && settings.authRequired());
        assertEquals(4460, settings.port());
        assertEquals("a\\b=c", settings.password());
        assertFalse(settings.toString().contains("b=c"));
    }

    @Test
    void theFileOfNewerReleasesComesFirst() throws Exception {
        Path folder = folder(".config/obs-studio");
        Files.writeString(
                folder.resolve("global.ini"), "[OBSWebSocket]\nServerEnabled=true\nServerPort=1\n");
        json(folder, true, 4470);

        assertEquals(4470, ObsSettings.read(folder).orElseThrow().port());
    }

    @Test
    void aPortThatIsNoneMeansTheUsualOne() throws Exception {
        Path folder = folder(".config/obs-studio");
        Files.writeString(
                folder.resolve("global.ini"),
                "[OBSWebSocket]\nServerEnabled=true\nServerPort=99999\n");

        assertEquals(4455, ObsSettings.read(folder).orElseThrow().port());
    }

    @Test
    void anObsThatNeverHadTheSocketSaysNothing() throws Exception {
        Path folder = folder(".config/obs-studio");
        Files.writeString(folder.resolve("global.ini"), "[General]\nFirstRun=true\n");

        assertEquals(Optional.empty(), ObsSettings.read(folder));
    }

    @Test
    void everySystemHasItsPlace() {
        assertEquals(
                List.of(
                        Path.of("/h/.config/obs-studio"),
                        Path.of("/h/.var/app/com.obsproject.Studio/config/obs-studio")),
                ObsFolders.linux(Path.of("/h"), null).candidates());
        assertEquals(
                Path.of("/x/obs-studio"),
                ObsFolders.linux(Path.of("/h"), Path.of("/x")).candidates().getFirst());
        assertEquals(
                List.of(Path.of("/h/Library/Application Support/obs-studio")),
                ObsFolders.macos(Path.of("/h")).candidates());
        assertEquals(
                List.of(Path.of("/a/obs-studio")), ObsFolders.windows(Path.of("/a")).candidates());
    }

    @Test
    void aFlatpakThatIsSwitchedOnComesBeforeAnotherThatIsOff() throws Exception {
        json(folder(".config/obs-studio"), false, 4455);
        json(folder(".var/app/com.obsproject.Studio/config/obs-studio"), true, 4480);

        assertEquals(4480, ObsFolders.linux(home, null).settings().orElseThrow().port());
    }

    @Test
    void aBrokenFileCountsAsNone() throws Exception {
        Path file = folder(".config/obs-studio/plugin_config/obs-websocket").resolve("config.json");
        Files.writeString(file, "{ broken");

        assertEquals(Optional.empty(), ObsFolders.linux(home, null).settings());
    }

    @Test
    void aSocketThatIsOffIsToldWithWhatToTick() throws Exception {
        json(folder(".config/obs-studio"), false, 4455);

        HostException off = failure("", 0);

        assertEquals(HostError.HOST_GONE, off.error());
        assertTrue(String.valueOf(off.getMessage()).contains("Enable WebSocket server"));
    }

    @Test
    void noSettingsAtAllAreToldWithWhereWasLooked() {
        HostException none = failure("", 0);

        assertEquals(HostError.HOST_GONE, none.error());
        assertTrue(String.valueOf(none.getMessage()).contains(".config/obs-studio"));
    }

    @Test
    void anotherMachineIsRefused() {
        assertEquals(HostError.UNSUPPORTED, failure("192.0.2.1", 4455).error());
    }

    private HostException failure(String address, int port) {
        var connector = new ObsConnector(ObsFolders.linux(home, null));
        return assertThrows(HostException.class, () -> connector.connect(address, port, null));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(home.resolve(name));
    }

    private static void json(Path folder, boolean enabled, int port) throws IOException {
        Path plugin = Files.createDirectories(folder.resolve("plugin_config/obs-websocket"));
        Files.writeString(
                plugin.resolve("config.json"),
                """
                {"alerts_enabled":false,"auth_required":true,"first_load":false,
                 "server_enabled":%b,"server_password":"pass","server_port":%d}
                """
                        .formatted(enabled, port));
    }
}
