package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.access.Client;
import secondunit.fixture.OpenDoors;
import secondunit.fixture.SocketReader;
import secondunit.fixture.Until;
import secondunit.hosts.Channel;
import secondunit.jobs.JobEvent;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The WebSockets of events and of adapters that dial in.
final class SocketsIT {

    private static final long PATIENCE_SECONDS = 30;

    @TempDir private Path folder;
    private OpenDoors doors;

    @BeforeEach
    void open() {
        doors = OpenDoors.in(folder);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private static String progress(int number) {
        return "{\"id\":\"epoch-%d\",\"event\":\"progress\",\"data\":{\"id\":\"take\",\"done\":%d,\"total\":9,\"left\":null}}"
                .formatted(number, number);
    }

    @Test
    void eventsComeByWebSocketAndAreResumed() throws InterruptedException {
        for (int i = 1; i <= 3; i++) {
            doors.rooms.events.add(new JobEvent.Progressed("take", i, 9));
        }
        try (SocketReader reader =
                new SocketReader(doors, "/api/v1/events/socket", "&after=epoch-1")) {
            assertEquals(progress(2), reader.next());
            assertEquals(progress(3), reader.next());
            doors.rooms.events.add(new JobEvent.Progressed("take", 4, 9));
            assertEquals(progress(4), reader.next());
        }
        Until.holds(() -> doors.server.openStreams() == 0, () -> "the socket is left");
    }

    @Test
    void anAdapterDialsInAndTalks() throws InterruptedException {
        try (SocketReader adapter = new SocketReader(doors, "/api/v1/hosts/socket", "")) {
            Channel channel = dialled();
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            CountDownLatch closed = new CountDownLatch(1);
            channel.onText(heard::add);
            channel.onClose(closed::countDown);
            adapter.send("{\"hello\":1}");
            assertEquals("{\"hello\":1}", heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            channel.send("{\"welcome\":1}");
            assertEquals("{\"welcome\":1}", adapter.next());
            channel.close();
            assertEquals("closed", adapter.next());
            assertTrue(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        Until.holds(() -> doors.server.openStreams() == 0, () -> "the socket is left");
    }

    private Channel dialled() throws InterruptedException {
        Channel channel = doors.rooms.dialled.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return Objects.requireNonNull(channel, "no adapter dialled in");
    }

    @Test
    void anAdapterThatVanishesIsTold() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try (SocketReader _ = new SocketReader(doors, "/api/v1/hosts/socket", "")) {
            dialled().onClose(closed::countDown);
        }
        assertTrue(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aRevokedClientLosesItsSockets() throws InterruptedException {
        Client self =
                doors.rooms.clients.clients().stream()
                        .filter(client -> client.name().equals("test"))
                        .findFirst()
                        .orElseThrow();
        try (SocketReader events = new SocketReader(doors, "/api/v1/events/socket", "");
                SocketReader adapter = new SocketReader(doors, "/api/v1/hosts/socket", "")) {
            Until.holds(() -> doors.server.openStreams() == 2, () -> "the sockets are not open");
            assertEquals(204, doors.ask("DELETE /api/v1/clients/" + self.id()).status());
            assertEquals("closed", events.next());
            assertEquals("closed", adapter.next());
        }
    }
}
