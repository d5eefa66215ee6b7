package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.torch.ElementType;
import secondunit.engine.torch.Program;
import secondunit.engine.torch.ProgramText;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.fixture.Natives;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

final class DeliveryTest {

    private static final int WIDTH = 128;
    private static final int HEIGHT = 100;
    private static final Torch TORCH = Natives.torch();
    private static final Program DELIVER =
            TORCH.load(
                    ProgramText.ofLibrary(
                            "deliver", "deliver.Deliver", TestWorlds.catalogue().libraries()));

    @AfterAll
    static void close() {
        TORCH.close();
    }

    /// A picture as a function: channel (R G B A), column, row.
    private interface Picture {
        double at(int channel, int x, int y);
    }

    private static Picture flat(double... colour) {
        return (channel, _, _) -> colour[channel];
    }

    private static Tensor band(Picture picture, int channels, int top, int rows) {
        ByteBuffer memory =
                ByteBuffer.allocateDirect(channels * rows * WIDTH * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    memory.putFloat((float) picture.at(c, x, top + y));
                }
            }
        }
        return TORCH.view(memory.rewind(), ElementType.FLOAT32, channels, rows, WIDTH);
    }

    private static Frame deliver(Picture picture, PixelFormat pixels, long number, int bandRows) {
        FrameFormat format =
                new FrameFormat(new Size(WIDTH, HEIGHT), pixels, Colour.BT709, Ratio.ONE);
        try (Dictionary tiles = Delivery.tiles(TORCH, DELIVER, format);
                Delivery delivery = new Delivery(TORCH, DELIVER, format, tiles, pixels.alpha())) {
            for (int top = 0; top < HEIGHT; top += bandRows) {
                int rows = Math.min(bandRows, HEIGHT - top);
                try (Tensor band = band(picture, pixels.alpha() ? 4 : 3, top, rows)) {
                    delivery.put(band, top, number);
                }
            }
            return delivery.frame(0);
        }
    }

    private static Frame deliver(Picture picture, PixelFormat pixels) {
        return deliver(picture, pixels, 0, 64);
    }

    static List<PixelFormat> yuvFormats() {
        return List.of(
                PixelFormat.YUV420P8,
                PixelFormat.YUV422P8,
                PixelFormat.YUV444P8,
                PixelFormat.YUV420P10,
                PixelFormat.YUV422P10,
                PixelFormat.YUV444P10);
    }

    @ParameterizedTest
    @MethodSource("yuvFormats")
    void flatColoursAreThoseOfBt709(PixelFormat pixels) {
        double[][] colours = {
            {1, 1, 1}, {0, 0, 0}, {200 / 255.0, 40 / 255.0, 40 / 255.0}, {0, 0, 1}, {0, 1, 0}
        };
        double unit = 1 << (pixels.bitDepth() - 8);
        for (double[] c : colours) {
            Frame frame = deliver(flat(c), pixels);
            double luma = 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
            assertFlat((16 + 219 * luma) * unit, frame.plane(0));
            assertFlat((128 + 224 * (c[2] - luma) / 1.8556) * unit, frame.plane(1));
            assertFlat((128 + 224 * (c[0] - luma) / 1.5748) * unit, frame.plane(2));
        }
    }

    @Test
    void fullRangeReachesBothEndsAndKeepsTheMean() {
        Frame frame = deliver(flat(1, 0, 100.3 / 255), PixelFormat.RGB8);
        assertTrue(mean(frame.plane(0)) > 254.8, "white");
        assertTrue(mean(frame.plane(1)) < 0.2, "black");
        assertFlat(100.3, frame.plane(2));
    }

    @Test
    void valuesBeyondTheRangeAreCutOff() {
        Frame frame = deliver(flat(7, -3, 0), PixelFormat.YUV444P8);
        assertFlat(16 + 219 * 0.2126, frame.plane(0));
    }

    private static void assertFlat(double expected, Plane plane) {
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                double error = Math.abs(plane.get(x, y) - expected);
                assertTrue(error < 1.501, () -> "off by " + error);
            }
        }
        assertEquals(expected, mean(plane), 0.04);
    }

    private static double mean(Plane plane) {
        double sum = 0;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                sum += plane.get(x, y);
            }
        }
        return sum / plane.width() / plane.height();
    }

    @Test
    void clearStaysClearAndSolidStaysSolid() {
        Picture steps = (channel, x, _) -> channel == 3 ? Math.floor(x / 32.0) / 3 : 0.5;
        Plane alpha = deliver(steps, PixelFormat.YUV444P10.withAlpha()).plane(3);
        for (int y = 0; y < HEIGHT; y++) {
            assertEquals(0, alpha.get(y % 32, y));
            assertEquals(341, alpha.get(32 + y % 32, y), 1);
            assertEquals(1023, alpha.get(96 + y % 32, y));
        }
    }

    @Test
    void chromaIsSitedOnTheLeftColumnAndBetweenTheRows() {
        Picture ramp = (channel, x, y) -> channel == 0 ? (x + y) / 256.0 : 0;
        Plane cr = deliver(ramp, PixelFormat.YUV420P10).plane(2);
        double error = 0;
        for (int y = 0; y < cr.height(); y++) {
            for (int x = 1; x < cr.width(); x++) {
                double red = (2 * x + 2 * y + 0.5) / 256;
                error += cr.get(x, y) - (512 + 4 * 224 * red * 0.7874 / 1.5748);
            }
        }
        assertEquals(0, error / cr.height() / (cr.width() - 1), 0.05);
    }

    @ParameterizedTest
    @MethodSource("yuvFormats")
    void bandsOfAnyHeightGiveTheSameFrame(PixelFormat pixels) {
        Picture picture = (channel, x, y) -> 0.5 + 0.4 * Math.sin(x * (channel + 1) * 0.1 + y);
        Frame whole = deliver(picture, pixels, 5, 64);
        assertTrue(whole.samePicture(deliver(picture, pixels, 5, 2)));
        assertTrue(whole.samePicture(deliver(picture, pixels, 5, 22)));
        assertFalse(whole.samePicture(deliver(picture, pixels, 6, 64)));
    }

    @Test
    void noiseOfFramesPlanesAndNeighboursIsUnrelated() {
        Picture grey = flat(0.5, 0.5, 0.5);
        Frame first = deliver(grey, PixelFormat.YUV444P8, 0, 64);
        Frame second = deliver(grey, PixelFormat.YUV444P8, 1, 64);
        assertEquals(0, correlation(first.plane(0), second.plane(0), 0), 0.05);
        assertEquals(0, correlation(first.plane(0), first.plane(1), 0), 0.05);
        assertEquals(0, correlation(first.plane(1), first.plane(2), 0), 0.05);
        assertEquals(0, correlation(first.plane(0), first.plane(0), 1), 0.05);
        assertEquals(0, correlation(first.plane(0), first.plane(0), WIDTH), 0.05);
    }

    private static double correlation(Plane a, Plane b, int lag) {
        double meanA = mean(a);
        double meanB = mean(b);
        double product = 0;
        double squares = 0;
        for (int i = 0; i + lag < a.bytes().length; i++) {
            double x = (a.bytes()[i] & 0xff) - meanA;
            double y = (b.bytes()[i + lag] & 0xff) - meanB;
            product += x * y;
            squares += (x * x + y * y) / 2;
        }
        return product / squares;
    }
}
