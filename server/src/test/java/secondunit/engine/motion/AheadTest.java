package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

final class AheadTest {

    private static final FrameFormat FORMAT =
            new FrameFormat(new Size(2, 2), PixelFormat.YUV420P8, Colour.BT709, Ratio.ONE);

    private final AtomicInteger painted = new AtomicInteger();

    /// Paints a picture's number.
    private final class Numbers implements Pictures {

        @Override
        public Frame picture(int index, long seed) {
            painted.incrementAndGet();
            Frame frame = new Frame(FORMAT);
            frame.plane(0).set(0, 0, index);
            return frame;
        }

        @Override
        public List<String> warnings() {
            return List.of("numbers");
        }
    }

    @Test
    void picturesComeInOrderAndThenEnd() throws InterruptedException {
        try (Ahead ahead = new Ahead(3, 1, Numbers::new)) {
            for (int i = 0; i < 3; i++) {
                assertEquals(i, ahead.next().orElseThrow().plane(0).get(0, 0));
            }
            assertEquals(Optional.empty(), ahead.next());
            assertEquals(List.of("numbers"), ahead.warnings());
        }
    }

    @Test
    void noMoreThanOneIsPaintedAhead() throws InterruptedException {
        try (Ahead ahead = new Ahead(9, 1, Numbers::new)) {
            for (int taken = 1; taken <= 9; taken++) {
                ahead.next();
                int most = taken + 1;
                assertTrue(painted.get() <= most, () -> painted + " painted, of which " + most);
            }
        }
    }

    @Test
    void whatLookingThrowsIsThrownToTheTaker() {
        try (Ahead ahead =
                new Ahead(
                        1,
                        1,
                        () -> {
                            throw new IllegalArgumentException("no footage");
                        })) {
            var thrown = assertThrows(IllegalArgumentException.class, ahead::next);
            assertEquals("no footage", thrown.getMessage());
        }
    }
}
