package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.BarCode;
import secondunit.fixture.ClipFile;
import secondunit.fixture.Crewed;
import secondunit.fixture.Pictures;
import secondunit.fixture.TestClips;
import secondunit.fixture.TestSettings;
import secondunit.media.MediaException;
import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;
import secondunit.render.Errand;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.render.Watcher;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Errands as a worker runs them.
final class ErrandsIT {

    @TempDir Path folder;

    private final Crew crew = new Crew(settings());

    private static Settings settings() {
        return TestSettings.in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// Frame 4 of 12, by luma, each four pixels of the final against one of the held frame.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "northern lights over mountains",
                "stormy ocean at sunset",
                "rain on a window",
                "bouncing balls"
            })
    void theHeldFrameIsAFrameOfTheFinal(String prompt) throws IOException, InterruptedException {
        Crewed shot = Crewed.shot(prompt).size(960, 540).frames(12);
        BufferedImage held = held(shot.request());
        assertEquals(480, held.getWidth());
        assertEquals(270, held.getHeight());
        Plane seen = luma(held);
        assertTrue(mean(seen) > 20, () -> "mean " + mean(seen));
        List<Frame> frames = rendered(shot.range(4, 6).request());
        double right = Pictures.psnr(halved(frames.get(0)), seen, 255);
        assertTrue(right > 26, () -> "%.1f dB".formatted(right));
        double next = Pictures.psnr(halved(frames.get(1)), seen, 255);
        assertTrue(right > next, () -> "%.1f and %.1f dB".formatted(right, next));
    }

    @Test
    void aHeldOverlayShowsOverSquares() throws IOException, InterruptedException {
        BufferedImage held = held(Crewed.shot("bouncing balls").frames(48).alpha().request());
        int dark = held.getRGB(3, 3) & 255;
        int light = held.getRGB(11, 3) & 255;
        assertEquals(104, dark, 6);
        assertEquals(152, light, 6);
        long coloured = coloured(held);
        assertTrue(coloured > 200, () -> coloured + " pixels of a ball");
    }

    private static long coloured(BufferedImage image) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                count += Math.abs((rgb >> 16 & 255) - (rgb & 255)) > 60 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void ofFootageTheFrameAtTheJoinIsHeld() throws IOException, InterruptedException {
        Path clip =
                TestClips.of("libopenh264")
                        .size(320, 192)
                        .frames(40)
                        .write(folder.resolve("clip.mp4"));
        Casting cast = new Casting(Casting.AUTO, Quality.FINAL, 1);
        assertEquals(39, number(new ShotRequest.Extend(clip, Side.TAIL, 5, 0, "", cast)));
        assertEquals(0, number(new ShotRequest.Extend(clip, Side.HEAD, 5, 0, "", cast)));
        assertEquals(39, number(new ShotRequest.Bridge(clip, clip, 5, 0, "", cast)));
        assertEquals(39, number(new ShotRequest.Loop(clip, 5, 0, "", cast)));
    }

    private int number(ShotRequest request) throws IOException, InterruptedException {
        BufferedImage held = held(request);
        Frame frame =
                new Frame(
                        Pictures.format(
                                new Size(held.getWidth(), held.getHeight()), PixelFormat.RGB8));
        for (int y = 0; y < held.getHeight(); y++) {
            for (int x = 0; x < held.getWidth(); x++) {
                frame.plane(0).set(x, y, held.getRGB(x, y) & 255);
            }
        }
        return BarCode.read(frame);
    }

    @Test
    void whatCannotBeHeldSaysWhyAndLeavesNothing() throws IOException {
        Path file = folder.resolve("held.jpg");
        Casting cast = new Casting(Casting.AUTO, Quality.FINAL, 1);
        Path none = folder.resolve("none.mp4");
        assertThrows(
                RefusedException.class,
                () -> run(Crewed.shot("a cat that speaks").request(), file));
        assertThrows(
                MediaException.class, () -> run(new ShotRequest.Loop(none, 5, 0, "", cast), file));
        assertThrows(
                MediaException.class,
                () ->
                        run(
                                Crewed.shot("bouncing balls").size(64, 36).request(),
                                folder.resolve("no/such/folder/held.jpg")));
        assertEquals(List.of(), left());
    }

    private BufferedImage held(ShotRequest request) throws IOException, InterruptedException {
        Path file = folder.resolve("held.jpg");
        run(request, file);
        return ImageIO.read(file.toFile());
    }

    private void run(ShotRequest request, Path file) throws InterruptedException {
        crew.errands().run(new Errand.Held(request, file));
    }

    private List<Frame> rendered(ShotRequest request) {
        Path file = folder.resolve("a.mkv");
        Outcome outcome =
                crew.renderer()
                        .outcome(
                                new Order("t", request, file, DeliveryFormat.MKV_FFV1),
                                Watcher.NOBODY);
        assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
        return ClipFile.read(file).frames();
    }

    private static Plane luma(BufferedImage image) {
        Plane luma = new Plane(image.getWidth(), image.getHeight(), 1);
        for (int y = 0; y < luma.height(); y++) {
            for (int x = 0; x < luma.width(); x++) {
                int rgb = image.getRGB(x, y);
                double value =
                        .2126 * (rgb >> 16 & 255) + .7152 * (rgb >> 8 & 255) + .0722 * (rgb & 255);
                luma.set(x, y, (int) Math.round(value));
            }
        }
        return luma;
    }

    /// The mean of each four samples of 10 bits in limited range, as 8 bits in full range.
    private static Plane halved(Frame frame) {
        Plane whole = frame.plane(0);
        Plane half = new Plane(whole.width() / 2, whole.height() / 2, 1);
        for (int y = 0; y < half.height(); y++) {
            for (int x = 0; x < half.width(); x++) {
                double sum =
                        whole.get(2 * x, 2 * y)
                                + whole.get(2 * x + 1, 2 * y)
                                + whole.get(2 * x, 2 * y + 1)
                                + whole.get(2 * x + 1, 2 * y + 1);
                double value = (sum / 16 - 16) / 219 * 255;
                half.set(x, y, (int) Math.round(Math.clamp(value, 0, 255)));
            }
        }
        return half;
    }

    private static double mean(Plane plane) {
        long sum = 0;
        for (byte sample : plane.bytes()) {
            sum += sample & 255;
        }
        return (double) sum / plane.bytes().length;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
