package secondunit.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file has its name whole or not at all.
final class DurableFileTest {

    private static final byte[] TEXT = "whole".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void replacesAnOlderFileAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "an older, longer one");
        Files.writeString(folder.resolve(".a.json.part"), "half, by a killed process");
        DurableFile.write(file, TEXT);
        assertEquals("whole", Files.readString(file));
        DurableFile.writeSoon(file, TEXT);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void doesNotWriteThroughALink() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Path file = Files.createSymbolicLink(folder.resolve("a.json"), precious);
        Files.createSymbolicLink(folder.resolve(".a.json.part"), precious);
        DurableFile.write(file, TEXT);
        assertEquals("mine", Files.readString(precious));
        assertFalse(Files.isSymbolicLink(file));
    }

    @Test
    void aMissingFolderIsToldAndNotMade() {
        Path file = folder.resolve("none/a.json");
        assertThrows(IOException.class, () -> DurableFile.write(file, TEXT));
        assertFalse(Files.exists(folder.resolve("none")));
    }
}
