package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.EventReader;
import secondunit.fixture.Footprint;
import secondunit.fixture.OpenDoors;
import secondunit.fixture.Until;
import secondunit.jobs.JobEvent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A thousand clients that go away without a word leave nothing behind.
final class DroppedStreamsIT {

    private static final int ROUNDS = 10;
    private static final int AT_ONCE = 100;

    @TempDir private Path folder;

    @Test
    void aThousandDroppedStreamsLeaveNoThreadNoFileAndNoMemory() throws IOException {
        var settings =
                new WebSettings(0, Duration.ofMillis(20), AT_ONCE * 2, Duration.ofSeconds(5));
        try (OpenDoors doors = OpenDoors.in(folder, settings, 100)) {
            drop(doors);
            Until.holds(() -> doors.server.openStreams() == 0, () -> "streams are left");
            Footprint before = Footprint.now();
            for (int round = 0; round < ROUNDS; round++) {
                drop(doors);
            }
            Until.holds(
                    () -> doors.server.openStreams() == 0,
                    () -> doors.server.openStreams() + " streams are left");
            before.awaitAgain();
            assertEquals(200, doors.ask("GET /api/v1/jobs").status());
        }
    }

    private static void drop(OpenDoors doors) throws IOException {
        EventReader[] readers = new EventReader[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            readers[i] = new EventReader(doors);
            doors.rooms.events.add(new JobEvent.Progressed("take", i, AT_ONCE));
        }
        for (EventReader reader : readers) {
            reader.close();
        }
    }
}
