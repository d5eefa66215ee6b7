package secondunit.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The shelf touches nothing but takes.
final class TakeShelfTest {

    private static final String TAKE = "0f3c9a2b-1111-4222-8333-444455556666";

    @TempDir private Path folder;

    private TakeShelf shelf = new TakeShelf(Path.of("unset"));

    @BeforeEach
    void open() throws IOException {
        shelf = new TakeShelf(folder.resolve("takes"));
        shelf.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../outside",
                "0F3C9A2B-1111-4222-8333-444455556666",
                "0f3c9a2b-1111-4222-8333-444455556666/..",
                "/etc"
            })
    void whatIsNoTakesIdIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> shelf.folder(name));
        assertThrows(IllegalArgumentException.class, () -> shelf.hide(name));
        assertThrows(IllegalArgumentException.class, () -> shelf.purge(name));
        assertThrows(IllegalArgumentException.class, () -> shelf.clear(name, Set.of()));
    }

    @Test
    void linksAreRemovedAndNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("precious"), "mine");
        Path take = shelf.add(TAKE).path();
        Files.createSymbolicLink(take.resolve("folder"), outside);
        Files.createSymbolicLink(take.resolve("file"), precious);
        Files.createDirectories(take.resolve("a/b"));
        Files.createSymbolicLink(take.resolve("a/b/deep"), outside);
        shelf.hide(TAKE);
        assertEquals(List.of(TAKE), shelf.hidden());
        shelf.purge(TAKE);
        assertEquals(List.of(), shelf.hidden());
        assertFalse(Files.exists(take));
        assertEquals("mine", Files.readString(precious));
    }

    @Test
    void aTakeThatIsALinkLosesOnlyTheLink() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("precious"), "mine");
        Path link = shelf.folder(TAKE).path();
        Files.createSymbolicLink(link, outside);
        shelf.clear(TAKE, Set.of());
        assertEquals("mine", Files.readString(precious));
        shelf.hide(TAKE);
        shelf.purge(TAKE);
        assertFalse(Files.isSymbolicLink(link));
        assertEquals("mine", Files.readString(precious));
    }

    @Test
    void clearsAllButWhatIsToStay() throws IOException {
        TakeFolder take = shelf.add(TAKE);
        Files.writeString(take.job(), "asked");
        Files.writeString(take.clip("a.mp4"), "half");
        Files.createDirectories(take.previews());
        Files.writeString(take.previews().resolve("1.png"), "a picture");
        shelf.clear(TAKE, Set.of("job.json"));
        try (var left = Files.list(take.path())) {
            assertEquals(List.of(take.job()), left.toList());
        }
    }

    @Test
    void knowsItsTakesAndNothingElse() throws IOException {
        shelf.add(TAKE);
        Files.createDirectory(shelf.root().resolve("somebody else's"));
        assertEquals(List.of(TAKE), shelf.takes());
        assertTrue(shelf.room() > 0);
    }

    @Test
    void hidingWhatIsNotThereIsNoError() throws IOException {
        shelf.hide(TAKE);
        shelf.purge(TAKE);
        assertEquals(List.of(), shelf.takes());
    }
}
