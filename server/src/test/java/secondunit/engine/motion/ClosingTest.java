package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.motion.opencv.DisFlow;
import secondunit.fixture.Pictures;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.stream.IntStream;

final class ClosingTest {

    private static final FrameFormat FORMAT = Scene.format(PixelFormat.YUV420P8, 256, 144);
    private static final Timebase RATE = Timebase.of(25);

    private final Closing closing = new Closing(new DisFlow());

    @Test
    void aPanNeedsAsManyFramesBackAsItTookThere() {
        List<Frame> pan = Scene.shoot(Scene.pan(1, 0), FORMAT, 0, 13, 0);
        long frames = closing.frames(pan.reversed(), pan, RATE);
        assertTrue(frames >= 9 && frames <= 13, "12 steps away: " + frames);
    }

    @Test
    void aClipThatEndsNearItsStartNeedsOne() {
        Scene swing = (x, y, frame) -> Scene.texture(x + 6 * Math.sin(frame * Math.PI / 12), y);
        List<Frame> frames = Scene.shoot(swing, FORMAT, 0, 24, 0);
        assertEquals(1, closing.frames(frames.reversed(), frames, RATE));
    }

    @Test
    void nothingTakesLongerThanTwoSeconds() {
        List<Frame> start = Scene.shoot(Scene.pan(0.2, 0), FORMAT, 0, 8, 0);
        List<Frame> end = List.of(Pictures.flat(FORMAT, 235, 128, 128));
        assertEquals(50, closing.frames(end.reversed(), start, RATE));
    }

    @Test
    void differentPicturesDissolveInNoLessThanAThirdOfASecond() {
        List<Frame> wild = IntStream.range(0, 8).mapToObj(i -> Pictures.noise(FORMAT, i)).toList();
        List<Frame> other =
                IntStream.range(20, 28).mapToObj(i -> Pictures.noise(FORMAT, i)).toList();
        assertEquals(8, closing.frames(wild.reversed(), other, RATE));
    }

    @Test
    void aSingleFrameHasNoStepsAndIsAnsweredWithinBounds() {
        List<Frame> one = List.of(Pictures.waves(FORMAT, 1));
        assertEquals(1, closing.frames(one, one, RATE));
    }

    @Test
    void oneShotIsToldFromAnother() {
        List<Frame> pan = Scene.shoot(Scene.pan(1, 0), FORMAT, 0, 6, 0);
        assertTrue(closing.isOneShot(pan.getFirst(), pan.getLast()));
        assertTrue(!closing.isOneShot(pan.getFirst(), Pictures.noise(FORMAT, 7)));
    }
}
