package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.host.Clip;
import secondunit.host.Host;
import secondunit.host.InsertClip;
import secondunit.host.Placed;
import secondunit.host.ReplaceMedia;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.imageio.ImageIO;

/// Colours and alpha in a real OBS whose canvas and recording are RGB without loss, so that what
/// differs is the source's doing.
final class ObsColourIT {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int FRAMES = 30;
    private static final List<Color> COLOURS =
            List.of(
                    new Color(255, 0, 0),
                    new Color(0, 255, 0),
                    new Color(0, 0, 255),
                    new Color(235, 180, 140),
                    new Color(128, 128, 128),
                    new Color(16, 24, 32));

    @TempDir private static Path folder;
    private static RealObs obs;
    private static TestClips clips;

    @BeforeAll
    static void start() throws Exception {
        RealObs.assumeInstalled();
        clips = new TestClips(Files.createDirectories(folder.resolve("clips")), WIDTH, HEIGHT);
        var setup = new RealObs.Setup(WIDTH, HEIGHT, 30, 1, true);
        obs = RealObs.start(Files.createDirectories(folder.resolve("obs")), setup);
    }

    @AfterAll
    static void stop() throws Exception {
        if (obs != null) {
            obs.close();
        }
    }

    @Test
    void flatColoursAreTheSourcesOwnInARecording() throws Exception {
        try (Host host = obs.connector().connect("", 0, null);
                Witness witness = obs.witness()) {
            Placed placed = host.insertClip(insert("colour", clip(0)));
            for (int i = 0; i < COLOURS.size(); i++) {
                host.replaceMedia(new ReplaceMedia(placed.item(), clip(i)));
                Look.assertShows(COLOURS.get(i), witness, "colour-" + i);
                assertRecorded(COLOURS.get(i), witness);
            }
            host.remove(placed.item());
        }
    }

    private static Clip clip(int colour) throws Exception {
        String name = "colour-" + colour;
        return colour % 2 == 0
                ? clips.flat(name, COLOURS.get(colour), FRAMES)
                : clips.h264(name, COLOURS.get(colour), FRAMES);
    }

    private static void assertRecorded(Color wanted, Witness witness) throws Exception {
        Recording recording = Recording.of(witness, Duration.ofMillis(500));
        List<Color> seen = Film.frames(recording.file(), WIDTH, HEIGHT, Look::middle);
        assertTrue(seen.size() > 5, () -> recording.file() + " has frames");
        for (Color colour : seen) {
            assertTrue(
                    Look.distance(wanted, colour) <= Look.TOLERANCE,
                    () -> colour + " recorded instead of " + wanted);
        }
    }

    /// The reference is the same picture, straight alpha, as a PNG in OBS's own image source.
    @Test
    void alphaIsBlendedAsObsBlendsAPng() throws Exception {
        try (Host host = obs.connector().connect("", 0, null);
                Witness witness = obs.witness()) {
            witness.addColour("Ground", new Color(40, 60, 200));
            for (int alpha : List.of(64, 128, 200)) {
                var glass = new Color(30, 200, 60, alpha);
                Path still = still(glass);
                witness.addStill("Still", still);
                Color reference = settled(witness);
                witness.remove("Still");

                Clip clip = clips.translucent("glass-" + alpha, glass, FRAMES);
                Placed placed = host.insertClip(insert("glass-" + alpha, clip));
                assertEquals("top", placed.track());
                Look.assertShows(reference, witness, "alpha-" + alpha);
                assertRecorded(reference, witness);
                host.remove(placed.item());
            }
            witness.remove("Ground");
        }
    }

    private static Color settled(Witness witness) throws Exception {
        Color ground = new Color(40, 60, 200);
        Await.until(
                Duration.ofSeconds(5),
                "the still shown",
                () -> Look.distance(ground, Look.middle(witness.picture())) > 10);
        return Look.middle(witness.picture());
    }

    private static Path still(Color colour) throws Exception {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            picture.setRGB(i % WIDTH, i / WIDTH, colour.getRGB());
        }
        Path file = folder.resolve("still-" + colour.getAlpha() + ".png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static InsertClip insert(String key, Clip clip) {
        return new InsertClip(
                key,
                clip,
                0,
                InsertClip.AUTO,
                InsertClip.Mode.NEW_TRACK,
                InsertClip.Sound.NONE,
                false);
    }
}
