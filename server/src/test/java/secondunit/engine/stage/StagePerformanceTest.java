package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.torch.OpenTensors;
import secondunit.engine.torch.ProgramText;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchException;
import secondunit.fixture.Natives;
import secondunit.fixture.Same;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;
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
import java.util.concurrent.atomic.AtomicInteger;

final class StagePerformanceTest {

    private static final Timebase RATE = new Timebase(24000, 1001);
    private static final Size SIZE = new Size(98, 150);
    private static final int FRAMES = 12;
    private static final Torch TORCH = Natives.torch();
    private static final Stage ONE = new Stage(() -> TORCH, TestWorlds.catalogue(), 1);
    private static final Stage TWO = new Stage(() -> TORCH, TestWorlds.catalogue(), 2);

    @AfterAll
    static void close() {
        TORCH.close();
    }

    private static Generate shot(FrameRange range, boolean loop, boolean alpha, Quality quality) {
        return new Generate(
                "test card",
                new Scene("card", Map.of()),
                FRAMES,
                range,
                RATE,
                SIZE,
                loop,
                alpha,
                true,
                new Casting("stage", quality, 7));
    }

    private static Generate shot(long from, long to) {
        return shot(new FrameRange(from, to), false, false, Quality.FINAL);
    }

    /// The whole shot asked for at another size.
    private static Generate shot(Size size) {
        return new Generate(
                "test card",
                new Scene("card", Map.of()),
                FRAMES,
                new FrameRange(0, FRAMES),
                RATE,
                size,
                false,
                false,
                true,
                new Casting("stage", Quality.FINAL, 7));
    }

    private static FrameFormat format(PixelFormat pixels) {
        return format(SIZE, pixels);
    }

    private static FrameFormat format(Size size, PixelFormat pixels) {
        Colour colour = pixels.model() == Model.RGB ? Colour.RGB709 : Colour.BT709;
        return new FrameFormat(size, pixels, colour, Ratio.ONE);
    }

    private static List<Frame> frames(Stage stage, Generate shot, PixelFormat pixels)
            throws InterruptedException {
        return frames(stage, shot, format(pixels));
    }

    private static List<Frame> frames(Stage stage, Generate shot, FrameFormat format)
            throws InterruptedException {
        List<Frame> frames = new ArrayList<>();
        try (Performance performance = stage.perform(shot, Material.NONE, format)) {
            Optional<Frame> frame = performance.next();
            while (frame.isPresent()) {
                frames.add(frame.get());
                frame = performance.next();
            }
        }
        return frames;
    }

