package secondunit.engine.stage;

import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchThreads;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Light;
import secondunit.shot.Look;
import secondunit.shot.Palette;
import secondunit.shot.Style;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// How long finishing takes for a 1080p frame, beside painting it: one thread, warm, the least of a
/// few times.
public final class FinishBenchmark {

    private static final Size SIZE = new Size(1920, 1080);
    private static final int TIMES = 8;

    private final Supplier<Torch> torch;
    private final WorldCatalogue catalogue;

    public FinishBenchmark(Supplier<Torch> torch, WorldCatalogue catalogue) {
        this.torch = torch;
        this.catalogue = catalogue;
    }

    /// @param what a style, or another thing a direction asks for
    /// @param cpuMillis processor time of a frame, without delivery
    public record Row(String what, double cpuMillis) {}

    /// One row for each, on a picture of the first world.
    public List<Row> run() throws InterruptedException, ExecutionException {
        try (ExecutorService thread =
                Executors.newSingleThreadExecutor(new TorchThreads("bench"))) {
            return thread.submit(this::measured).get();
        }
    }

    private static Map<String, Direction> directions() {
        Map<String, Direction> all = new LinkedHashMap<>();
        for (Style style : Style.values()) {
            if (style != Style.NATURAL) {
                all.put(style.words(), Direction.NONE.withLook(new Look(style, 1)));
            }
        }
        all.put("anamorphic", Direction.NONE.withLens(Lens.parse("anamorphic")));
        all.put("vignette", Direction.NONE.withLens(Lens.parse("vignette")));
        all.put("light", Direction.NONE.withLight(new Light(3200)));
        Palette five = Palette.parse("#264653,#2a9d8f,#e9c46a,#f4a261,#e76f51");
        all.put("palette", Direction.NONE.withPalette(five));
        return all;
    }

    private List<Row> measured() {
        Torch running = torch.get();
        World world = plain(catalogue.worlds().getFirst());
        Cast cast = new Cast(running, world, catalogue);
        List<Row> rows = new ArrayList<>();
        try (Picture picture = new Picture(cast, staging(world, Direction.NONE))) {
            directions()
                    .forEach((what, direction) -> {
                        Finishing finishing =
                                Finishing.of(running, cast, staging(world, direction))
                                        .orElseThrow();
                        try (finishing;
                                Easel easel = finishing.before(new Nowhere())) {
                            rows.add(new Row(what, picture.least(easel)));
                        }
                    });
        }
        return List.copyOf(rows);
    }

    /// The world as one that is graded, so that a palette is something to finish.
    private static World plain(World world) {
        return new World(
                world.id(),
                world.title(),
                world.words(),
                world.shows(),
                world.alpha(),
                world.camera(),
                false,
                world.sound(),
                world.parameters(),
                world.programs());
    }

    private static Staging staging(World world, Direction direction) {
        return new Staging(
                world,
                world.values(Map.of()),
                direction,
                1,
                SIZE,
                Timebase.of(24),
                96,
                false,
                false);
    }

    /// One frame, painted once.
    private static final class Picture implements AutoCloseable {

        private final List<Tensor> bands = new ArrayList<>();

        Picture(Cast cast, Staging shot) {
            try (Dictionary parameters = cast.parameters(shot, Optional.empty());
                    Tensor events = cast.events(shot, parameters);
                    Dictionary resources = cast.preparePicture(shot, parameters, events);
                    Dictionary frame = cast.frame(resources, 24)) {
                for (int top = 0; top < SIZE.height(); top += Painter.BAND_ROWS) {
                    int rows = Math.min(Painter.BAND_ROWS, SIZE.height() - top);
                    bands.add(cast.band(resources, frame, top, rows));
                }
            }
        }

        double least(Easel easel) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < TIMES; i++) {
                long began = cpuNanos();
                for (int band = 0; band < bands.size(); band++) {
                    easel.put(bands.get(band), band * Painter.BAND_ROWS, 24);
                }
                easel.frame(24);
                least = Math.min(least, (cpuNanos() - began) / 1e6);
            }
            return least;
        }

        private static long cpuNanos() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        @Override
        public void close() {
            bands.forEach(Tensor::close);
        }
    }

    /// Delivers nothing.
    private static final class Nowhere implements Easel {

        @Override
        public void put(Tensor band, int top, long frame) {}

        @Override
        public Frame frame(long frame) {
            return new Frame(
                    new FrameFormat(new Size(2, 2), PixelFormat.RGB8, Colour.RGB709, Ratio.ONE));
        }

        @Override
        public void close() {}
    }
}
