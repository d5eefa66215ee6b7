package secondunit.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class LibtorchTest {

    @TempDir Path home;

    @Test
    void pipTorchIsReadFromItsVersionFile() throws IOException {
        Path folder = library();
        Files.writeString(
                home.resolve("version.py"),
                "from typing import Optional\n__version__ = '2.7.1+cu128'\ndebug = False\n");
        assertEquals(new Libtorch(folder, "2.7.1", "cu128"), Libtorch.at(folder));
    }

    @Test
    void theLibtorchArchiveIsReadFromItsBuildVersion() throws IOException {
        Path folder = library();
        Files.writeString(home.resolve("build-version"), "2.7.0\n");
        assertEquals(new Libtorch(folder, "2.7.0", "cpu"), Libtorch.at(folder));
    }

    @Test
    void anotherVersionIsRefusedWithWhatToInstall() throws IOException {
        Path folder = library();
        Files.writeString(home.resolve("version.py"), "__version__ = '2.13.0+cpu'\n");
        assertRefused(folder, "holds libtorch 2.13.0, not 2.7");
    }

    @Test
    void aFolderThatDoesNotSayItsVersionIsRefused() throws IOException {
        assertRefused(library(), "does not say which version");
    }

    @Test
    void aFolderWithoutLibrariesIsRefused() {
        assertRefused(home, "holds no libtorch");
    }

    @Test
    void aRefusedFolderIsNotLoaded() throws IOException {
        Path folder = library();
        Files.writeString(home.resolve("version.py"), "__version__ = '2.8.0'\n");
        TorchSettings settings = new TorchSettings(home.resolve("natives"), folder);
        assertThrows(TorchException.class, () -> DjlTorch.start(settings));
    }

    private static void assertRefused(Path folder, String problem) {
        TorchException refusal = assertThrows(TorchException.class, () -> Libtorch.at(folder));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(problem), message);
        assertTrue(message.contains("Install torch 2.7.1"), message);
    }

    private Path library() throws IOException {
        Path folder = Files.createDirectories(home.resolve("lib"));
        Files.writeString(folder.resolve("libtorch.so"), "not a library");
        return folder;
    }
}
