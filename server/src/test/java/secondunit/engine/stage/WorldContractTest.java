package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.ProgramText;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.fixture.Natives;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.Direction;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `models/stage/README.md` asks of every world. A new world is covered by being there.
final class WorldContractTest {

    private static final Size SIZE = new Size(64, 36);
    private static final Timebase RATE = new Timebase(24000, 1001);
    private static final long FRAMES = 30;
    private static final Pattern FUNCTION = Pattern.compile("(?m)^def (\\w+)\\(");
    private static final WorldCatalogue BUNDLED = WorldFolder.bundled();
    private static final Torch TORCH = Natives.torch();

    /// Compiling a world takes longer than most that is asked of it.
    private static final Map<String, Cast> CASTS = new HashMap<>();

    @AfterAll
    static void close() {
        CASTS.clear();
        TORCH.close();
    }

    static Stream<String> worlds() {
        return Stream.concat(BUNDLED.worlds().stream(), TestWorlds.catalogue().worlds().stream())
                .map(World::id);
    }

    private static World world(String id) {
        return BUNDLED.find(id).or(() -> TestWorlds.catalogue().find(id)).orElseThrow();
    }

    private static Staging staging(World world, boolean loop, boolean alpha) {
        return new Staging(
                world, world.values(Map.of()), Direction.NONE, 5, SIZE, RATE, FRAMES, loop, alpha);
    }

    /// A shot of a world, prepared once more for each instance.
    private static final class Prepared implements AutoCloseable {

        private final Staging shot;
        private final Cast cast;
        private final Dictionary parameters;
        private final Tensor events;

        Prepared(World world, boolean loop, boolean alpha) {
            shot = staging(world, loop, alpha);
            cast = CASTS.computeIfAbsent(world.id(), _ -> new Cast(TORCH, world, BUNDLED));
            parameters = cast.parameters(shot, Optional.empty());
            events = cast.events(shot, parameters);
        }

        Dictionary picture() {
            return cast.preparePicture(shot, parameters, events);
        }

        Dictionary sound() {
            return cast.prepareSound(shot, parameters, events);
        }

        float[] frame(Dictionary resources, long number) {
            try (Dictionary shared = cast.frame(resources, number);
                    Tensor band = cast.band(resources, shared, 0, SIZE.height())) {
                long channels = shot.alpha() ? 4 : 3;
                assertEquals(
                        List.of(channels, (long) SIZE.height(), (long) SIZE.width()), band.shape());
                return band.floats();
            }
        }

        float[] block(Dictionary resources, long index) {
            try (Tensor block = cast.block(resources, index * SoundTrack.BLOCK)) {
                assertEquals(List.of(2L, (long) SoundTrack.BLOCK), block.shape());
                return block.floats();
            }
        }

        @Override
        public void close() {
            events.close();
            parameters.close();
        }
    }