    static List<PixelFormat> everyFormat() {
        return List.of(
                PixelFormat.YUV420P8,
                PixelFormat.YUV422P8,
                PixelFormat.YUV444P8,
                PixelFormat.YUV420P10,
                PixelFormat.YUV422P10,
                PixelFormat.YUV444P10,
                PixelFormat.RGB8,
                PixelFormat.YUV420P8.withAlpha(),
                PixelFormat.YUV444P10.withAlpha(),
                PixelFormat.RGB8.withAlpha());
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void aFrameIsTheSameAloneInARangeAndWithTwoThreads(PixelFormat pixels)
            throws InterruptedException {
        List<Frame> whole = frames(ONE, shot(0, FRAMES), pixels);
        List<Frame> twice = frames(TWO, shot(0, FRAMES), pixels);
        List<Frame> part = frames(TWO, shot(5, 8), pixels);
        assertEquals(FRAMES, whole.size());
        assertEquals(3, part.size());
        for (int i = 0; i < FRAMES; i++) {
            assertTrue(whole.get(i).samePicture(twice.get(i)), "frame " + i);
        }
        for (int i = 0; i < part.size(); i++) {
            assertTrue(whole.get(5 + i).samePicture(part.get(i)), "frame " + (5 + i));
        }
        assertFalse(whole.get(0).samePicture(whole.get(1)));
    }

    @Test
    void aPictureWithoutAlphaIsSolidInAFormatThatHasIt() throws InterruptedException {
        Frame frame = frames(ONE, shot(0, 1), PixelFormat.YUV444P10.withAlpha()).getFirst();
        assertEquals(1023, frame.plane(3).get(0, 0));
        assertEquals(1023, frame.plane(3).get(SIZE.width() - 1, SIZE.height() - 1));
    }

    @Test
    void alphaIsClearOutsideTheDiscAndSolidWithin() throws InterruptedException {
        Generate shot = shot(new FrameRange(0, 1), false, true, Quality.FINAL);
        Frame frame = frames(ONE, shot, PixelFormat.RGB8.withAlpha()).getFirst();
        assertEquals(0, frame.plane(3).get(0, 0));
        int centre = SIZE.width() / 2 + SIZE.height() / 4;
        assertEquals(255, frame.plane(3).get(centre, SIZE.height() / 2));
    }

    @Test
    void aDraftIsThePictureThatStageMakesAtThatSize() throws InterruptedException {
        Generate draft = shot(new FrameRange(0, FRAMES), false, false, Quality.DRAFT);
        Size half = draft.deliveredSize();
        assertEquals(new Size(48, 74), half);
        List<Frame> drafts = frames(TWO, draft, format(half, PixelFormat.RGB8));
        List<Frame> small = frames(TWO, shot(half), format(half, PixelFormat.RGB8));
        Same.frames(small, drafts);
    }

    @Test
    void soundIsTheSameWhateverSizeThePictureIsMadeAt() {
        Generate draft = shot(new FrameRange(0, FRAMES), false, false, Quality.DRAFT);
        FrameRange all = new FrameRange(0, FRAMES);
        try (Performance small =
                        ONE.perform(
                                draft,
                                Material.NONE,
                                format(draft.deliveredSize(), PixelFormat.YUV420P8));
                Performance whole =
                        ONE.perform(shot(0, FRAMES), Material.NONE, format(PixelFormat.YUV420P8))) {
            Same.sound(whole.sound(all).orElseThrow(), small.sound(all).orElseThrow());
        }
    }

    @Test
    void soundHasExactlyTheSamplesOfItsFramesAndRangesJoin() {
        try (Performance performance =
                TWO.perform(shot(3, 11), Material.NONE, format(PixelFormat.YUV420P8))) {
            Samples whole = performance.sound(new FrameRange(0, 8)).orElseThrow();
            assertEquals(RATE.samples(new FrameRange(3, 11), 48000), whole.length());
            Samples joined =
                    performance
                            .sound(new FrameRange(0, 5))
                            .orElseThrow()
                            .append(performance.sound(new FrameRange(5, 8)).orElseThrow());
            assertArrayEquals(whole.channel(0), joined.channel(0));
            assertArrayEquals(whole.channel(1), joined.channel(1));
        }
    }

    @Test
    void soundOfARangeIsAPartOfTheSoundOfTheWhole() {
        Samples part = sound(shot(3, 11), new FrameRange(2, 4));
        Samples whole = sound(shot(0, FRAMES), new FrameRange(0, FRAMES));
        int from = Math.toIntExact(RATE.sampleAt(5, 48000));
        assertArrayEquals(whole.slice(from, from + part.length()).channel(0), part.channel(0));
    }

    private static Samples sound(Generate shot, FrameRange frames) {
        try (Performance performance =
                ONE.perform(shot, Material.NONE, format(PixelFormat.YUV420P8))) {
            return performance.sound(frames).orElseThrow();
        }
    }

    @Test
    void framesBeyondTheShotHaveNoSound() {
        assertThrows(
                IllegalArgumentException.class, () -> sound(shot(3, 11), new FrameRange(0, 9)));
    }

    @Test
    void closingEarlyStopsAndFreesEverything() throws InterruptedException {
        assertEquals(0, openAfterClosing(5));
        assertEquals(0, openAfterClosing(0));
    }

    private static int openAfterClosing(int frames) throws InterruptedException {
        try (Torch torch = Natives.torch()) {
            Stage stage = new Stage(() -> torch, TestWorlds.catalogue(), 2);
            Performance performance =
                    stage.perform(shot(0, FRAMES), Material.NONE, format(PixelFormat.YUV420P8));
            performance.sound(new FrameRange(0, 1));
            for (int i = 0; i < frames; i++) {
                assertTrue(performance.next().isPresent());
            }
            performance.close();
            performance.close();
            return OpenTensors.count(torch);
        }
    }

    @Test
    void aFewFramesAreMadeAheadHoweverLongTheShotIs() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        Stage stage =
                new Stage(
                        () -> new CountingTorch(TORCH, "frame", begun), TestWorlds.catalogue(), 2);
        Generate hour =
                new Generate(
                        "test card",
                        new Scene("card", Map.of()),
                        86_400,
                        new FrameRange(0, 86_400),
                        RATE,
                        SIZE,
                        false,
                        false,
                        true,
                        new Casting("stage", Quality.FINAL, 7));
        try (Performance performance =
                stage.perform(hour, Material.NONE, format(PixelFormat.YUV420P8))) {
            for (int i = 0; i < 20; i++) {
                assertTrue(performance.next().isPresent());
            }
        }
        assertTrue(begun.get() >= 20 && begun.get() <= 23, () -> begun + " frames begun");
    }

