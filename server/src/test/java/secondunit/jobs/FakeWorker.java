package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.media.CodedFrames;
import secondunit.media.Stretch;
import secondunit.render.Checkpoint;
import secondunit.render.Errand;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.render.json.CheckpointJson;
import secondunit.shot.Refusal;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A worker that speaks the protocol and renders nothing: the words of the prompt say how it
/// behaves.
///
/// - `crash`: ends with status 3 as soon as it has begun; `crash once`: only the first time
/// - `slow`: a frame every 10 ms until cancelled or done
/// - `keep`: when paused, keeps its frames, and goes on with them
/// - `spoil`: cannot use what was kept
/// - `hang`: never says anything again, whatever it is told
/// - `late`: when told to stop, it is done instead
/// - `vanish outcome`: dies with clip and outcome in place; `vanish clip`: with the clip alone, the
///   first time
/// - `linger`: goes on writing for a while after its server is gone
/// - `refuse`, `fail`: ends so
/// - `faceless`: has no held frame
final class FakeWorker {

    private static final int STILLBORN = 75;
    private static final int CRASHED = 3;
    private static final long FRAME_MILLIS = 10;

    private final Path tally;
    private final Wire wire;
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean paused;
    private final CountDownLatch idle = new CountDownLatch(1);

    private FakeWorker(Path tally) {
        this.tally = tally;
        this.wire = new Wire(System.in, System.out);
    }

