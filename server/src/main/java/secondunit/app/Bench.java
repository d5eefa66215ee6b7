package secondunit.app;

import secondunit.engine.stage.StageBenchmark;
import secondunit.jobs.WorkerProcess;
import secondunit.media.ffmpeg.EncodeBenchmark;
import secondunit.picture.Size;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// How fast this machine is with this build: worlds, encoders beside the ffmpeg command line,
/// start-up, memory.
public final class Bench {

    private static final Size HD = new Size(1920, 1080);
    private static final Size SMALL_HD = new Size(1280, 720);

    private final Settings settings;

    public Bench(Settings settings) {
        this.settings = settings;
    }

    /// Milliseconds for each 1080p frame, warm, all threads at work; goal for a typical world: 60.
    public List<StageBenchmark.Row> worlds() throws InterruptedException {
        return new Crew(settings).stageBenchmark().run();
    }

    /// CPU seconds of our encoders and, where it is installed, of the ffmpeg command line on the
    /// same frames.
    public List<EncodeBenchmark.Row> encoders(Path folder) {
        return EncodeBenchmark.run(folder);
    }

    /// Seconds from starting `secondunit --version` to its end.
    public double commandSeconds() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process =
                new ProcessBuilder(WorkerCommand.of(settings, "--version"))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.waitFor(1, TimeUnit.MINUTES);
        return seconds(began);
    }

    /// A clip made by a worker of its own.
    ///
    /// @param seconds from starting the worker to the finished file
    /// @param peakBytes most memory the worker held, 0 where the system does not tell
    public record Made(String world, Size size, long frames, double seconds, long peakBytes) {

        public Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("world", world);
            document.put("size", size.toString());
            document.put("frames", frames);
            document.put("seconds", seconds);
            document.put("peakBytes", peakBytes);
            return document;
        }
    }

    /// Two frames of a tiny picture from a cold worker: what starting costs.
    public Made cold(Path folder) throws IOException, InterruptedException {
        return make(folder, "northern lights", new Size(64, 36), 2);
    }

    /// 96 frames of 1080p with sound into an MP4; goal: under 20 s.
    public Made clip(Path folder) throws IOException, InterruptedException {
        return make(folder, "northern lights", HD, 96);
    }

    /// Ten and sixty seconds of the same shot: memory must not grow with length.
    public List<Made> lengths(Path folder) throws IOException, InterruptedException {
        List<Made> made = new ArrayList<>();
        for (long seconds : List.of(10L, 60L)) {
            made.add(make(folder, "bouncing balls", SMALL_HD, seconds * 24));
        }
        return made;
    }

    private Made make(Path folder, String prompt, Size size, long frames)
            throws IOException, InterruptedException {
        Path file = folder.resolve("bench.mp4");
        var request =
                new ShotRequest.Generate(
                        prompt,
                        null,
                        frames,
                        new FrameRange(0, frames),
                        Timebase.of(24),
                        size,
                        false,
                        false,
                        true,
                        new Casting(Casting.AUTO, Quality.FINAL, 1));
        Order order = new Order(UUID.randomUUID().toString(), request, file, DeliveryFormat.MP4);
        long began = System.nanoTime();
        try (WorkerProcess worker = new WorkerProcess(WorkerCommand.of(settings, "worker"))) {
            WorkerProcess.Report report = worker.render(order, null, _ -> {});
            if (!(report.outcome() instanceof Outcome.Done)) {
                throw new IllegalStateException(
                        "the benchmark's clip was not made: " + report.outcome());
            }
            Files.delete(file);
            return new Made(prompt, size, frames, seconds(began), report.peakBytes());
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