    @Test
    void aFailingWorldSaysSoAndLeavesNothingOpen() {
        World card = TestWorlds.catalogue().worlds().getFirst();
        String text = card.programs().picture().main().replace("r[\"radius\"]", "r[\"size\"]");
        ProgramText broken =
                new ProgramText(
                        "worlds/broken", "Picture", text, TestWorlds.catalogue().libraries());
        World world = TestWorlds.with(card, new World.Programs(broken, null, null));
        WorldCatalogue catalogue =
                new WorldCatalogue(List.of(world), TestWorlds.catalogue().libraries());
        try (Torch torch = Natives.torch()) {
            Stage stage = new Stage(() -> torch, catalogue, 2);
            try (Performance performance =
                    stage.perform(shot(0, 2), Material.NONE, format(PixelFormat.YUV420P8))) {
                assertEquals(List.of("World card is silent."), performance.warnings());
                assertTrue(performance.sound(new FrameRange(0, 1)).isEmpty());
                TorchException problem = assertThrows(TorchException.class, performance::next);
                assertTrue(String.valueOf(problem.getMessage()).contains("KeyError: size"));
            }
            assertEquals(0, OpenTensors.count(torch));
        }
    }

    @Test
    void aFormatThatStageDoesNotMakeIsRefused() {
        FrameFormat odd =
                new FrameFormat(new Size(98, 75), PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);
        FrameFormat tv = new FrameFormat(SIZE, PixelFormat.YUV420P8, Colour.SMPTE170M, Ratio.ONE);
        Generate clear = shot(new FrameRange(0, 1), false, true, Quality.FINAL);
        assertThrows(
                IllegalArgumentException.class, () -> ONE.perform(shot(0, 1), Material.NONE, odd));
        assertThrows(
                IllegalArgumentException.class, () -> ONE.perform(shot(0, 1), Material.NONE, tv));
        assertThrows(
                IllegalArgumentException.class,
                () -> ONE.perform(clear, Material.NONE, format(PixelFormat.RGB8)));
    }

    @Test
    void theBenchmarkHasARowForEachWorld() throws InterruptedException {
        List<StageBenchmark.Row> rows =
                new StageBenchmark(() -> TORCH, TestWorlds.catalogue(), 2).run();
        assertEquals("card", rows.getFirst().world());
        assertEquals(1, rows.size());
        assertTrue(rows.getFirst().millisPerFrame() > 0);
    }
}
