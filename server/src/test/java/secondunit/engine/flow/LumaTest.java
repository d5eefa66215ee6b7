package secondunit.engine.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.fixture.Pictures;
import secondunit.fixture.StoredPicture;
import secondunit.picture.Colour;
import secondunit.picture.Colour.Range;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

class LumaTest {

    private static final Frame LIMITED = StoredPicture.of(PixelFormat.YUV420P8, Range.LIMITED);

    @Test
    void limitedRangeStaysAsItIsAtAnyDepth() {
        assertEquals(LIMITED.plane(0).get(5, 3), Luma.of(LIMITED).at(5, 3));
        step(StoredPicture.of(PixelFormat.YUV422P10, Range.LIMITED), 0.6);
    }

    @Test
    void fullRangeIsTheSamePicture() {
        step(StoredPicture.of(PixelFormat.YUV420P8, Range.FULL), 0.6);
        step(StoredPicture.of(PixelFormat.YUV422P10, Range.FULL), 0.6);
        step(StoredPicture.of(new PixelFormat(Model.GRAY, 8, 0, 0, false), Range.FULL), 0.6);
    }

    @Test
    void rgbIsTheSamePicture() {
        step(StoredPicture.of(PixelFormat.RGB8, Range.FULL), 0.6);
        step(StoredPicture.of(new PixelFormat(Model.RGB, 16, 0, 0, false), Range.FULL), 0.6);
    }

    @Test
    void anUnknownRangeIsLimited() {
        Frame unknown = StoredPicture.of(PixelFormat.YUV420P8, Range.UNSPECIFIED);
        assertEquals(0, Luma.of(unknown).meanDifference(Luma.of(LIMITED)), 1e-9);
    }

    @Test
    void blackWhiteAndGrayOfFullRangeHaveTheirLimitedCodes() {
        Frame frame = Pictures.flat(full(PixelFormat.YUV420P10), 1023, 512, 0);
        assertEquals(235, Luma.of(frame).at(0, 0), 1e-4);
        assertEquals(128, Luma.of(frame, 1, 1).at(0, 0), 1e-3);
        assertEquals(16, Luma.of(frame, 2, 1).at(0, 0), 0.2);
        assertEquals(16, Luma.of(Pictures.flat(full(PixelFormat.YUV420P10), 0)).at(0, 0), 1e-4);
    }

    private static FrameFormat full(PixelFormat pixels) {
        return new FrameFormat(
                new Size(4, 4), pixels, new Colour(1, 1, 1, Range.FULL, 1), Ratio.ONE);
    }

    private static void step(Frame other, double most) {
        double step = Luma.of(LIMITED).meanDifference(Luma.of(other));
        assertTrue(step < most, other.format() + " steps by " + step);
    }
}
