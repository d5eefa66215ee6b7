package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.Pictures;
import secondunit.media.ClipPlan;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.picture.Colour;
import secondunit.picture.Colour.Range;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;
import secondunit.picture.Plane;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class FfmpegWriterPictureTest {

    private static final Size SIZE = new Size(320, 192);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void everyFormatKeepsFramesRateAndColour(DeliveryFormat format) {
        FrameFormat picture = Pictures.format(SIZE, format.pixels(false));
        List<Frame> frames = waves(picture, 13);
        Path file = Written.clip(file(format), Written.plan(format, picture, null), frames, null);
        try (ReadBack clip = new ReadBack(file)) {
            assertEquals(24000, clip.picture().avg_frame_rate().num());
            assertEquals(1001, clip.picture().avg_frame_rate().den());
            assertEquals(1, clip.picture().codecpar().color_primaries());
            assertEquals(1, clip.picture().codecpar().color_trc());
            List<Frame> decoded = clip.frames(null);
            assertEquals(13, decoded.size());
            for (int i = 0; i < 13; i++) {
                Plane seen = decoded.get(i).plane(0);
                Plane meant = frames.get(i).plane(0);
                assertTrue(
                        Pictures.psnr(toDepth(seen, decoded.get(i), picture), meant, peak(picture))
                                > 44,
                        "frame " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WAV", "MOV_QTRLE"})
    void yuvIsTaggedBt709Limited(DeliveryFormat format) {
        FrameFormat picture = Pictures.format(SIZE, format.pixels(false));
        Path file =
                Written.clip(
                        file(format), Written.plan(format, picture, null), waves(picture, 2), null);
        Colour colour = Written.decoded(file, null).getFirst().format().colour();
        assertEquals(1, colour.primaries());
        assertEquals(1, colour.transfer());
        assertEquals(1, colour.matrix());
        assertEquals(Range.LIMITED, colour.range());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void flatRedHandedInAsRgbComesBackWithinOne(DeliveryFormat format) {
        FrameFormat rgb = Pictures.format(SIZE, PixelFormat.RGB8);
        Frame red = Pictures.flat(rgb, 200, 40, 40);
        Path file =
                Written.clip(
                        file(format), Written.plan(format, rgb, null), List.of(red, red), null);
        assertIsRed(Written.decoded(file, null).getLast());
    }

    /// 200, 40, 40 in BT.709 limited range at 10 bits: Y 318.3, Cb 447.8, Cr 793.1 (ITU-R BT.709,
    /// 3).
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void flatRedHandedInAsYuvComesBackWithinOne(DeliveryFormat format) {
        FrameFormat yuv = Pictures.format(SIZE, PixelFormat.YUV422P10);
        Frame red = Pictures.flat(yuv, 318, 448, 793);
        Path file =
                Written.clip(
                        file(format), Written.plan(format, yuv, null), List.of(red, red), null);
        assertIsRed(Written.decoded(file, null).getLast());
    }

    @Test
    void otherMatricesAreUsedAndTagged() {
        FrameFormat sd = Pictures.format(SIZE, PixelFormat.YUV422P8).withColour(Colour.SMPTE170M);
        // 200, 40, 40 by ITU-R BT.601: Y 91.4, Cb 104.3, Cr 198.3
        Frame red = Pictures.flat(sd, 91, 104, 198);
        DeliveryFormat format = DeliveryFormat.MOV_QTRLE;
        Frame seen = decodedOnce(format, Written.plan(format, sd, null), red);
        assertEquals(200, seen.plane(0).get(100, 100), 2);
        assertEquals(40, seen.plane(1).get(100, 100), 2);
        assertEquals(40, seen.plane(2).get(100, 100), 2);
        DeliveryFormat editors = DeliveryFormat.MOV_DNXHR;
        Frame kept = decodedOnce(editors, Written.plan(editors, sd, null), red);
        assertEquals(91, kept.plane(0).get(100, 100), 1);
        assertEquals(6, kept.format().colour().matrix());
        DeliveryFormat prores = DeliveryFormat.MOV_PRORES;
        Frame tagged = decodedOnce(prores, Written.plan(prores, sd, null), red);
        assertEquals(6, tagged.format().colour().matrix());
    }

    /// White, black and red in full range: as limited they would be clipped or shifted.
    @ParameterizedTest
    @CsvSource({"255,128,128,255,255,255", "0,128,128,0,0,0", "74,110,208,200,40,40"})
    void fullRangeFootageBecomesFullRangeRgb(int y, int cb, int cr, int red, int green, int blue) {
        Colour full = new Colour(1, 1, 1, Range.FULL, 1);
        FrameFormat given = Pictures.format(SIZE, PixelFormat.YUV422P8).withColour(full);
        DeliveryFormat format = DeliveryFormat.MOV_QTRLE;
        Frame seen =
                decodedOnce(
                        format, Written.plan(format, given, null), Pictures.flat(given, y, cb, cr));
        assertEquals(red, seen.plane(0).get(100, 100), 2);
        assertEquals(green, seen.plane(1).get(100, 100), 2);
        assertEquals(blue, seen.plane(2).get(100, 100), 2);
    }

    @ParameterizedTest
    @EnumSource(Range.class)
    void yuvFootageStoredAsRgbIsTaggedRgb(Range range) {
        FrameFormat given =
                Pictures.format(SIZE, PixelFormat.YUV422P10)
                        .withColour(new Colour(1, 1, 1, range, 1));
        DeliveryFormat format = DeliveryFormat.MOV_QTRLE;
        Path file =
                Written.clip(
                        file(format), Written.plan(format, given, null), waves(given, 1), null);
        try (ReadBack clip = new ReadBack(file)) {
            assertEquals(0, clip.picture().codecpar().color_space());
        }
    }

    @Test
    void fullRangeBecomesLimitedInAnEditorsCodec() {
        Colour full = new Colour(1, 1, 1, Range.FULL, 1);
        FrameFormat given = Pictures.format(SIZE, PixelFormat.YUV422P10).withColour(full);
        Frame white = Pictures.flat(given, 1023, 512, 512);
        DeliveryFormat format = DeliveryFormat.MOV_PRORES;
        Frame seen = decodedOnce(format, Written.plan(format, given, null), white);
        assertEquals(Range.LIMITED, seen.format().colour().range());
        assertEquals(940, seen.plane(0).get(160, 90), 1);
        assertEquals(512, seen.plane(1).get(80, 90), 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fullRangeStaysFullInTheMaster(boolean tenBits) {
        Colour full = new Colour(1, 1, 1, Range.FULL, 1);
        PixelFormat pixels = tenBits ? PixelFormat.YUV420P10 : PixelFormat.YUV420P8;
        FrameFormat given = Pictures.format(SIZE, pixels).withColour(full);
        Frame noise = Pictures.noise(given, 3);
        DeliveryFormat format = DeliveryFormat.MKV_FFV1;
        Frame seen = decodedOnce(format, Written.plan(format, given, null), noise);
        assertEquals(Range.FULL, seen.format().colour().range());
        assertSamePicture(noise, seen);
    }

    @ParameterizedTest
    @CsvSource({
        "YUV,8,1,1,false", "YUV,8,1,0,false", "YUV,8,0,0,false", "YUV,8,2,0,false",
        "YUV,8,2,2,false", "YUV,8,0,1,false", "YUV,8,1,1,true", "YUV,8,0,0,true",
        "YUV,9,1,1,false", "YUV,10,1,1,false", "YUV,10,1,0,false", "YUV,10,0,0,true",
        "YUV,12,1,0,false", "YUV,14,0,0,false", "YUV,16,0,0,false", "YUV,16,0,0,true",
        "RGB,8,0,0,false", "RGB,8,0,0,true", "RGB,10,0,0,false", "RGB,10,0,0,true",
        "RGB,12,0,0,false", "RGB,16,0,0,false", "RGB,16,0,0,true", "GRAY,8,0,0,false",
        "GRAY,10,0,0,false", "GRAY,16,0,0,false"
    })
    void theMasterKeepsEveryBitOfEveryLayout(
            Model model, int bits, int shiftX, int shiftY, boolean alpha) {
        PixelFormat pixels = new PixelFormat(model, bits, shiftX, shiftY, alpha);
        FrameFormat picture = Pictures.format(new Size(72, 40), pixels);
        Frame noise = Pictures.noise(picture, bits);
        DeliveryFormat format = DeliveryFormat.MKV_FFV1;
        Frame seen = decodedOnce(format, Written.plan(format, picture, null), noise);
        assertEquals(pixels, seen.format().pixels());
        assertSamePicture(noise, seen);
    }

    @Test
    void theMasterTakesOddSizes() {
        FrameFormat picture = Pictures.format(new Size(71, 39), PixelFormat.YUV420P8);
        Frame noise = Pictures.noise(picture, 1);
        DeliveryFormat format = DeliveryFormat.MKV_FFV1;
        assertSamePicture(noise, decodedOnce(format, Written.plan(format, picture, null), noise));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void animationKeepsEveryBitOfRgb(boolean alpha) {
        DeliveryFormat format = DeliveryFormat.MOV_QTRLE;
        FrameFormat picture = Pictures.format(SIZE, format.pixels(alpha));
        Frame noise = Pictures.noise(picture, 5);
        assertSamePicture(noise, decodedOnce(format, Written.plan(format, picture, null), noise));
    }

    @Test
    void dnxhrGivesFourTwoZeroFootageBackAbove46Decibels() {
        FrameFormat footage = Pictures.format(new Size(640, 360), PixelFormat.YUV420P8);
        Frame frame = Pictures.waves(footage, 4);
        DeliveryFormat format = DeliveryFormat.MOV_DNXHR;
        Frame stored = decodedOnce(format, Written.plan(format, footage, null), frame);
        Frame back = Converted.to(stored, PixelFormat.YUV420P8);
        for (int p = 0; p < 3; p++) {
            double psnr = Pictures.psnr(frame.plane(p), back.plane(p), 255);
            assertTrue(psnr >= 46, "plane " + p + ": " + psnr + " dB");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MOV_PRORES4444", "MOV_QTRLE", "WEBM_VP9", "MKV_FFV1"})
    void alphaSurvives(DeliveryFormat format) {
        FrameFormat picture = Pictures.format(SIZE, format.pixels(true));
        List<Frame> frames = waves(picture, 3);
        Path file = Written.clip(file(format), Written.plan(format, picture, null), frames, null);
        boolean vp9 = format == DeliveryFormat.WEBM_VP9;
        Frame seen = Written.decoded(file, vp9 ? "libvpx-vp9" : null).getLast();
        assertTrue(seen.format().pixels().alpha());
        Plane alpha = toDepth(seen.plane(3), seen, picture);
        assertTrue(Pictures.psnr(alpha, frames.getLast().plane(3), peak(picture)) > 40);
        assertEquals(0, alpha.get(2, 2));
        assertEquals(peak(picture), alpha.get(160, 96));
    }

    @Test
    void opaqueAlphaOfEightBitsStaysOpaqueInSixteen() {
        FrameFormat picture = Pictures.format(SIZE, PixelFormat.RGB8.withAlpha());
        DeliveryFormat format = DeliveryFormat.MOV_PRORES4444;
        Frame opaque = Pictures.flat(picture, 200, 40, 40, 255);
        Frame seen = decodedOnce(format, Written.plan(format, picture, null), opaque);
        assertEquals(seen.format().pixels().peak(), seen.plane(3).get(30, 30));
    }

    @ParameterizedTest
    @EnumSource
    void theSameClipTwiceIsTheSameFile(DeliveryFormat format) throws Exception {
        FrameFormat picture =
                format.hasPicture() ? Pictures.format(SIZE, format.pixels(false)) : null;
        ClipPlan plan = Written.plan(format, picture, new SoundFormat(48000, 2));
        byte[][] files = new byte[2][];
        for (int i = 0; i < 2; i++) {
            Path file = folder.resolve(i + "." + format.extension());
            Written.clip(
                    file,
                    plan,
                    picture == null ? List.of() : waves(picture, 8),
                    secondunit.fixture.Sounds.click(48000, 2, 16016, 4000));
            files[i] = Files.readAllBytes(file);
        }
        assertArrayEquals(files[0], files[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "MOV_DNXHR,128x96,begins at 256x120",
        "MP4,321x192,even width and height",
        "MOV_PRORES,321x192,even width",
        "MP4,7680x4320,mov-prores",
    })
    void sizesACodecDoesNotTakeAreSaidBeforehand(
            DeliveryFormat format, String size, String expected) {
        FrameFormat picture = Pictures.format(Size.parse(size), format.pixels(false));
        MediaException refused =
                assertThrows(
                        MediaException.class,
                        () ->
                                FfmpegWriter.create(
                                        file(format), Written.plan(format, picture, null)));
        assertEquals(MediaException.Kind.UNSUITED, refused.kind());
        assertTrue(refused.toString().contains(expected), refused.toString());
    }

    @Test
    void anMp4GoesOnThroughWhiteNoise() {
        FrameFormat picture = Pictures.format(SIZE, PixelFormat.YUV420P8);
        List<Frame> frames =
                List.of(
                        Pictures.waves(picture, 0),
                        Pictures.waves(picture, 1),
                        Pictures.noise(picture, 1),
                        Pictures.noise(picture, 2),
                        Pictures.waves(picture, 4));
        DeliveryFormat format = DeliveryFormat.MP4;
        Path file = Written.clip(file(format), Written.plan(format, picture, null), frames, null);
        List<Frame> seen = Written.decoded(file, null);
        assertEquals(5, seen.size());
        double[] least = {44, 44, 24, 24, 44};
        for (int i = 0; i < 5; i++) {
            double psnr = Pictures.psnr(frames.get(i).plane(0), seen.get(i).plane(0), 255);
            assertTrue(psnr > least[i], "frame " + i + ": " + psnr + " dB");
        }
    }

    @Test
    void framesOfAnotherFormatAreRefused() {
        DeliveryFormat format = DeliveryFormat.MOV_DNXHR;
        FrameFormat picture = Pictures.format(SIZE, PixelFormat.YUV420P8);
        try (FfmpegWriter writer =
                FfmpegWriter.create(file(format), Written.plan(format, picture, null))) {
            Frame other = new Frame(picture.withPixels(PixelFormat.YUV422P8));
            assertThrows(IllegalArgumentException.class, () -> writer.write(other));
        }
    }

    @Test
    void alphaIsRefusedByFormatsThatHaveNone() {
        FrameFormat picture = Pictures.format(SIZE, PixelFormat.YUV420P8.withAlpha());
        assertThrows(
                IllegalArgumentException.class,
                () -> Written.plan(DeliveryFormat.MP4, picture, null));
    }

    private static void assertIsRed(Frame frame) {
        Frame rgb = Converted.to(frame, PixelFormat.RGB8);
        int[] red = {200, 40, 40};
        for (int p = 0; p < 3; p++) {
            assertEquals(red[p], rgb.plane(p).get(100, 100), 1, "plane " + p);
        }
    }

    private static void assertSamePicture(Frame meant, Frame seen) {
        assertEquals(meant.format().pixels(), seen.format().pixels());
        for (int p = 0; p < meant.planes().size(); p++) {
            assertArrayEquals(meant.plane(p).bytes(), seen.plane(p).bytes(), "plane " + p);
        }
        assertFalse(meant.planes().isEmpty());
    }

    private Frame decodedOnce(DeliveryFormat format, ClipPlan plan, Frame frame) {
        return Written.decoded(Written.clip(file(format), plan, List.of(frame), null), null)
                .getFirst();
    }

    private static List<Frame> waves(FrameFormat picture, int count) {
        return IntStream.range(0, count).mapToObj(i -> Pictures.waves(picture, i)).toList();
    }

    /// A plane of a decoder that gives more bits than were stored, such as ProRes 4444's 12.
    private static Plane toDepth(Plane seen, Frame frame, FrameFormat meant) {
        int extra = frame.format().pixels().bitDepth() - meant.pixels().bitDepth();
        Plane plane = new Plane(seen.width(), seen.height(), meant.pixels().bytesPerSample());
        for (int y = 0; y < seen.height(); y++) {
            for (int x = 0; x < seen.width(); x++) {
                plane.set(x, y, seen.get(x, y) >> extra);
            }
        }
        return plane;
    }

    private static int peak(FrameFormat format) {
        return format.pixels().peak();
    }

    private Path file(DeliveryFormat format) {
        return folder.resolve("clip." + format.extension());
    }
}
