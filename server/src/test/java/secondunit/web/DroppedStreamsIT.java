package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.UnixOperatingSystemMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.EventReader;
import secondunit.fixture.OpenDoors;
import secondunit.fixture.Until;
import secondunit.jobs.JobEvent;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/// A thousand clients that go away without a word leave nothing behind.
final class DroppedStreamsIT {

    private static final int ROUNDS = 10;
    private static final int AT_ONCE = 100;
    private static final long HEAP_SPARE = 8 << 20;
    private static final int FILES_SPARE = 10;
    private static final int THREADS_SPARE = 5;

    @TempDir private Path folder;

    @Test
    void aThousandDroppedStreamsLeaveNoThreadNoFileAndNoMemory() throws IOException {
        var settings =
                new WebSettings(0, Duration.ofMillis(20), AT_ONCE * 2, Duration.ofSeconds(5));
        try (OpenDoors doors = OpenDoors.in(folder, settings, 100)) {
            drop(doors);
            Until.holds(() -> doors.server.openStreams() == 0, () -> "streams are left");
            long heap = heap();
            long files = files();
            int threads = threads();
            for (int round = 0; round < ROUNDS; round++) {
                drop(doors);
            }
            Until.holds(
                    () -> doors.server.openStreams() == 0,
                    () -> doors.server.openStreams() + " streams are left");
            Until.holds(
                    () -> files() <= files + FILES_SPARE,
                    () -> "%d open files, %d at first".formatted(files(), files));
            Until.holds(
                    () -> heap() <= heap + HEAP_SPARE,
                    () -> "%d bytes, %d at first".formatted(heap(), heap));
            Until.holds(
                    () -> threads() <= threads + THREADS_SPARE,
                    () -> "%d threads, %d at first".formatted(threads(), threads));
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

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Those of the platform; a virtual one is gone when its stream is off the books.
    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                ? os.getOpenFileDescriptorCount()
                : 0;
    }
}