    /// @param arguments the slot's lock file; the folder that keeps the tally of what was begun
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path tally = Path.of(arguments[1]);
        if (Files.exists(tally.resolve("stillborn"))) {
            System.exit(STILLBORN);
        }
        Optional<SlotLock> lock = SlotLock.take(Path.of(arguments[0]), Duration.ofSeconds(20));
        if (lock.isEmpty()) {
            System.exit(STILLBORN);
        }
        note(tally, "started", arguments[0] + " " + ProcessHandle.current().pid());
        new FakeWorker(tally).run();
        lock.orElseThrow().close();
        System.exit(0);
    }

    static List<String> begun(Path tally) throws IOException {
        Path file = tally.resolve("begun");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /// How many workers have been started.
    ///
    /// @param slot such as `worker-1`
    static int started(Path tally, String slot) throws IOException {
        return pids(tally, slot).size();
    }

    /// The workers that are alive.
    static List<ProcessHandle> alive(Path tally, String slot) throws IOException {
        return pids(tally, slot).stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    private static List<Long> pids(Path tally, String slot) throws IOException {
        Path file = tally.resolve("started");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.stream()
                .filter(line -> line.contains(slot))
                .map(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }

    private static void note(Path tally, String name, String line) throws IOException {
        Files.writeString(
                tally.resolve(name),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void run() throws IOException, InterruptedException {
        wire.send(new Message.Ready());
        Optional<Thread> rendering = Optional.empty();
        for (var message = wire.receive(); message.isPresent(); message = wire.receive()) {
            switch (message.get()) {
                case Message.Render render -> {
                    stop.drainPermits();
                    paused = false;
                    rendering = Optional.of(Thread.ofPlatform().start(() -> perform(render)));
                }
                case Message.Run(long number, Errand errand) ->
                        wire.send(new Message.Ran(number, problem(errand)));
                case Message.Cancel _ -> stop.release();
                case Message.Pause _ -> {
                    paused = true;
                    stop.release();
                }
                case Message.Progress _,
                        Message.Preview _,
                        Message.Ended _,
                        Message.Ran _,
                        Message.Ready _ ->
                        throw new IOException("not for a worker");
            }
        }
        stop.release();
        if (rendering.isPresent()) {
            rendering.get().join();
        }
    }

    private void perform(Message.Render render) {
        try {
            note(tally, "begun", render.order().take());
            Outcome outcome = outcome(render);
            if (outcome instanceof Outcome.Done || outcome instanceof Outcome.Refused) {
                KeptOutcome.of(outcome).write(Objects.requireNonNull(render.outcome()));
            }
            if (says(render, "vanish outcome")) {
                Runtime.getRuntime().halt(CRASHED);
            }
            wire.send(new Message.Ended(outcome, 0));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Outcome outcome(Message.Render render) throws IOException, InterruptedException {
        Order order = render.order();
        boolean first = begun(tally).stream().filter(order.take()::equals).count() == 1;
        if (says(render, "crash once") ? first : says(render, "crash")) {
            Files.writeString(order.file().resolveSibling(".half.part"), "half a clip");
            Runtime.getRuntime().halt(CRASHED);
        }
        if (says(render, "hang")) {
            idle.await();
        }
        if (says(render, "refuse")) {
            return new Outcome.Refused(new Refusal(Refusal.Kind.CAPABILITY, "no", "ask for less"));
        }
        if (says(render, "fail")) {
            return new Outcome.Failed(Outcome.Fault.INPUT, "the clip is empty");
        }
        boolean stopped = (says(render, "slow") || says(render, "late")) && frames(render);
        if (stopped && says(render, "linger")) {
            linger(order);
        }
        if (stopped && !says(render, "late")) {
            return new Outcome.Cancelled();
        }
        Files.writeString(order.file(), "the clip of " + order.take());
        if (says(render, "vanish clip") && first) {
            Runtime.getRuntime().halt(CRASHED);
        }
        return new Outcome.Done(take(order));
    }

    /// Frames until told to stop, from where it was left.
    ///
    /// @return whether it was told
    private boolean frames(Message.Render render) throws IOException, InterruptedException {
        long total = generate(render).frames();
        boolean stopped = false;
        long done = kept(render);
        while (done < total && !stopped) {
            done++;
            stopped = stop.tryAcquire(FRAME_MILLIS, TimeUnit.MILLISECONDS);
            wire.send(new Message.Progress(done, total));
            Path previews = render.previews();
            if (previews != null && done % 5 == 0) {
                Path file = previews.resolve("frame-" + done + ".png");
                Files.writeString(file, "a picture");
                wire.send(new Message.Preview(file, done));
            }
        }
        if (paused && says(render, "keep")) {
            keep(render.order(), done, total);
        }
        return stopped;
    }

    private static long kept(Message.Render render) throws IOException {
        Path folder = render.order().keep();
        if (folder == null) {
            return 0;
        }
        if (says(render, "spoil")) {
            Checkpoint.remove(folder);
        }
        return Checkpoint.read(folder).map(Checkpoint::frames).orElse(0L);
    }

    private static void keep(Order order, long done, long total) throws IOException {
        Path folder = Objects.requireNonNull(order.keep());
        Path file = folder.resolve("checkpoint-" + done + ".frames");
        Files.writeString(file, "frames");
        Checkpoint kept =
                new Checkpoint(
                        new CodedFrames(file, done, 0, "none"), total, "scene", Duration.ZERO);
        Files.writeString(folder.resolve("checkpoint.json"), CheckpointJson.write(kept));
    }

    /// Cleaning up takes its time.
    private void linger(Order order) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            Files.writeString(order.file(), "half a clip " + i);
            idle.await(FRAME_MILLIS, TimeUnit.MILLISECONDS);
        }
        note(tally, "begun", "lingered");
    }

    private static TakeResult take(Order order) {
        return Results.of(order, generate(order).frames());
    }

    private static @Nullable String problem(Errand errand) {
        try {
            return done(errand);
        } catch (IOException problem) {
            return problem.toString();
        }
    }

    private static @Nullable String done(Errand errand) throws IOException {
        switch (errand) {
            case Errand.Held(ShotRequest.Generate request, Path file) -> {
                if (request.prompt().contains("faceless")) {
                    return "no picture";
                }
                Files.writeString(file, "held");
            }
            case Errand.Held _ -> throw new IOException("only from words");
            case Errand.Dailies dailies -> {
                Files.readString(dailies.clip(), StandardCharsets.UTF_8);
                Files.writeString(dailies.poster(), "poster");
                Files.writeString(dailies.strip(), "strip");
                Files.writeString(dailies.proxy(), "proxy");
            }
            case Errand.Sheet sheet -> {
                for (Stretch stretch : sheet.stretches()) {
                    Files.readString(stretch.clip());
                }
                Files.writeString(sheet.file(), "sheet");
            }
            case Errand.Waveform(Path clip, _, Path file) ->
                    Files.writeString(file, "peaks of " + Files.readString(clip));
            case Errand.Proxy(Path clip, Path file) -> Files.copy(clip, file);
            case Errand.PictureOnly(Path clip, Path file) -> {
                if (clip.endsWith("crash.mp4")) {
                    Runtime.getRuntime().halt(CRASHED);
                }
                Files.copy(clip, file);
            }
            case Errand.Inspect(Path _, Path report) -> Files.writeString(report, "{}");
        }
        return null;
    }

    private static boolean says(Message.Render render, String word) {
        return generate(render).prompt().contains(word);
    }

    private static ShotRequest.Generate generate(Message.Render render) {
        return generate(render.order());
    }

    private static ShotRequest.Generate generate(Order order) {
        return (ShotRequest.Generate) order.request();
    }
}
