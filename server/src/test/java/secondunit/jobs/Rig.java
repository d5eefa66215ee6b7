package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.events.Event;
import secondunit.events.EventId;
import secondunit.events.EventLog;
import secondunit.jobs.QueueSettings.Pace;
import secondunit.library.TakeFolder;
import secondunit.picture.Size;
import secondunit.render.Outcome;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// A board with fake workers in a folder of its own; another rig on the same folder and store is
/// the next run of the server.
final class Rig implements AutoCloseable {

    static final Pace BRISK =
            new Pace(
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofMillis(50),
                    Duration.ofMillis(400));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);
    private static final String EPOCH = "test";

    final Path folder;
    final PaperStore store;
    final EventLog log = new EventLog(EPOCH, 100_000);
    final DurableBoard board;

    Rig(Path folder, PaperStore store, QueueSettings settings) {
        this.folder = folder;
        this.store = store;
        this.board =
                new DurableBoard(settings, store, log, (request, _) -> request, Clock.systemUTC());
    }

    /// A board at work.
    static Rig on(Path folder, PaperStore store) throws IOException {
        return on(folder, store, settings(folder));
    }

    static Rig on(Path folder, PaperStore store, QueueSettings settings) throws IOException {
        Rig rig = new Rig(folder, store, settings);
        rig.board.start();
        return rig;
    }

    static QueueSettings settings(Path folder) {
        return settings(folder, BRISK);
    }

    static QueueSettings settings(Path folder, Pace pace) {
        return new QueueSettings(
                folder.resolve("takes"),
                folder.resolve("run"),
                lock -> command(lock, folder),
                1,
                0,
                null,
                pace);
    }

    private static List<String> command(Path lock, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FakeWorker.class.getName(),
                lock.toString(),
                folder.toString());
    }

    static ShotRequest.Generate request(String prompt, long frames) {
        return new ShotRequest.Generate(
                prompt,
                null,
                frames,
                new FrameRange(0, frames),
                Timebase.of(24),
                new Size(320, 180),
                false,
                false,
                true,
                new Casting(Casting.AUTO, Quality.FINAL, 7));
    }

    /// Asks for one take.
    ///
    /// @return its id
    String ask(String prompt) {
        return ask(prompt, 1000);
    }

    String ask(String prompt, long frames) {
        Ask ask = new Ask(request(prompt, frames), DeliveryFormat.MP4, 1, false);
        return board.ask(ask).takes().getFirst();
    }

    Job job(String take) {
        return board.job(take).orElseThrow();
    }

    TakeFolder files(String take) {
        return new TakeFolder(folder.resolve("takes"), take);
    }

    List<String> begun() throws IOException {
        return FakeWorker.begun(folder);
    }

    Outcome awaitEnd(String take) throws InterruptedException {
        await("the end of " + take, () -> job(take).state() instanceof JobState.Ended);
        return ((JobState.Ended) job(take).state()).outcome();
    }

    <T extends Outcome> T awaitEnd(String take, Class<T> how) throws InterruptedException {
        Outcome outcome = awaitEnd(take);
        if (!how.isInstance(outcome)) {
            throw new AssertionError(take + " ended as " + outcome);
        }
        return how.cast(outcome);
    }

    /// Until frames are being made.
    void awaitRunning(String take) throws InterruptedException {
        await(
                take + " to run",
                () -> job(take).state() instanceof JobState.Running(_, long done, _) && done > 0);
    }

    /// Everything that was announced.
    List<Event> events() throws InterruptedException {
        return log.after(new EventId(EPOCH, 0), Duration.ZERO).entries().stream()
                .map(EventLog.Entry::event)
                .toList();
    }

    <T extends Event> List<T> events(Class<T> type) throws InterruptedException {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends Event> void awaitEvent(T event) throws InterruptedException {
        await(event.toString(), () -> contains(event));
    }

    private boolean contains(Event event) {
        try {
            return events().contains(event);
        } catch (InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    /// Waits for a condition that comes true with an event, or soon.
    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        @Nullable EventId from = null;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + "; events: " + events());
            }
            from = log.after(Objects.requireNonNullElse(from, log.latest()), STEP).next();
        }
    }

    @Override
    public void close() {
        board.close();
    }
}
