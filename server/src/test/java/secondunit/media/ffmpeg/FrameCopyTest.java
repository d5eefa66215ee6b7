package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.util.OptionalInt;
import java.util.Random;

final class FrameCopyTest {

    private static final Size ODD = new Size(37, 23);

    @BeforeAll
    static void load() {
        FfmpegNatives.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yuv420p",
                "yuv422p",
                "yuv444p",
                "yuv411p",
                "yuv410p",
                "yuv440p",
                "yuvj420p",
                "yuvj422p",
                "yuvj444p",
                "yuv420p9",
                "yuv422p10",
                "yuv444p12",
                "yuv420p14",
                "yuv422p16",
                "yuv420p10be",
                "yuva420p",
                "yuva422p10",
                "yuva444p12",
                "yuva444p16",
                "gray",
                "gray10",
                "gray12",
                "gray16be",
                "ya8",
                "ya16",
                "gbrp",
                "gbrp10",
                "gbrp16",
                "gbrap",
                "gbrap12",
                "gbrap16",
                "rgb24",
                "bgr24",
                "rgba",
                "bgra",
                "argb",
                "abgr",
                "bgr0",
                "0rgb",
                "rgb48",
                "rgb48be",
                "rgba64",
                "rgba64be",
                "x2rgb10",
                "nv12",
                "nv21",
                "nv16",
                "nv24",
                "p010",
                "p016",
                "p210",
                "p410",
                "yuyv422",
                "uyvy422",
                "y210",
                "xv30",
                "xv36",
                "vuya",
                "ayuv64"
            })
    void everySampleSurvivesThereAndBack(String layout) {
        int id = av_get_pix_fmt(layout);
        Frame frame = noise(PixelFormats.of(id).orElseThrow());
        AVFrame copy = allocate(id);
        FrameCopy.write(frame, copy);
        assertTrue(FrameCopy.read(copy, frame.format()).samePicture(frame));
        av_frame_free(copy);
    }

    @ParameterizedTest
    @CsvSource({
        "rgb24, rgbp8",
        "bgra, rgbap8",
        "pal8, rgbap8",
        "nv12, yuv420p8",
        "p010, yuv420p10",
        "y210, yuv422p10",
        "monob, grayp8",
        "rgb565, rgbp8",
        "ya16, grayap16"
    })
    void packedLayoutsBecomeThePlanarLayoutThatHoldsThem(String layout, String planar) {
        assertEquals(planar, PixelFormats.of(av_get_pix_fmt(layout)).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vaapi", "cuda", "bayer_rggb8", "gbrpf32", "xyz12le"})
    void layoutsThatWouldLoseSamplesHaveNone(String layout) {
        assertTrue(PixelFormats.of(av_get_pix_fmt(layout)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "yuv420p",
        "yuv422p10le",
        "yuva444p12le",
        "gbrp",
        "gbrap10le",
        "gray8",
        "gray10le",
        "ya8",
        "yuv411p",
        "yuv440p10le"
    })
    void planarLayoutsComeBackAsThemselves(String layout) {
        int id = av_get_pix_fmt(layout);
        assertEquals(OptionalInt.of(id), PixelFormats.planar(PixelFormats.of(id).orElseThrow()));
    }

    @Test
    void redGreenAndBlueKeepTheirNamesInEveryPacking() {
        for (String layout : new String[] {"gbrp", "rgb24", "bgr24", "bgra", "argb", "bgr0"}) {
            AVFrame packed = allocate(av_get_pix_fmt(layout));
            Frame frame = noise(PixelFormats.of(packed.format()).orElseThrow());
            frame.plane(0).set(0, 0, 200);
            frame.plane(1).set(0, 0, 40);
            frame.plane(2).set(0, 0, 80);
            FrameCopy.write(frame, packed);
            int plane = layout.equals("gbrp") ? 2 : 0;
            int at = layout.equals("argb") ? 1 : layout.startsWith("bg") ? 2 : 0;
            assertEquals(200, packed.data(plane).get(at) & 0xff, layout);
            av_frame_free(packed);
        }
    }

    @Test
    void paletteEntriesAreLookedUp() {
        AVFrame indexed = allocate(av_get_pix_fmt("pal8"));
        indexed.data(1).put(4L * 7, (byte) 10).put(4L * 7 + 1, (byte) 20);
        indexed.data(1).put(4L * 7 + 2, (byte) 30).put(4L * 7 + 3, (byte) 40);
        indexed.data(0).put(5, (byte) 7);
        Frame frame = FrameCopy.read(indexed, format(PixelFormat.RGB8.withAlpha()));
        assertEquals(30, frame.plane(0).get(5, 0));
        assertEquals(20, frame.plane(1).get(5, 0));
        assertEquals(10, frame.plane(2).get(5, 0));
        assertEquals(40, frame.plane(3).get(5, 0));
        av_frame_free(indexed);
    }

    @Test
    void oneBitIsBlackOrWhite() {
        AVFrame bits = allocate(av_get_pix_fmt("monob"));
        bits.data(0).put(0, (byte) 0b0100_0000);
        Plane plane =
                FrameCopy.read(bits, format(PixelFormats.of(bits.format()).orElseThrow())).plane(0);
        assertEquals(0, plane.get(0, 0));
        assertEquals(255, plane.get(1, 0));
        av_frame_free(bits);
    }

    @Test
    void aFrameOfAnotherSizeOrLayoutIsRefused() {
        AVFrame frame = allocate(av_get_pix_fmt("yuv420p"));
        Frame other = noise(PixelFormat.YUV422P8);
        assertThrows(IllegalArgumentException.class, () -> FrameCopy.write(other, frame));
        av_frame_free(frame);
    }

    private static AVFrame allocate(int layout) {
        AVFrame frame = av_frame_alloc();
        frame.format(layout).width(ODD.width()).height(ODD.height());
        assertEquals(0, av_frame_get_buffer(frame, 0));
        return frame;
    }

    private static FrameFormat format(PixelFormat pixels) {
        return new FrameFormat(ODD, pixels, Colour.BT709, Ratio.ONE);
    }

    private static Frame noise(PixelFormat pixels) {
        Frame frame = new Frame(format(pixels));
        Random random = new Random(7);
        for (Plane plane : frame.planes()) {
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < plane.width(); x++) {
                    plane.set(x, y, random.nextInt(pixels.peak() + 1));
                }
            }
        }
        return frame;
    }
}
