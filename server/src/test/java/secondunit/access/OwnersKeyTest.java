package secondunit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

final class OwnersKeyTest {

    @TempDir private Path folder;

    @Test
    void theKeyThatWasWrittenIsRead() throws IOException {
        OwnersKey owners = new OwnersKey(folder.resolve("home"));
        assertEquals(Optional.empty(), owners.read());
        String key = owners.create();
        assertEquals(Optional.of(key), owners.read());
        String next = owners.create();
        assertNotEquals(key, next);
        assertEquals(Optional.of(next), owners.read());
        try (Stream<Path> files = Files.list(owners.file().getParent())) {
            assertEquals(1, files.count(), "something half-written is left");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerCanReadIt() throws IOException {
        OwnersKey owners = new OwnersKey(folder);
        owners.create();
        assertEquals("rw-------", permissions(owners.file()));
        assertEquals("rwx------", permissions(folder.resolve("keys")));
        assertTrue(owners.file().endsWith(Path.of("keys", "local.key")));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
