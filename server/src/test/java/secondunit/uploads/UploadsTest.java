package secondunit.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.MemoryUploadStore;
import secondunit.fixture.SetClock;
import secondunit.fixture.Sha256;
import secondunit.render.Contents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

final class UploadsTest {

    private static final byte[] TEXT = "a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;
    private final MemoryUploadStore store = new MemoryUploadStore();
    private final SetClock clock = new SetClock();

    private Uploads uploads(long most, long reserve) throws IOException {
        Uploads uploads =
                new Uploads(
                        folder.resolve("uploads"),
                        store,
                        (_, _) -> Contents.other("nobody looked"),
                        new UploadLimits(most, reserve),
                        clock);
        uploads.open();
        return uploads;
    }

    private static Upload receive(Uploads uploads, Incoming what) throws InterruptedException {
        return uploads.receive(new ByteArrayInputStream(TEXT), what);
    }

    private static Incoming named(String name) {
        return new Incoming(name, "user_data", -1, true);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    @Test
    void aFileIsKeptUnderASafeNameWithItsHash() throws Exception {
        Uploads uploads = uploads(100, 0);
        Upload upload = receive(uploads, named("../Größe & Co.PNG"));
        assertEquals("../Größe & Co.PNG", upload.name());
        assertEquals("große-co.png".replace("ß", "-"), upload.file());
        assertEquals(TEXT.length, upload.bytes());
        Path file = uploads.file(upload);
        assertEquals(Sha256.of(file), upload.sha256());
        assertTrue(file.startsWith(folder.resolve("uploads").resolve(upload.id())));
        assertEquals(upload, uploads.upload(upload.id()).orElseThrow());
    }

    @Test
    void theFirstByteTooManyEndsIt() throws Exception {
        Uploads uploads = uploads(TEXT.length - 1, 0);
        var refused =
                assertThrows(UploadException.class, () -> receive(uploads, named("clip.mp4")));
        assertEquals(UploadException.Reason.TOO_LARGE, refused.reason());
        assertEquals(List.of(), left());
    }

    @Test
    void aDeclaredLengthIsRefusedBeforeAByteIsRead() throws Exception {
        Uploads uploads = uploads(100, 0);
        Incoming huge = new Incoming("clip.mp4", "user_data", 101, true);
        var refused =
                assertThrows(
                        UploadException.class,
                        () -> uploads.receive(InputStream.nullInputStream(), huge));
        assertEquals(UploadException.Reason.TOO_LARGE, refused.reason());
    }

    @Test
    void aDiskWithoutRoomTakesNothing() throws Exception {
        Uploads uploads = uploads(100, Long.MAX_VALUE);
        var refused =
                assertThrows(UploadException.class, () -> receive(uploads, named("clip.mp4")));
        assertEquals(UploadException.Reason.DISK_FULL, refused.reason());
        assertEquals(List.of(), left());
    }

    @Test
    void whatBreaksOffLeavesNothing() throws Exception {
        Uploads uploads = uploads(100, 0);
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut");
                    }

                    @Override
                    public int read(byte[] to, int offset, int length) throws IOException {
                        throw new IOException("cut");
                    }
                };
        var refused =
                assertThrows(
                        UploadException.class, () -> uploads.receive(broken, named("clip.mp4")));
        assertEquals(UploadException.Reason.BROKEN_OFF, refused.reason());
        assertEquals(List.of(), left());
    }

    @Test
    void aDeletedFileStaysAsLongAsSomethingRefersToIt() throws Exception {
        Uploads uploads = uploads(100, 0);
        Upload upload = receive(uploads, named("clip.mp4"));
        store.used.add(upload.id());
        assertTrue(uploads.delete(upload.id()));
        assertFalse(uploads.delete(upload.id()));
        assertTrue(Files.exists(uploads.file(upload)));
        store.used.clear();
        uploads.sweep();
        assertEquals(List.of(), left());
    }

    @Test
    void timeRemovesWhatWasToBeKeptForAWhile() throws Exception {
        Uploads uploads = uploads(100, 0);
        Upload upload = receive(uploads, named("a.png"));
        Upload dated = uploads.describe(upload, "vision", Duration.ofHours(1));
        assertEquals(dated, uploads.upload(upload.id()).orElseThrow());
        clock.pass(Duration.ofHours(1));
        uploads.sweep();
        assertEquals(List.of(), left());
    }

    @Test
    void theNextRunTakesInWhatIsWholeAndRemovesTheRest() throws Exception {
        Upload upload = receive(uploads(100, 0), named("clip.mp4"));
        store.forget(upload.id());
        Path root = folder.resolve("uploads");
        Files.writeString(root.resolve(".file-%024x.part".formatted(7)), "half");
        Path half = Files.createDirectory(root.resolve("file-%024x".formatted(8)));
        Files.writeString(half.resolve("clip.mp4"), "no record");
        Uploads next = uploads(100, 0);
        assertEquals(upload, next.upload(upload.id()).orElseThrow());
        assertEquals(List.of(upload.id()), left());
    }
}
