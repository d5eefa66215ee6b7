package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.TestClips;
import secondunit.media.ClipReader;
import secondunit.media.MediaException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/// A clip that is written to, touched or replaced between two readings of one reader.
final class ChangedSourceTest {

    private static final FileTime WRITTEN = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir private Path folder;
    private Path clip = Path.of("");

    @BeforeEach
    void write() throws IOException {
        clip =
                TestClips.of("mpeg4")
                        .frames(20)
                        .sound("pcm_s16le")
                        .write(folder.resolve("clip.mov"));
        Files.setLastModifiedTime(clip, WRITTEN);
    }

    @Test
    void aClipThatGrewIsRefused() throws IOException {
        try (ClipReader reader = FfmpegReader.open(clip)) {
            Files.write(clip, new byte[8], StandardOpenOption.APPEND);
            Files.setLastModifiedTime(clip, WRITTEN);
            assertChanged(() -> reader.last(2));
        }
    }

    @Test
    void aClipWithANewTimeIsRefusedForFramesAndSound() throws IOException {
        try (ClipReader reader = FfmpegReader.open(clip)) {
            Files.setLastModifiedTime(clip, FileTime.fromMillis(WRITTEN.toMillis() + 1000));
            assertChanged(() -> reader.first(1));
            assertChanged(() -> reader.last(1));
            assertChanged(() -> reader.sound(0, 100));
        }
    }

    @Test
    void anotherFileOfTheSameNameSizeAndTimeIsRefused() throws IOException {
        try (ClipReader reader = FfmpegReader.open(clip)) {
            Path copy = Files.copy(clip, folder.resolve("copy.mov"));
            Files.setLastModifiedTime(copy, WRITTEN);
            Files.move(copy, clip, StandardCopyOption.REPLACE_EXISTING);
            assertChanged(() -> reader.last(1));
        }
    }

    @Test
    void aClipThatStaysIsReadAgain() {
        try (ClipReader reader = FfmpegReader.open(clip)) {
            assertEquals(2, reader.last(2).size());
            assertEquals(100, reader.sound(0, 100).orElseThrow().length());
        }
    }

    private static void assertChanged(Executable reading) {
        MediaException refused = assertThrows(MediaException.class, reading);
        assertEquals(MediaException.Kind.BAD_INPUT, refused.kind());
        assertTrue(
                String.valueOf(refused.getMessage()).contains("changed while it was read"),
                () -> String.valueOf(refused.getMessage()));
    }
}
