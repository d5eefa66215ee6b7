package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import secondunit.fixture.Pictures;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;

class ConversionTest {

    @BeforeAll
    static void load() {
        FfmpegNatives.load();
    }

    @Test
    void eightBitsBecomeTenByFourTimesTheValue() {
        FrameFormat eight = Pictures.format(new Size(64, 36), PixelFormat.YUV422P8);
        Frame given = Pictures.noise(eight, 7);
        Frame ten = convert(given, eight.withPixels(PixelFormat.YUV422P10));
        for (int p = 0; p < 3; p++) {
            assertTimesFour(given.plane(p), ten.plane(p));
        }
    }

    @Test
    void lumaIsFourTimesTheValueWhereChromaIsAlsoEnlarged() {
        FrameFormat eight = Pictures.format(new Size(64, 36), PixelFormat.YUV420P8);
        Frame given = Pictures.noise(eight, 7);
        assertTimesFour(
                given.plane(0), convert(given, eight.withPixels(PixelFormat.YUV422P10)).plane(0));
    }

    @Test
    void chromaOf420SurvivesBeing422() {
        FrameFormat eight = Pictures.format(new Size(320, 180), PixelFormat.YUV420P8);
        Frame given = Pictures.waves(eight, 7);
        Frame back =
                Converted.to(
                        convert(given, eight.withPixels(PixelFormat.YUV422P8)),
                        PixelFormat.YUV420P8);
        assertTrue(Pictures.psnr(given.plane(1), back.plane(1), 255) > 50);
        assertTrue(Pictures.psnr(given.plane(2), back.plane(2), 255) > 50);
    }

    private static void assertTimesFour(Plane eight, Plane ten) {
        for (int y = 0; y < eight.height(); y++) {
            for (int x = 0; x < eight.width(); x++) {
                assertEquals(4 * eight.get(x, y), ten.get(x, y));
            }
        }
    }

    private static Frame convert(Frame given, FrameFormat to) {
        int from = PixelFormats.planar(given.format().pixels()).orElseThrow();
        int into = PixelFormats.planar(to.pixels()).orElseThrow();
        AVFrame input = frame(given.format(), from);
        AVFrame output = frame(to, into);
        try (Conversion conversion = new Conversion(given.format(), from, to, into)) {
            FrameCopy.write(given, input);
            assertTrue(conversion.convert(input, output) >= 0);
            return FrameCopy.read(output, to);
        } finally {
            avutil.av_frame_free(input);
            avutil.av_frame_free(output);
        }
    }

    private static AVFrame frame(FrameFormat format, int layout) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(layout).width(format.size().width()).height(format.size().height());
        avutil.av_frame_get_buffer(frame, 0);
        return frame;
    }
}
