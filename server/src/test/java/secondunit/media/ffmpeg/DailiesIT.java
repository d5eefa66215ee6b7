package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.BarCode;
import secondunit.fixture.ClipFile;
import secondunit.fixture.Pictures;
import secondunit.fixture.Sounds;
import secondunit.fixture.TestClips;
import secondunit.media.ClipInfo;
import secondunit.media.ClipPlan;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Posters, strips and proxies, measured on the files that come out.
final class DailiesIT {

    private static final Timebase RATE = Timebase.of(25);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"24000/1001", "30000/1001", "25", "60"})
    void everyFrameOfTheProxyIsThatFrameOfTheClipAtItsExactTime(String text) {
        Timebase rate = Timebase.parse(text);
        Path proxy = proxy(numbers(rate, 61).write(folder.resolve("clip.mp4")), "mp4");
        List<Frame> frames = ClipFile.read(proxy).frames();
        Packets packets = Packets.of(proxy);
        assertEquals(61, frames.size());
        assertTrue(packets.tickDenominator() >= 90_000, "a browser rounds a jump to ticks");
        for (int i = 0; i < frames.size(); i++) {
            assertEquals(i, BarCode.read(frames.get(i)));
            assertEquals(
                    i * rate.denominator() * packets.tickDenominator(),
                    packets.list().get(i).pts() * packets.tickNumerator() * rate.numerator());
        }
    }

    @Test
    void aProxysFrameIsTheClipsMadeSmaller() {
        Size whole = new Size(1920, 1080);
        List<Frame> frames = waves(Pictures.format(whole, PixelFormat.YUV420P8), 5);
        Path clip = written(DeliveryFormat.MOV_QTRLE, waves(rgb(whole), 5), null);
        List<Frame> seen = ClipFile.read(proxy(clip, "mp4")).frames();
        assertEquals(new Size(960, 540), seen.getFirst().size());
        assertEquals(frames.size(), seen.size());
        List<Frame> source = ClipFile.read(clip).frames();
        for (int i = 0; i < seen.size(); i++) {
            double right = likeness(source.get(i), seen.get(i));
            double next = likeness(source.get((i + 1) % source.size()), seen.get(i));
            assertTrue(right > 38, "frame %d: %.1f dB".formatted(i, right));
            assertTrue(right > next + 3, "frame %d: %.1f and %.1f dB".formatted(i, right, next));
        }
    }

    /// Of the mean of every four pixels' luma to the proxy's, in decibels.
    private static double likeness(Frame rgb, Frame proxy) {
        Plane mean = new Plane(proxy.size().width(), proxy.size().height(), 1);
        for (int y = 0; y < mean.height(); y++) {
            for (int x = 0; x < mean.width(); x++) {
                double sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += luma(rgb, 2 * x + k % 2, 2 * y + k / 2);
                }
                mean.set(x, y, (int) Math.round(16 + sum / 4 * 219 / 255));
            }
        }
        return Pictures.psnr(mean, proxy.plane(0), 255);
    }

    /// ITU-R BT.709, 3.2.
    private static double luma(Frame rgb, int x, int y) {
        return .2126 * rgb.plane(0).get(x, y)
                + .7152 * rgb.plane(1).get(x, y)
                + .0722 * rgb.plane(2).get(x, y);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "webm"})
    void aKeyframeIsNeverFartherThanTwelveFrames(String kind) {
        Path proxy = proxy(numbers(RATE, 50).write(folder.resolve("clip.mp4")), kind);
        List<Packets.Packet> packets = Packets.of(proxy).list();
        for (int i = 0; i < packets.size(); i += 12) {
            assertTrue(packets.get(i).key(), "frame " + i);
        }
    }

    @Test
    void theIndexComesFirstAndTheColoursAreTold() throws IOException {
        Path clip =
                written(
                        DeliveryFormat.MP4,
                        waves(Pictures.format(new Size(320, 180), PixelFormat.YUV420P8), 3),
                        null);
        Path proxy = proxy(clip, "mp4");
        String text = Files.readString(proxy, StandardCharsets.ISO_8859_1);
        assertTrue(text.indexOf("moov") < text.indexOf("mdat"));
        assertEquals(Colour.BT709, info(proxy).format().colour());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "webm"})
    void theSoundStaysWhereItWas(String kind) {
        int samples = 48_000;
        Samples click = Sounds.click(48_000, 2, samples, 30_000);
        FrameFormat picture = Pictures.format(new Size(64, 36), PixelFormat.YUV420P8);
        Path clip = written(DeliveryFormat.MKV_FFV1, waves(picture, 25), click);
        Samples heard = ClipFile.read(proxy(clip, kind)).sound();
        assertEquals(samples, heard.length());
        assertEquals(30_000, Sounds.loudest(heard.channel(0)), 2);
    }

    @Test
    void theProxyOfAClipWithAlphaHasTheSameAlpha() {
        FrameFormat picture =
                Pictures.format(new Size(320, 180), PixelFormat.YUV444P10.withAlpha());
        List<Frame> frames = waves(picture, 4);
        Path proxy = proxy(written(DeliveryFormat.MKV_FFV1, frames, null), "webm");
        List<Frame> seen = Written.decoded(proxy, "libvpx-vp9");
        for (int i = 0; i < frames.size(); i++) {
            Plane alpha = eightBits(frames.get(i).plane(3));
            double likeness = Pictures.psnr(alpha, seen.get(i).plane(3), 255);
            assertTrue(likeness > 38, "frame %d: %.1f dB".formatted(i, likeness));
        }
    }

    private static Plane eightBits(Plane ten) {
        Plane eight = new Plane(ten.width(), ten.height(), 1);
        for (int y = 0; y < ten.height(); y++) {
            for (int x = 0; x < ten.width(); x++) {
                eight.set(x, y, ten.get(x, y) >> 2);
            }
        }
        return eight;
    }

    /// The picture is half clear: 200, 40, 40 over grey squares of 104 and 152 is 152, 72, 72 and
    /// 176, 96, 96.
    @Test
    void alphaIsSeenOverSquaresWhereAFileHasNone() throws IOException {
        FrameFormat picture = Pictures.format(new Size(64, 48), PixelFormat.RGB8.withAlpha());
        Frame half = Pictures.flat(picture, 200, 40, 40, 128);
        Path clip = written(DeliveryFormat.MOV_QTRLE, List.of(half, half), null);
        Frame proxy = ClipFile.read(proxy(clip, "mp4")).frames().getFirst();
        assertEquals(16 + (.2126 * 152 + .7874 * 72) * 219 / 255, proxy.plane(0).get(3, 3), 3);
        assertEquals(16 + (.2126 * 176 + .7874 * 96) * 219 / 255, proxy.plane(0).get(11, 3), 3);
        BufferedImage poster = ImageIO.read(folder.resolve("poster.jpg").toFile());
        assertColour(poster.getRGB(3, 3), 152, 72, 72);
        assertColour(poster.getRGB(12, 3), 176, 96, 96);
    }

    private static void assertColour(int rgb, int red, int green, int blue) {
        assertEquals(red, rgb >> 16 & 255, 6);
        assertEquals(green, rgb >> 8 & 255, 6);
        assertEquals(blue, rgb & 255, 6);
    }

    @Test
    void thePosterIsTheMiddleFrameAndTheStripIsTen() throws IOException {
        proxy(numbers(RATE, 61).size(1280, 720).write(folder.resolve("clip.mp4")), "mp4");
        BufferedImage poster = ImageIO.read(folder.resolve("poster.jpg").toFile());
        assertEquals(640, poster.getWidth());
        assertEquals(360, poster.getHeight());
        assertEquals(30, BarCode.read(gray(poster)));
        BufferedImage strip = ImageIO.read(folder.resolve("strip.jpg").toFile());
        assertEquals(1600, strip.getWidth());
        assertEquals(90, strip.getHeight());
        for (int column = 0; column < 10; column++) {
            BufferedImage cell = strip.getSubimage(160 * column, 0, 160, 90);
            assertEquals((2 * column + 1) * 61 / 20, BarCode.read(gray(cell)));
        }
    }

    private static Frame gray(BufferedImage image) {
        Size size = new Size(image.getWidth(), image.getHeight());
        Frame frame = new Frame(rgb(size));
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                frame.plane(0).set(x, y, image.getRGB(x, y) >> 8 & 255);
            }
        }
        return frame;
    }

    @ParameterizedTest
    @CsvSource({
        "720x576, 16/15, 768x576, 640x480, 160x120",
        "1440x1080, 4/3, 960x540, 640x360, 160x90",
        "1080x1920, 1/1, 960x1706, 640x1138, 160x284",
        "999x333, 1/1, 960x320, 640x213, 160x53",
        "31x17, 1/1, 32x18, 31x17, 31x17",
        "2000x16, 1/1, 960x16, 640x5, 160x1"
    })
    void picturesAreInSquarePixelsAndSmallEnough(
            String size, String aspect, String proxy, String poster, String cell)
            throws IOException {
        String[] ratio = aspect.split("/", 2);
        FrameFormat format =
                new FrameFormat(
                        Size.parse(size),
                        PixelFormat.YUV444P8,
                        Colour.BT709,
                        new Ratio(Long.parseLong(ratio[0]), Long.parseLong(ratio[1])));
        Frame flat = Pictures.flat(format, 180, 100, 140);
        Path made = proxy(written(DeliveryFormat.MKV_FFV1, List.of(flat, flat), null), "mp4");
        ClipFile seen = ClipFile.read(made);
        assertEquals(Size.parse(proxy), seen.info().format().size());
        assertEquals(Ratio.ONE, seen.info().format().pixelAspect());
        assertEquals(180, seen.frames().getFirst().plane(0).get(5, 5), 3);
        assertEquals(Size.parse(poster), imageSize("poster.jpg"));
        Size strip = imageSize("strip.jpg");
        assertEquals(Size.parse(cell), new Size(strip.width() / 10, strip.height()));
    }

    private Size imageSize(String name) throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
        return new Size(image.getWidth(), image.getHeight());
    }

    /// Frame 0 has its number in its upper half: turned by a quarter, that is the right half.
    @Test
    void aTurnedClipIsShownUpright() throws IOException {
        Path clip = numbers(RATE, 3).size(320, 192).rotated(90).write(folder.resolve("clip.mov"));
        assertEquals(90, info(proxy(clip, "mp4")).rotation());
        assertEquals(new Size(192, 320), imageSize("poster.jpg"));
        Frame turned = gray(ImageIO.read(folder.resolve("poster.jpg").toFile()));
        Frame back = new Frame(rgb(new Size(320, 192)));
        for (int y = 0; y < 192; y++) {
            for (int x = 0; x < 320; x++) {
                back.plane(0).set(x, y, turned.plane(0).get(191 - y, x));
            }
        }
        assertEquals(1, BarCode.read(back));
    }

    @Test
    void deepPicturesKeepTheirColour() {
        FrameFormat deep = Pictures.format(new Size(256, 144), PixelFormat.YUV422P10);
        Frame flat = Pictures.flat(deep, 720, 400, 560);
        for (DeliveryFormat format : List.of(DeliveryFormat.MKV_FFV1, DeliveryFormat.MOV_DNXHQX)) {
            Path clip = written(format, List.of(flat, flat, flat), null);
            Frame seen = ClipFile.read(proxy(clip, "mp4")).frames().getLast();
            assertEquals(180, seen.plane(0).get(70, 70), 1);
            assertEquals(100, seen.plane(1).get(35, 35), 1);
            assertEquals(140, seen.plane(2).get(35, 35), 1);
        }
    }

    @Test
    void hugePicturesAreMadeSmaller() throws IOException {
        FrameFormat huge = Pictures.format(new Size(7680, 4320), PixelFormat.YUV420P8);
        Frame flat = Pictures.flat(huge, 180, 100, 140);
        Path clip = written(DeliveryFormat.MKV_FFV1, List.of(flat), null);
        assertEquals(new Size(960, 540), info(proxy(clip, "mp4")).format().size());
        assertEquals(new Size(640, 360), imageSize("poster.jpg"));
    }

    @Test
    void oneFrameIsEnough() throws IOException {
        Frame flat =
                Pictures.flat(Pictures.format(new Size(64, 48), PixelFormat.YUV420P8), 99, 90, 80);
        Path proxy = proxy(written(DeliveryFormat.MP4, List.of(flat), null), "mp4");
        assertEquals(1, info(proxy).frames());
        assertEquals(new Size(640, 48), imageSize("strip.jpg"));
    }

    @Test
    void whatCannotBeReadOrWrittenLeavesNothing() throws IOException {
        Path clip = numbers(RATE, 5).write(folder.resolve("clip.mp4"));
        Path sound = folder.resolve("s.wav");
        Written.clip(
                sound,
                Written.plan(DeliveryFormat.WAV, null, new SoundFormat(48_000, 2)),
                List.of(),
                Sounds.click(48_000, 2, 4800, 5));
        byte[] bytes = Files.readAllBytes(clip);
        Path broken = folder.resolve("broken.mp4");
        Files.write(broken, Arrays.copyOf(bytes, bytes.length / 2));
        assertFails(MediaException.Kind.BAD_INPUT, folder.resolve("none.mp4"), "p.mp4");
        assertFails(MediaException.Kind.BAD_INPUT, sound, "p.mp4");
        assertFails(MediaException.Kind.BAD_INPUT, broken, "p.mp4");
        assertFails(MediaException.Kind.BAD_OUTPUT, clip, "no/such/folder/p.mp4");
        Files.createDirectory(folder.resolve("p.webm"));
        assertFails(MediaException.Kind.BAD_OUTPUT, clip, "p.webm");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("broken.mp4", "clip.mp4", "p.webm", "s.wav"),
                    files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
        }
    }

    private void assertFails(MediaException.Kind kind, Path clip, String proxy) {
        MediaException failed = assertThrows(MediaException.class, () -> proxyAt(clip, proxy));
        assertEquals(kind, failed.kind(), failed::getMessage);
    }

    private Path proxy(Path clip, String extension) {
        return proxyAt(clip, "proxy." + extension);
    }

    private Path proxyAt(Path clip, String name) {
        Path proxy = folder.resolve(name);
        new FfmpegLab()
                .dailies(clip, folder.resolve("poster.jpg"), folder.resolve("strip.jpg"), proxy);
        return proxy;
    }

    private static ClipInfo info(Path clip) {
        try (FfmpegReader reader = FfmpegReader.open(clip)) {
            return reader.info();
        }
    }

    private static TestClips numbers(Timebase rate, int frames) {
        return TestClips.of("libopenh264").size(320, 192).rate(rate).frames(frames).sound("aac");
    }

    private static List<Frame> waves(FrameFormat format, int count) {
        return IntStream.range(0, count).mapToObj(i -> Pictures.waves(format, 5 * i)).toList();
    }

    private static FrameFormat rgb(Size size) {
        return Pictures.format(size, PixelFormat.RGB8);
    }

    private Path written(DeliveryFormat format, List<Frame> frames, @Nullable Samples sound) {
        ClipPlan plan =
                new ClipPlan(
                        format,
                        RATE,
                        frames.getFirst().format(),
                        sound == null
                                ? null
                                : new SoundFormat(sound.sampleRate(), sound.channels()),
                        null,
                        null,
                        0,
                        Map.of());
        return Written.clip(folder.resolve("clip." + format.extension()), plan, frames, sound);
    }
}
