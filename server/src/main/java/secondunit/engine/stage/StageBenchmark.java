package secondunit.engine.stage;

import com.sun.management.OperatingSystemMXBean;

import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.torch.Torch;
import secondunit.picture.Colour;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// How long a frame of each world takes: 1920x1080, YUV 4:2:0 of 8 bits, warm, without encoding.
public final class StageBenchmark {

    public static final Size SIZE = new Size(1920, 1080);
    private static final int LENGTH = 96;
    private static final int WARM_UP = 12;
    private static final int MEASURED = 24;

    private final WorldCatalogue catalogue;
    private final Stage stage;

    /// A benchmark of these worlds.
    ///
    /// @param threads frames made at once
    public StageBenchmark(Supplier<Torch> torch, WorldCatalogue catalogue, int threads) {
        this.catalogue = catalogue;
        this.stage = new Stage(torch, catalogue, threads);
    }

    /// A world's figure.
    ///
    /// @param millisPerFrame wall time from one frame to the next, with all threads at work
    /// @param cpuMillisPerFrame processor time of a frame, over all threads
    public record Row(
            String world, String title, double millisPerFrame, double cpuMillisPerFrame) {}

    /// One row for each world.
    public List<Row> run() throws InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (World world : catalogue.worlds()) {
            rows.add(row(world));
        }
        return List.copyOf(rows);
    }

    private Row row(World world) throws InterruptedException {
        FrameFormat format = new FrameFormat(SIZE, PixelFormat.YUV420P8, Colour.BT709, Ratio.ONE);
        try (Performance shot =
                stage.perform(
                        asItComes(world, LENGTH, Quality.FINAL, false), Material.NONE, format)) {
            take(shot, WARM_UP);
            long cpu = cpuNanos();
            long start = System.nanoTime();
            take(shot, MEASURED);
            double wall = (System.nanoTime() - start) / 1e6 / MEASURED;
            double busy = (cpuNanos() - cpu) / 1e6 / MEASURED;
            return new Row(world.id(), world.title(), wall, busy);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// A world as it comes without any wish, at 1920x1080 and 24 frames a second.
    public static Generate asItComes(World world, long frames, Quality quality, boolean sound) {
        return new Generate(
                world.title(),
                new Scene(world.id(), Map.of()),
                frames,
                new FrameRange(0, frames),
                Timebase.of(24),
                SIZE,
                false,
                false,
                sound,
                new Casting(Stage.NAME, quality, 1));
    }

    private static void take(Performance shot, int frames) throws InterruptedException {
        for (int i = 0; i < frames; i++) {
            if (shot.next().isEmpty()) {
                throw new IllegalStateException("the shot ended early");
            }
        }
    }
}
