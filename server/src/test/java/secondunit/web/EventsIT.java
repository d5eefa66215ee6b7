package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.access.Admission;
import secondunit.fixture.EventReader;
import secondunit.fixture.OpenDoors;
import secondunit.jobs.JobEvent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The stream of events.
final class EventsIT {

    private static final Duration SELDOM = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @SuppressWarnings("NullAway.Init")
    private OpenDoors doors;

    private void open(Duration heartbeat, int streams, int eventsKept) {
        var settings = new WebSettings(0, heartbeat, streams, Duration.ofSeconds(5));
        doors = OpenDoors.in(folder, settings, eventsKept);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private void happen(int from, int to) {
        for (int i = from; i < to; i++) {
            doors.rooms.events.add(new JobEvent.Progressed("take", i, 100));
        }
    }

    private static List<String> progress(int number) {
        return List.of(
                "event: progress",
                "id: epoch-" + (number + 1),
                "data: {\"id\":\"take\",\"done\":%d,\"total\":100,\"left\":null}"
                        .formatted(number));
    }

    @Test
    void aStreamBeginsWhereItIsAndTellsWhatComes() throws IOException {
        open(SELDOM, 32, 100);
        happen(0, 3);
        try (EventReader reader = new EventReader(doors)) {
            assertEquals(List.of("retry: 2000", "id: epoch-3"), reader.block());
            happen(3, 5);
            assertEquals(progress(3), reader.block());
            assertEquals(progress(4), reader.block());
        }
    }

    @Test
    void aClientThatComesBackHearsWhatItMissed() throws IOException {
        open(SELDOM, 32, 100);
        happen(0, 10);
        try (EventReader reader = new EventReader(doors, "Last-Event-ID: epoch-7")) {
            reader.block();
            for (int i = 7; i < 10; i++) {
                assertEquals(progress(i), reader.block());
            }
        }
    }

    @Test
    void aClientThatMissedTooMuchIsToldToReadAfresh() throws IOException {
        open(SELDOM, 32, 5);
        happen(0, 10);
        for (String last : List.of("epoch-3", "another-7", "epoch-99", "nonsense")) {
            try (EventReader reader = new EventReader(doors, "Last-Event-ID: " + last)) {
                reader.block();
                assertEquals(
                        List.of("event: reset", "id: epoch-10", "data: {}"), reader.block(), last);
            }
        }
    }

    @Test
    void aHeadOfAStreamDoesNotHang() {
        open(SELDOM, 32, 100);
        assertEquals(200, doors.ask("HEAD /api/v1/events").status());
        assertEquals(0, doors.server.openStreams());
    }

    @Test
    void aSilentStreamShowsThatItLives() throws IOException {
        open(Duration.ofMillis(20), 32, 100);
        try (EventReader reader = new EventReader(doors)) {
            reader.block();
            assertEquals(List.of(":"), reader.lines());
            assertEquals(List.of(":"), reader.lines());
        }
    }

    @Test
    void aRevokedClientLosesItsStreamAtOnce() throws IOException {
        open(SELDOM, 32, 100);
        Admission other = doors.rooms.door.admitProgram("other");
        String key = "Authorization: Bearer " + other.secret();
        try (EventReader reader = new EventReader(doors, List.of(), key)) {
            reader.block();
            assertEquals(204, doors.ask("DELETE /api/v1/clients/" + other.client().id()).status());
            assertThrows(IOException.class, reader::block);
        }
    }

    @Test
    void oneStreamTooManyEndsTheOldest() throws IOException {
        open(SELDOM, 3, 100);
        List<EventReader> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(new EventReader(doors));
            readers.getLast().block();
        }
        assertThrows(IOException.class, readers.getFirst()::block);
        happen(0, 1);
        for (EventReader reader : readers.subList(1, 4)) {
            assertEquals(progress(0), reader.block());
            reader.close();
        }
        assertTrue(doors.server.openStreams() <= 3);
        readers.getFirst().close();
    }

    @Test
    void theEndOfTheServerEndsItsStreams() throws IOException {
        open(SELDOM, 32, 100);
        try (EventReader reader = new EventReader(doors)) {
            reader.block();
            doors.server.close();
            assertThrows(IOException.class, reader::block);
        }
    }
}
