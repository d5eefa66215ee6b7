package secondunit.hosts;

import static org.junit.jupiter.api.Assertions.fail;

import secondunit.events.EventId;
import secondunit.events.EventLog;
import secondunit.fixture.MemoryHostStore;
import secondunit.host.Clip;
import secondunit.host.Connector;
import secondunit.host.conformance.FakeClips;
import secondunit.host.conformance.FakeConnector;
import secondunit.host.conformance.FakeProgram;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// What desks stand on in a test: a program, a queue, a store. Desks come and go over it.
final class DeskStage {

    static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(20));
    static final HostDesk.Address ADDRESS = new HostDesk.Address("fake", "", 0, null);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    final FakeProgram program;
    final EventLog events = new EventLog("test", 10_000);
    final FakeBoard board = new FakeBoard(events);
    final MemoryHostStore store = new MemoryHostStore();
    final FakeClips clips;

    DeskStage(FakeProgram program, Path folder) {
        this.program = program;
        this.clips = new FakeClips(folder);
    }

    LiveDesk desk() {
        return desk(store, new FakeConnector(program));
    }

    LiveDesk desk(HostStore over, Connector connector) {
        return new LiveDesk(
                over,
                board,
                events,
                (take, _) -> clip(take),
                List.of(connector),
                QUICK,
                () -> Instant.EPOCH);
    }

    Clip clip(String take) {
        return clips.clip(take, FakeBoard.FRAMES);
    }

    int pictures(String take) {
        return program.showing(clip(take).picture());
    }

    int sounds(String take) {
        return program.showing(Objects.requireNonNull(clip(take).sound()));
    }

    Placement placement(String id) {
        return store.placement(id).orElseThrow();
    }

    void awaitLive(String placement, String take) {
        await(
                "placement live with " + take,
                () -> {
                    Placement now = placement(placement);
                    return now.state() == Placement.State.LIVE && take.equals(now.shown());
                });
    }

    void awaitState(String placement, Placement.State state) {
        await("placement " + state, () -> placement(placement).state() == state);
    }

    void awaitSession(LiveDesk desk, Session.State state) {
        await(
                "session " + state,
                () -> desk.sessions().stream().anyMatch(session -> session.state() == state));
    }

    /// Looks again whenever something has happened.
    void await(String what, BooleanSupplier condition) {
        EventId at = events.latest();
        long end = System.nanoTime() + LIMIT.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    fail("no %s in %s; placements: %s".formatted(what, LIMIT, store.placements()));
                }
                at = events.after(at, Duration.ofMillis(20)).next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted while waiting for " + what);
        }
    }
}
