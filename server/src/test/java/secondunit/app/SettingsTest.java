package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Map;

final class SettingsTest {

    private static final Path USER = Path.of("/users/ann");

    @ParameterizedTest
    @CsvSource({
        "Linux, .local/share/secondunit, .cache/secondunit",
        "Mac OS X, Library/Application Support/Second Unit, Library/Caches/Second Unit",
        "Windows 11, AppData/Local/Second Unit, AppData/Local/Second Unit/Cache"
    })
    void foldersAreThePlatformsOwn(String system, String home, String cache) {
        Settings settings = Settings.from(Map.of(), system, USER, 4);
        assertEquals(USER.resolve(home), settings.home());
        assertEquals(USER.resolve(cache), settings.cache());
    }

    @Test
    void theEnvironmentHasTheLastWord() {
        Settings settings =
                Settings.from(
                        Map.of(
                                "SECONDUNIT_HOME", "/a",
                                "SECONDUNIT_CACHE", "/b",
                                "SECONDUNIT_THREADS", "3",
                                "PYTORCH_LIBRARY_PATH", "/torch/lib"),
                        "Linux",
                        USER,
                        4);
        assertEquals(Path.of("/a"), settings.home());
        assertEquals(Path.of("/b"), settings.cache());
        assertEquals(3, settings.threads());
        assertEquals(Path.of("/torch/lib"), settings.libtorch().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"750000000, 750000000", "500M, 524288000", "8g, 8589934592", "1 T, 1099511627776"})
    void anUploadLimitIsANumberOfBytes(String text, long bytes) {
        Map<String, String> environment = Map.of("SECONDUNIT_UPLOAD_LIMIT", text);
        assertEquals(bytes, Settings.from(environment, "Linux", USER, 4).uploadLimit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "4 gigs", "9999999T"})
    void anUploadLimitThatMakesNoSenseIsRefusedByName(String text) {
        Map<String, String> environment = Map.of("SECONDUNIT_UPLOAD_LIMIT", text);
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Settings.from(environment, "Linux", USER, 4));
        assertTrue(String.valueOf(refused.getMessage()).contains("SECONDUNIT_UPLOAD_LIMIT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "1000"})
    void threadsThatMakeNoSenseAreRefusedByName(String threads) {
        var refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                Settings.from(
                                        Map.of("SECONDUNIT_THREADS", threads), "Linux", USER, 4));
        assertTrue(String.valueOf(refused.getMessage()).contains("SECONDUNIT_THREADS"));
    }
}
