package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.ClipFile;
import secondunit.fixture.Pictures;
import secondunit.media.ClipPlan;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.media.Stretch;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// Sheets, waveforms and proxies, measured on the files that come out. The clips get brighter with
/// every frame.
final class ViewsIT {

    private static final int FRAMES = 40;

    @TempDir private Path folder;

    private final FfmpegLab lab = new FfmpegLab();

    private Path clip(String name, Size size) {
        FrameFormat format = new FrameFormat(size, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);
        ClipPlan plan =
                new ClipPlan(
                        DeliveryFormat.MOV_QTRLE,
                        Timebase.of(20),
                        format,
                        new SoundFormat(48_000, 2),
                        null,
                        null,
                        0,
                        Map.of());
        List<Frame> frames =
                IntStream.range(0, FRAMES)
                        .mapToObj(i -> Pictures.flat(format, 6 * i, 6 * i, 6 * i))
                        .toList();
        return Written.clip(folder.resolve(name), plan, frames, sound());
    }

    /// A second of silence and a second of a tone at half of full scale.
    private static Samples sound() {
        float[] channel = new float[96_000];
        for (int i = 48_000; i < channel.length; i++) {
            channel[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / 48_000));
        }
        return new Samples(48_000, new float[][] {channel, channel.clone()});
    }

    private static int brightness(BufferedImage image, int x) {
        return image.getRGB(x, image.getHeight() / 2) & 0xff;
    }

    @Test
    void aSheetShowsTheFramesThatWereAskedFor() throws IOException {
        Path clip = clip("a.mov", new Size(320, 180));
        Path sheet = folder.resolve("sheet.jpg");
        lab.sheet(List.of(new Stretch(clip, new FrameRange(10, 15), 5)), 80, sheet);
        BufferedImage image = ImageIO.read(sheet.toFile());
        assertEquals(400, image.getWidth());
        assertEquals(45, image.getHeight());
        for (int column = 0; column < 5; column++) {
            assertEquals(6 * (10 + column), brightness(image, 80 * column + 40), 3);
        }
    }

    @Test
    void theMiddleFrameIsTheThumbnailAndTwoClipsStandSideBySide() throws IOException {
        Path wide = clip("a.mov", new Size(320, 180));
        Path high = clip("b.mov", new Size(90, 160));
        Path sheet = folder.resolve("sheet.jpg");
        lab.sheet(List.of(new Stretch(wide, null, 1)), 160, sheet);
        assertEquals(6 * 20, brightness(ImageIO.read(sheet.toFile()), 80), 4);
        lab.sheet(
                List.of(
                        new Stretch(wide, new FrameRange(35, 1000), 5),
                        new Stretch(high, new FrameRange(0, 2), 4)),
                40,
                sheet);
        BufferedImage image = ImageIO.read(sheet.toFile());
        assertEquals(5 * 40 + 4 * 40, image.getWidth());
        assertEquals(6 * 39, brightness(image, 4 * 40 + 20), 5);
        assertEquals(0, brightness(image, 5 * 40 + 20), 4);
        assertEquals(6, brightness(image, 8 * 40 + 20), 4);
    }

    @Test
    void framesThatAClipDoesNotHaveAreSaidSo() {
        Path clip = clip("a.mov", new Size(64, 36));
        Path sheet = folder.resolve("sheet.jpg");
        List<Stretch> beyond = List.of(new Stretch(clip, new FrameRange(40, 41), 1));
        MediaException none =
                assertThrows(MediaException.class, () -> lab.sheet(beyond, 80, sheet));
        assertTrue(String.valueOf(none.getMessage()).contains("40 frames"), none::toString);
        assertTrue(Files.notExists(sheet));
    }

    @Test
    void theWaveformIsThatOfTheSound() throws IOException {
        Path clip = clip("a.mov", new Size(64, 36));
        Path wave = folder.resolve("wave.json");
        lab.waveform(clip, 100, wave);
        String json = Files.readString(wave);
        assertTrue(json.contains("\"samples\":96000,\"samplesPerPoint\":1024"), json);
        int[] max =
                Pattern.compile(",")
                        .splitAsStream(
                                json.substring(json.indexOf("\"max\":[") + 7, json.length() - 2))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        assertEquals(94, max.length);
        assertEquals(0, max[20]);
        assertEquals(64, max[70], 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp4", "webm"})
    void aProxyHasEveryFrameInEitherKind(String kind) {
        Path clip = clip("a.mov", new Size(320, 180));
        Path proxy = folder.resolve("proxy." + kind);
        lab.proxy(clip, proxy);
        List<Frame> frames = ClipFile.read(proxy).frames();
        assertEquals(FRAMES, frames.size());
        int first = frames.getFirst().plane(0).get(100, 100);
        int last = frames.getLast().plane(0).get(100, 100);
        assertEquals(16, first, 3);
        assertEquals(16 + 234 * 219 / 255, last, 4);
    }
}
