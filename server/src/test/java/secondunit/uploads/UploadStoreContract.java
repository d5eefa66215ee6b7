package secondunit.uploads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import secondunit.picture.Size;
import secondunit.render.Contents;
import secondunit.timeline.Timebase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every store of uploads keeps to.
public abstract class UploadStoreContract {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    /// An empty store.
    protected abstract UploadStore store();

    public static Upload upload(int number, boolean listed, @Nullable Instant expires) {
        return new Upload(
                "file-%024x".formatted(number),
                "Ein Clip %d.mp4".formatted(number),
                "ein-clip.mp4",
                number % 2 == 0 ? "vision" : "user_data",
                listed,
                1L << 40,
                "ab".repeat(32),
                NOON.plusSeconds(number),
                expires,
                new Contents(
                        Contents.Kind.VIDEO,
                        "h264",
                        new Size(1280, 720),
                        Timebase.parse("24000/1001"),
                        96,
                        48_000,
                        2,
                        null));
    }

    private static List<String> ids(List<Upload> uploads) {
        return uploads.stream().map(Upload::id).toList();
    }

    @Test
    void whatIsKeptIsFoundAsItWas() {
        UploadStore store = store();
        Upload upload = upload(1, true, NOON);
        store.keep(upload);
        store.keep(upload);
        assertEquals(Optional.of(upload), store.upload(upload.id()));
        assertEquals(Optional.empty(), store.upload("file-nobody"));
        assertEquals(List.of(upload), store.page(null, 10, true, null, false));
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        UploadStore store = store();
        for (int number = 1; number <= 5; number++) {
            store.keep(upload(number, number != 3, null));
        }
        List<String> all = ids(store.page(null, 10, true, null, true));
        assertEquals(5, all.size());
        List<String> first = ids(store.page(null, 2, true, null, false));
        assertEquals(List.of(all.get(0), all.get(1)), first);
        assertEquals(
                List.of(all.get(3), all.get(4)),
                ids(store.page(first.getLast(), 2, true, null, false)));
        assertEquals(
                List.of(all.get(3), all.get(1)),
                ids(store.page(all.get(4), 2, false, "vision", false)));
        assertThrows(
                IllegalArgumentException.class, () -> store.page("file-x", 2, true, null, true));
        store.withdraw(all.get(3));
        store.forget(all.get(3));
        assertEquals(List.of(all.get(4)), ids(store.page(all.get(3), 2, true, null, true)));
    }

    @Test
    void whatIsWithdrawnIsNotFoundAndStaysUntilItIsForgotten() {
        UploadStore store = store();
        Upload upload = upload(1, true, null);
        store.keep(upload);
        assertTrue(store.withdraw(upload.id()));
        assertFalse(store.withdraw(upload.id()));
        assertEquals(Optional.empty(), store.upload(upload.id()));
        assertEquals(List.of(), store.page(null, 10, false, null, true));
        assertTrue(store.isKnown(upload.id()));
        assertEquals(List.of(upload.id()), store.loose());
        store.forget(upload.id());
        assertFalse(store.isKnown(upload.id()));
        assertEquals(List.of(), store.loose());
    }

    @Test
    void timeEndsWhatHasAnEnd() {
        UploadStore store = store();
        store.keep(upload(1, true, NOON));
        store.keep(upload(2, true, NOON.plusSeconds(1)));
        store.keep(upload(3, true, null));
        assertEquals(List.of(upload(1, true, null).id()), store.expired(NOON));
    }
}
