package secondunit.engine.motion.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.fixture.Pictures;
import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

final class ScreeningTest {

    private static final OpticalFlow NO_MOVEMENT =
            (from, _) -> new FlowField(from.width(), from.height());

    private static List<Frame> frames(int from, int to) {
        List<Frame> frames = new ArrayList<>();
        for (int i = from; i < to; i++) {
            frames.add(Pictures.waves(Pictures.format(new Size(64, 48), PixelFormat.YUV420P8), i));
        }
        return frames;
    }

    private static List<Result> screen(List<Frame> frames, Way way, String... tasks)
            throws InterruptedException {
        List<Task> asked = Stream.of(tasks).map(Task::parse).toList();
        return new Screening(new Reel(frames), List.of(way), NO_MOVEMENT, _ -> {}).run(asked, 3);
    }

    @Test
    void aWayIsToldTheFramesAroundAndNeverTheHiddenOnes() throws InterruptedException {
        List<Frame> frames = frames(0, 70);
        Watched hold = new Watched(new Hold());
        screen(frames, hold, "gap-4");
        List<Window> windows = Task.parse("gap-4").windows(70, 3);
        assertEquals(3, hold.told.size());
        for (int i = 0; i < 3; i++) {
            Known known = hold.told.get(i);
            Window window = windows.get(i);
            assertSame(frames.get((int) window.in() - 1), known.before().getLast());
            assertSame(frames.get((int) window.out()), known.after().getFirst());
            for (long hidden = window.in(); hidden < window.out(); hidden++) {
                Frame frame = frames.get((int) hidden);
                assertTrue(known.before().stream().noneMatch(seen -> seen == frame));
                assertTrue(known.after().stream().noneMatch(seen -> seen == frame));
            }
        }
    }

    @Test
    void anExtendIsToldOneSideOnly() throws InterruptedException {
        List<Frame> frames = frames(0, 60);
        Watched hold = new Watched(new Hold());
        screen(frames, hold, "extend-12", "head-6");
        assertTrue(hold.told.stream().noneMatch(Known::isGap));
        assertEquals(3, hold.told.stream().filter(Known::isTail).count());
        assertEquals(6, hold.told.size());
    }

    @Test
    void aWindowWithACutIsLeftOutWhateverTheWaysMake() throws InterruptedException {
        List<Frame> frames = frames(0, 60);
        for (int i = 0; i < 60; i++) {
            frames.add(
                    Pictures.flat(
                            Pictures.format(new Size(64, 48), PixelFormat.YUV420P8),
                            235,
                            128,
                            128));
        }
        Watched hold = new Watched(new Hold());
        Result result = screen(frames, hold, "gap-4").getFirst();
        assertEquals(1, result.cut());
        assertEquals(2, result.windows());
        assertEquals(2, hold.told.size());
    }

    @Test
    void aClipThatIsTooShortHasNoWindowsAndNoFigures() throws InterruptedException {
        List<Result> results = screen(frames(0, 1), new Hold(), "gap-4", "extend-6");
        assertEquals(2, results.size());
        assertTrue(results.stream().allMatch(r -> r.windows() == 0 && r.ways().isEmpty()));
    }

    @Test
    void aHeldStillIsPerfect() throws InterruptedException {
        Frame still = frames(0, 1).getFirst();
        List<Frame> frames = Collections.nCopies(50, still);
        Figures figures = screen(frames, new Hold(), "gap-8").getFirst().ways().get("hold");
        assertTrue(figures != null && figures.psnr() == 60 && figures.ssim() > 0.999999);
    }
}
