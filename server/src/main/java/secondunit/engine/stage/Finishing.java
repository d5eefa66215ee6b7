package secondunit.engine.stage;

import secondunit.engine.torch.Program;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Frame;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Light;
import secondunit.shot.Look;
import secondunit.shot.Style;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lens, light, palette and style over whole frames, by `lib/finish.py.txt`. What it holds is
/// shared by all threads of a shot and only read.
final class Finishing implements AutoCloseable {

    /// Light that changes nothing.
    private static final int WHITE = 6500;

    /// What finishing a frame takes at its height: some fifteen planes of float32.
    private static final long BYTES_A_PIXEL = 60;

    private static final long MEMORY = 2L << 30;

    private final Torch torch;
    private final Program program;
    private final Dictionary resources;
    private final Staging shot;

    private Finishing(Torch torch, Cast cast, Staging shot) {
        this.torch = torch;
        this.program = cast.finish();
        this.shot = shot;
        try (Dictionary asked = cast.finish(numbers(shot.direction()), shot.grade())) {
            this.resources =
                    torch.call(
                                    program,
                                    "prepare",
                                    asked,
                                    Value.of(shot.seed()),
                                    Value.of(shot.size().width()),
                                    Value.of(shot.size().height()),
                                    Value.of(shot.rate().numerator()),
                                    Value.of(shot.rate().denominator()),
                                    Value.of(shot.frames()),
                                    Value.of(shot.loop() ? 1L : 0L))
                            .dictionary();
        }
    }

    /// Empty where nothing is to be done to a frame. One with alpha always is: what is clear gets
    /// the colours around it, so that no codec bleeds black into soft edges.
    ///
    /// @param shot at the size that is made
    static Optional<Finishing> of(Torch torch, Cast cast, Staging shot) {
        return isNeeded(shot) ? Optional.of(new Finishing(torch, cast, shot)) : Optional.empty();
    }

    private static boolean isNeeded(Staging shot) {
        return shot.alpha()
                || !shot.grade().isEmpty()
                || !numbers(shot.direction()).equals(numbers(Direction.NONE));
    }

    /// How many threads can finish frames at once without taking too much memory.
    ///
    /// @param shot at the size that is made
    static int mostThreads(Staging shot) {
        long pixels = (long) shot.size().width() * shot.size().height();
        long most = isNeeded(shot) ? MEMORY / (pixels * BYTES_A_PIXEL) : Integer.MAX_VALUE;
        return Math.toIntExact(Math.max(1, most));
    }

    private static Map<String, Double> numbers(Direction direction) {
        Light light = direction.light();
        Lens lens = direction.lens();
        Look look = direction.look();
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("style", look == null ? 0.0 : number(look.style()));
        numbers.put(
                "strength", look == null || look.style() == Style.NATURAL ? 1 : look.strength());
        numbers.put("vignette", lens.vignette() == null ? 0 : lens.vignette());
        numbers.put("flare", lens.flare() == null ? 0 : lens.flare());
        numbers.put("kelvin", (double) (light == null ? WHITE : light.kelvin()));
        return numbers;
    }

    private static double number(Style style) {
        return switch (style) {
            case NATURAL -> 0;
            case CINEMATIC -> 1;
            case FILM_GRAIN -> 2;
            case NOIR -> 3;
            case ANIME_CEL -> 4;
            case OIL_PAINT -> 5;
            case WATERCOLOUR -> 6;
            case NEON -> 7;
            case VHS -> 8;
        };
    }

    /// What frames are put on by one thread: kept whole, finished, then delivered.
    Easel before(Easel delivery) {
        return new Finisher(delivery);
    }

    private final class Finisher implements Easel {

        private final Easel delivery;
        private final Tensor sheet;

        Finisher(Easel delivery) {
            this.delivery = delivery;
            this.sheet =
                    torch.call(
                                    program,
                                    "sheet",
                                    Value.of(shot.alpha() ? 4L : 3L),
                                    Value.of(shot.size().height()),
                                    Value.of(shot.size().width()))
                            .tensor();
        }

        @Override
        public void put(Tensor band, int top, long frame) {
            torch.call(program, "lay", sheet, band, Value.of(top));
        }

        @Override
        public Frame frame(long frame) {
            int height = shot.size().height();
            try (Dictionary shared =
                    torch.call(program, "frame", resources, sheet, Value.of(frame)).dictionary()) {
                for (int top = 0; top < height; top += Painter.BAND_ROWS) {
                    int rows = Math.min(Painter.BAND_ROWS, height - top);
                    try (Tensor band = band(shared, frame, top, rows)) {
                        delivery.put(band, top, frame);
                    }
                }
            }
            return delivery.frame(frame);
        }

        private Tensor band(Dictionary shared, long frame, int top, int rows) {
            return torch.call(
                            program,
                            "band",
                            resources,
                            shared,
                            sheet,
                            Value.of(frame),
                            Value.of(top),
                            Value.of(rows))
                    .tensor();
        }

        @Override
        public void close() {
            sheet.close();
            delivery.close();
        }
    }

    @Override
    public void close() {
        resources.close();
    }
}
