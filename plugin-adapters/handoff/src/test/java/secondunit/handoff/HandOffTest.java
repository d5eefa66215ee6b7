package secondunit.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

final class HandOffTest {

    @TempDir private Path takes;
    @TempDir private Path work;
    private Path folder = Path.of("");

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = work.resolve("to/cutting room");
    }

    @Test
    void theTimelineLiesBesideCopiesOfItsMedia() throws IOException {
        Path file = HandOff.as("OTIO").write(Cuts.twoClips(takes, Cuts.FILM_NTSC), folder);

        assertEquals(folder.resolve("Reel 1.otio"), file);
        assertEquals(
                List.of("Reel 1.otio", "media/northern lights.mov", "media/übung#1.mov"), files());
        assertTrue(Files.readString(file).contains("\"media/northern%20lights.mov\""));
    }

    @Test
    void theCopyIsAFileOfItsOwn() throws IOException {
        handOff();

        Files.writeString(folder.resolve("media/northern lights.mov"), "edited");

        assertEquals("loud", Files.readString(takes.resolve("northern lights.mov")));
    }

    @Test
    void readOnlyMediaIsCopied() throws IOException {
        Cut cut = readOnlyCut();
        assumeFalse(
                Files.isWritable(takes.resolve("northern lights.mov")),
                "a superuser may write to a read-only file");

        HandOff.as("otio").write(cut, folder);

        assertEquals("loud", Files.readString(folder.resolve("media/northern lights.mov")));
    }

    @Test
    void theCopyOfReadOnlyMediaIsWritableByItsOwner() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "files have no owner's permissions here");

        HandOff.as("otio").write(readOnlyCut(), folder);

        assertTrue(
                Files.getPosixFilePermissions(folder.resolve("media/northern lights.mov"))
                        .contains(PosixFilePermission.OWNER_WRITE));
    }

    @Test
    void theSameHandOffAgainAddsNothing() throws IOException {
        Path first = handOff();
        Path second = handOff();

        assertEquals(first, second);
        assertEquals(3, files().size());
    }

    @Test
    void differentFilesOfTheSameNameAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("media"));
        Files.writeString(folder.resolve("media/northern lights.mov"), "another");
        Files.writeString(folder.resolve("Reel 1.otio"), "an editor's own");

        Path file = handOff();

        assertEquals("another", Files.readString(folder.resolve("media/northern lights.mov")));
        assertEquals("loud", Files.readString(folder.resolve("media/northern lights_2.mov")));
        assertEquals("an editor's own", Files.readString(folder.resolve("Reel 1.otio")));
        assertEquals(folder.resolve("Reel 1_2.otio"), file);
        assertTrue(Files.readString(file).contains("\"media/northern%20lights_2.mov\""));
    }

    @Test
    void mediaThatLiesInTheFolderStaysWhereItIs() throws IOException {
        Files.createDirectories(folder);
        Path own = Files.writeString(folder.resolve("own.mov"), "own");
        PlacedClip clip = Cuts.clip("own", null, Cuts.media(own, Cuts.FILM_NTSC, false), 0, 10, 0);

        Path file = HandOff.as("otio").write(new Cut("own", Cuts.FILM_NTSC, List.of(clip)), folder);

        assertEquals(List.of("own.mov", "own.otio"), files());
        assertTrue(Files.readString(file).contains("\"target_url\" : \"own.mov\""));
    }

    @Test
    void aCutsNameIsMadeSafeForFiles() throws IOException {
        Cut cut = Cuts.twoClips(takes, Cuts.FILM_NTSC);

        Path file =
                HandOff.as("otio")
                        .write(new Cut("../a/b: \"c\"?.", cut.format(), cut.clips()), folder);

        assertEquals(folder.resolve("_a_b_ _c__.otio"), file);
    }

    @Test
    void missingMediaIsNamedAndNoTimelineIsLeft() throws IOException {
        Cut cut = Cuts.twoClips(takes, Cuts.FILM_NTSC);
        Path gone = takes.resolve("übung#1.mov");
        Files.delete(gone);

        var error =
                assertThrows(HandOffException.class, () -> HandOff.as("otio").write(cut, folder));

        assertEquals(HandOffException.Kind.BAD_MEDIA, error.kind());
        assertTrue(error.toString().contains(gone.toString()), error.toString());
        assertFalse(Files.exists(folder.resolve("Reel 1.otio")));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "in the way");

        var error = assertThrows(HandOffException.class, this::handOff);

        assertEquals(HandOffException.Kind.BAD_OUTPUT, error.kind());
        assertTrue(error.toString().contains(folder.toString()), error.toString());
        assertEquals("in the way", Files.readString(folder));
    }

    @Test
    void anUnknownFormatIsRefusedWithTheKnownOnes() {
        var error = assertThrows(IllegalArgumentException.class, () -> HandOff.as("aaf"));

        assertEquals("timeline format \"aaf\" is unknown; formats: otio", error.getMessage());
    }

    private Cut readOnlyCut() throws IOException {
        Cut cut = Cuts.twoClips(takes, Cuts.FILM_NTSC);
        for (PlacedClip clip : cut.clips()) {
            assertTrue(clip.media().file().toFile().setReadOnly());
        }
        return cut;
    }

    private Path handOff() throws IOException {
        return HandOff.as("otio").write(Cuts.twoClips(takes, Cuts.FILM_NTSC), folder);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
