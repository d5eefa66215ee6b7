package secondunit.videos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every store of videos keeps to.
public abstract class VideoStoreContract {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    /// An empty store.
    protected abstract VideoStore store();

    private static Video video(int number, int progress, Video.Fate fate, boolean announced) {
        @Nullable Instant completed = announced ? NOON : null;
        return new Video(
                "video_%032x".formatted(number),
                "take-" + number,
                "sora-2",
                "Größe",
                "4",
                "720x1280",
                NOON,
                number == 1 ? null : "video_" + "0".repeat(32),
                number == 1 ? null : "file-" + "0".repeat(24),
                progress,
                number == 1 ? null : Duration.ofSeconds(60),
                fate,
                completed,
                announced);
    }

    private static Video video(int number) {
        return video(number, 0, Video.Fate.COMMON, false);
    }

    @Test
    void whatIsKeptIsFoundAsItWas() {
        VideoStore store = store();
        for (int number = 1; number <= 2; number++) {
            store.keep(video(number));
            assertEquals(Optional.of(video(number)), store.video(video(number).id()));
            assertEquals(Optional.of(video(number)), store.ofTake("take-" + number));
        }
        assertEquals(Optional.empty(), store.video("video_none"));
        assertEquals(Optional.empty(), store.ofTake("none"));
    }

    @Test
    void progressNeverFalls() {
        VideoStore store = store();
        store.keep(video(1, 40, Video.Fate.COMMON, false));
        store.progress(video(1).id(), 30);
        store.keep(video(1, 10, Video.Fate.COMMON, false));
        assertEquals(40, store.video(video(1).id()).orElseThrow().progress());
        store.progress(video(1).id(), 50);
        store.keep(video(1, 10, Video.Fate.COMMON, false));
        assertEquals(50, store.video(video(1).id()).orElseThrow().progress());
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        VideoStore store = store();
        for (int number = 1; number <= 3; number++) {
            store.keep(video(number));
        }
        assertEquals(List.of(video(1), video(2)), store.page(null, 2, true));
        assertEquals(List.of(video(3)), store.page(video(2).id(), 2, true));
        assertEquals(List.of(video(3), video(2)), store.page(null, 2, false));
        assertEquals(List.of(video(1)), store.page(video(2).id(), 2, false));
        assertThrows(IllegalArgumentException.class, () -> store.page("garbage", 2, true));
        store.delete(video(2).id());
        assertEquals(List.of(video(3)), store.page(video(2).id(), 2, true));
        store.delete(video(3).id());
        store.keep(video(4));
        assertEquals(List.of(video(4)), store.page(video(3).id(), 2, true));
    }

    @Test
    void whatIsToBeToldAndWhatIsToBeLookedAtAreApart() {
        VideoStore store = store();
        Video told = video(1, 0, Video.Fate.COMMON, true);
        Video open = video(2);
        Video expired = video(3, 0, Video.Fate.EXPIRED, true);
        List.of(told, open, expired).forEach(store::keep);
        assertEquals(List.of(open), store.unannounced());
        assertEquals(List.of(open), store.leased());
        assertEquals(List.of(told), store.completedBy(NOON));
        assertEquals(List.of(), store.completedBy(NOON.minusSeconds(1)));
        store.keep(video(2, 0, Video.Fate.LEASE_LOST, true));
        assertEquals(List.of(), store.unannounced());
        assertEquals(List.of(), store.leased());
        store.delete(told.id());
        store.delete("video_none");
        assertEquals(Optional.empty(), store.video(told.id()));
    }

    @Test
    void charactersAreKept() {
        VideoStore store = store();
        Cameo cameo = new Cameo("char_1", "Mossy", "file-1", NOON);
        store.keep(cameo);
        assertEquals(Optional.of(cameo), store.character("char_1"));
        assertEquals(Optional.empty(), store.character("char_2"));
    }
}