    @Test
    void everyLibraryFunctionCompiles() {
        StringBuilder uses = new StringBuilder();
        BUNDLED.libraries()
                .forEach((library, text) -> {
                    Matcher function = FUNCTION.matcher(text);
                    while (function.find()) {
                        uses.append(
                                "    f = __torch__.%s.%s\n".formatted(library, function.group(1)));
                    }
                });
        String program =
                "class All(Module):\n  training : bool\n  def all(self) -> int:\n"
                        + uses
                        + "    return 1\n";
        TORCH.load(new ProgramText("all", "All", program, BUNDLED.libraries()));
        assertTrue(uses.toString().contains("__torch__.deliver.dither"));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void picturesAreFiniteInRangeAndDependOnNothingElse(String id) {
        World world = world(id);
        try (Prepared set = new Prepared(world, false, false);
                Dictionary first = set.picture();
                Dictionary second = set.picture()) {
            float[] start = set.frame(first, 0);
            set.frame(first, 3);
            float[] later = set.frame(first, 7);
            assertInRange(start);
            assertInRange(later);
            assertArrayEquals(later, set.frame(second, 7), "frame 7 alone");
            assertArrayEquals(start, set.frame(first, 0), "frame 0 again");
        }
    }

    private static void assertInRange(float[] samples) {
        for (float sample : samples) {
            assertTrue(sample >= -0.5f && sample <= 2f, () -> "sample " + sample);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void bandsOfAnyHeightGiveTheSameFrame(String id) {
        World world = world(id);
        try (Prepared set = new Prepared(world, false, false)) {
            Frame whole = delivered(set, 64);
            assertTrue(whole.samePicture(delivered(set, 10)), "bands of 10 rows");
            assertTrue(whole.samePicture(delivered(set, 16)), "bands of 16 rows");
        }
    }

    private static Frame delivered(Prepared set, int bandRows) {
        FrameFormat format = new FrameFormat(SIZE, PixelFormat.YUV420P8, Colour.BT709, Ratio.ONE);
        try (Dictionary tiles = Delivery.tiles(TORCH, set.cast.deliver(), format);
                Painter painter =
                        new Painter(
                                set.cast,
                                set.picture(),
                                new Delivery(TORCH, set.cast.deliver(), format, tiles, false),
                                SIZE.height(),
                                bandRows)) {
            return painter.paint(2, () -> false);
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void alphaIsStraightAndWithinItsRange(String id) {
        World world = world(id);
        if (!world.alpha()) {
            return;
        }
        try (Prepared set = new Prepared(world, false, true);
                Dictionary resources = set.picture()) {
            float[] samples = set.frame(resources, 3);
            int pixels = SIZE.width() * SIZE.height();
            float[] alpha = Arrays.copyOfRange(samples, 3 * pixels, 4 * pixels);
            Arrays.sort(alpha);
            assertTrue(alpha[0] >= -1e-6f && alpha[pixels - 1] <= 1 + 1e-6f, "alpha is 0 to 1");
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aLoopReturnsToItsFirstFrameAndSample(String id) {
        World world = world(id);
        try (Prepared set = new Prepared(world, true, false);
                Dictionary picture = set.picture()) {
            float[] first = set.frame(picture, 0);
            assertArrayEquals(first, set.frame(picture, FRAMES));
            assertTrue(!Arrays.equals(first, set.frame(picture, FRAMES / 2)), "it moves");
            if (set.cast.hasSound()) {
                assertSoundLoops(set);
            }
        }
    }

    private static void assertSoundLoops(Prepared set) {
        try (Dictionary sound = set.sound()) {
            long length = set.shot.samples();
            int block = SoundTrack.BLOCK;
            int offset = Math.toIntExact(length % block);
            float[] first = set.block(sound, 0);
            float[] last = set.block(sound, length / block);
            for (int c = 0; c < 2; c++) {
                float[] start = Arrays.copyOfRange(first, c * block, c * block + block - offset);
                float[] again = Arrays.copyOfRange(last, c * block + offset, (c + 1) * block);
                assertArrayEquals(start, again, 1e-4f, "after the last sample");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void soundIsFiniteInRangeAndDependsOnNothingElse(String id) {
        World world = world(id);
        try (Prepared set = new Prepared(world, false, false)) {
            if (!set.cast.hasSound()) {
                return;
            }
            try (Dictionary first = set.sound();
                    Dictionary second = set.sound()) {
                float[] start = set.block(first, 0);
                float[] later = set.block(first, 2);
                for (float sample : later) {
                    assertTrue(Math.abs(sample) <= 1, () -> "sample " + sample);
                }
                assertArrayEquals(later, set.block(second, 2), "block 2 alone");
                assertArrayEquals(start, set.block(first, 0), "block 0 again");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void eventsAreInTimeOrderAndTheSameEachTime(String id) {
        World world = world(id);
        try (Prepared set = new Prepared(world, false, false);
                Tensor again = set.cast.events(set.shot, set.parameters)) {
            assertEquals(2, again.shape().size());
            byte[] events = bytes(set.events);
            assertArrayEquals(events, bytes(again));
            ByteBuffer rows = ByteBuffer.wrap(events).order(ByteOrder.nativeOrder());
            int columns = Math.toIntExact(again.shape().get(1));
            double last = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < again.shape().get(0); row++) {
                double seconds = rows.getDouble(row * columns * Double.BYTES);
                assertTrue(seconds >= last, "row " + row + " at " + seconds + " s");
                last = seconds;
            }
        }
    }

    private static byte[] bytes(Tensor events) {
        byte[] bytes =
                new byte
                        [Math.toIntExact(
                                events.shape().get(0) * events.shape().get(1) * Double.BYTES)];
        events.read(bytes);
        return bytes;
    }
}
