package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.jobs.Views.Found;
import secondunit.render.Errand;
import secondunit.render.Errands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Views are made once of each content.
final class ViewShelfTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private ViewShelf shelf(Errands errands, long most) {
        return new ViewShelf(
                folder.resolve("views"), most, folder.resolve("takes"), errands, Clock.systemUTC());
    }

    private ViewShelf shelf() {
        return shelf(this::write, 1 << 20);
    }

    private void write(Errand errand) {
        made.incrementAndGet();
        try {
            Files.writeString(((Errand.Waveform) errand).file(), "x".repeat(1000));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private View view(String name, String content) throws IOException {
        return new View.Waveform(Files.writeString(folder.resolve(name), content), 100);
    }

    private static Path found(ViewShelf shelf, View view) throws InterruptedException {
        return assertInstanceOf(Found.There.class, shelf.find(view, PATIENCE)).file();
    }

    @Test
    void aViewIsMadeOnceAndAnewWhenTheContentIsAnother() throws Exception {
        ViewShelf shelf = shelf();
        Path first = found(shelf, view("a.wav", "one"));
        assertEquals(first, found(shelf, new View.Waveform(folder.resolve("a.wav"), 100)));
        assertEquals(1, made.get());
        assertNotEquals(first, found(shelf, view("a.wav", "another")));
        assertNotEquals(first, found(shelf, new View.Waveform(folder.resolve("a.wav"), 50)));
        assertEquals(3, made.get());
    }

    @Test
    void oneThatTakesLongIsBeingMadeOnceForAll() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        ViewShelf shelf =
                shelf(
                        errand -> {
                            gate.await();
                            write(errand);
                        },
                        1 << 20);
        View view = view("a.wav", "one");
        assertInstanceOf(Found.Making.class, shelf.find(view, Duration.ZERO));
        assertInstanceOf(Found.Making.class, shelf.find(view, Duration.ofMillis(1)));
        gate.countDown();
        found(shelf, view);
        assertEquals(1, made.get());
    }

    @Test
    void whatCannotBeMadeIsTriedOnceForAContent() throws Exception {
        ViewShelf shelf =
                shelf(
                        _ -> {
                            made.incrementAndGet();
                            throw new IllegalStateException("a.b.MediaException: no frame");
                        },
                        1 << 20);
        View view = view("a.wav", "one");
        assertEquals(new Found.Impossible("no frame"), shelf.find(view, PATIENCE));
        assertEquals(new Found.Impossible("no frame"), shelf.find(view, PATIENCE));
        assertEquals(1, made.get());
        assertInstanceOf(Found.Impossible.class, shelf.find(view("a.wav", "two"), PATIENCE));
        assertEquals(2, made.get());
    }

    @Test
    void aClipThatIsNotThereIsSaidSo() {
        assertThrows(
                UncheckedIOException.class,
                () -> shelf().find(new View.Waveform(folder.resolve("no.wav"), 9), PATIENCE));
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws Exception {
        ViewShelf shelf = shelf(this::write, 2500);
        Path first = found(shelf, view("a.wav", "a"));
        Path second = found(shelf, view("b.wav", "b"));
        Files.setAttribute(second, "lastAccessTime", FileTime.fromMillis(1));
        found(shelf, view("c.wav", "c"));
        assertFalse(Files.exists(second));
        assertEquals(first, found(shelf, new View.Waveform(folder.resolve("a.wav"), 100)));
        assertEquals(3, made.get());
    }

    @Test
    void theViewsOfATakeLieWithIt() throws Exception {
        Path take =
                Files.createDirectories(
                        folder.resolve("takes").resolve("2a3b8a0e-5a44-4f0e-9d11-6f0a0c9f2b11"));
        View view = new View.Waveform(Files.writeString(take.resolve("a.wav"), "a"), 100);
        assertEquals(take.resolve("views"), found(shelf(), view).getParent());
        assertFalse(Files.exists(folder.resolve("views")));
    }
}
