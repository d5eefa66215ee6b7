package secondunit.app;

import secondunit.engine.stage.StageBenchmark;
import secondunit.engine.stage.World;
import secondunit.jobs.WorkerProcess;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest.Generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// How long each world takes: four seconds of 1920x1080 at 24 frames a second, with sound, into an
/// MP4, by a worker that has made that world before.
public final class WorldsBench {

    private static final long FRAMES = 96;
    private static final int COPIES = 24;
    private static final int WORDS = 16 << 20;

    private final Settings settings;

    public WorldsBench(Settings settings) {
        this.settings = settings;
    }

    /// A world's figures.
    ///
    /// @param draft seconds from order to finished file
    /// @param end the same for the final
    /// @param cpuMillis processor time of a final's frame before encoding
    /// @param floors that time as a multiple of the time in which memory can be copied that a frame
    ///   cannot do without: R'G'B' written and read once as floats, and the planes written
    public record Row(String world, double draft, double end, double cpuMillis, double floors) {

        public Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("world", world);
            document.put("draftSeconds", draft);
            document.put("finalSeconds", end);
            document.put("cpuMillisPerFrame", cpuMillis);
            document.put("timesMemoryFloor", floors);
            return document;
        }
    }

    /// @param frame what making a frame of it costs
    /// @param bytesPerSecond how fast one processor copies memory, see `copying`
    public Row row(World world, StageBenchmark.Row frame, double bytesPerSecond, Path folder)
            throws IOException, InterruptedException {
        try (WorkerProcess worker = new WorkerProcess(WorkerCommand.of(settings, "worker"))) {
            make(worker, world, Quality.DRAFT, 2, folder);
            double draft = make(worker, world, Quality.DRAFT, FRAMES, folder);
            double end = make(worker, world, Quality.FINAL, FRAMES, folder);
            double pixels = (double) StageBenchmark.SIZE.width() * StageBenchmark.SIZE.height();
            double floorMillis = pixels * (3 * 4 + 1.5 / 2) / bytesPerSecond * 1e3;
            double cpu = frame.cpuMillisPerFrame();
            return new Row(world.id(), draft, end, cpu, cpu / floorMillis);
        }
    }

    /// Bytes a second that one processor copies while all are at it: each byte is read once and
    /// written once.
    public static double copying(int threads) throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Double>> speeds =
                    IntStream.range(0, threads)
                            .mapToObj(_ -> pool.submit(WorldsBench::copy))
                            .toList();
            double slowest = Double.POSITIVE_INFINITY;
            for (Future<Double> speed : speeds) {
                slowest = Math.min(slowest, speed.get());
            }
            return slowest;
        }
    }

    private static double copy() {
        float[] from = new float[WORDS];
        float[] to = new float[WORDS];
        Arrays.fill(from, 1);
        long began = System.nanoTime();
        for (int i = 0; i < COPIES; i++) {
            System.arraycopy(from, 0, to, 0, WORDS);
            from[i] = to[WORDS - 1 - i];
        }
        return (double) WORDS * Float.BYTES * COPIES / ((System.nanoTime() - began) / 1e9);
    }

    private static double make(
            WorkerProcess worker, World world, Quality quality, long frames, Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("world.mp4");
        Generate request = StageBenchmark.asItComes(world, frames, quality, true);
        Order order = new Order(UUID.randomUUID().toString(), request, file, DeliveryFormat.MP4);
        long began = System.nanoTime();
        Outcome outcome = worker.render(order, null, _ -> {}).outcome();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("%s was not made: %s".formatted(world.id(), outcome));
        }
        Files.delete(file);
        return seconds;
    }
}
