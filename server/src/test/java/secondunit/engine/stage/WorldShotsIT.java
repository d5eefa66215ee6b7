package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.Torch;
import secondunit.fixture.Natives;
import secondunit.fixture.Same;
import secondunit.fixture.Steps;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What an editor may count on in every bundled world: frames of the middle of a long take are
/// those frames, and a loop has no seam.
final class WorldShotsIT {

    private static final Size SIZE = new Size(128, 72);
    private static final double CLOSED = 1.05;
    private static final Torch TORCH = Natives.torch();
    private static final WorldCatalogue WORLDS = WorldFolder.bundled();
    private static final Stage STAGE = new Stage(() -> TORCH, WORLDS, 2);

    @AfterAll
    static void close() {
        TORCH.close();
    }

    static Stream<String> worlds() {
        return WORLDS.worlds().stream().map(World::id);
    }

    /// Ten seconds, or a loop of four.
    private static Generate shot(String world, FrameRange range, boolean loop) {
        return new Generate(
                "",
                new Scene(world, Map.of()),
                loop ? 96 : 240,
                range,
                Timebase.of(24),
                SIZE,
                loop,
                false,
                true,
                new Casting(Stage.NAME, Quality.FINAL, 7));
    }

    /// A performed shot.
    private record Take(List<Frame> frames, Optional<Samples> sound) {}

    private static Take take(Generate shot) throws InterruptedException {
        FrameFormat format = new FrameFormat(SIZE, PixelFormat.YUV420P8, Colour.BT709, Ratio.ONE);
        List<Frame> frames = new ArrayList<>();
        try (Performance performance = STAGE.perform(shot, Material.NONE, format)) {
            for (long i = 0; i < shot.range().length(); i++) {
                frames.add(performance.next().orElseThrow());
            }
            return new Take(
                    frames, performance.sound(FrameRange.ofLength(0, shot.range().length())));
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void framesOfTheMiddleAreThoseOfTheWhole(String world) throws InterruptedException {
        Take whole = take(shot(world, new FrameRange(90, 122), false));
        Take middle = take(shot(world, new FrameRange(100, 120), false));
        for (int i = 0; i < 20; i++) {
            assertTrue(
                    whole.frames().get(10 + i).samePicture(middle.frames().get(i)),
                    "frame " + (100 + i));
        }
        assertEquals(whole.sound().isPresent(), middle.sound().isPresent());
        if (whole.sound().isPresent()) {
            int from = 10 * 2000;
            Samples sound = whole.sound().get();
            Same.sound(sound.slice(from, from + 20 * 2000), middle.sound().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void aLoopHasNoSeam(String world) throws InterruptedException {
        Take loop = take(shot(world, new FrameRange(0, 96), true));
        List<Frame> frames = loop.frames();
        double wrap = Steps.between(frames.getLast(), frames.getFirst());
        double usual =
                DoubleStream.of(
                                Steps.mean(frames),
                                Steps.between(frames.get(94), frames.get(95)),
                                Steps.between(frames.get(0), frames.get(1)))
                        .max()
                        .orElseThrow();
        assertTrue(wrap <= CLOSED * usual, "wraps by %f, usual step %f".formatted(wrap, usual));
        loop.sound()
                .ifPresent(sound ->
                        assertTrue(
                                Steps.wrap(sound) <= CLOSED * Steps.largest(sound),
                                "the sound jumps where it repeats"));
    }
}
