package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

    private static final Color GROUND = new Color(40, 60, 200);
    private static final List<Integer> ALPHAS = List.of(64, 128, 200);
    private static final Duration SHOT = Duration.ofMillis(500);
    private static final int LEAST_FRAMES = 5;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private TestClips clips;
    private RealObs obs;
    private Host host;
    private Witness witness;

    /// OBS 29 makes one recording of this kind and no second, so each test has its own.
    @BeforeEach
    void start() throws Exception {
        RealObs.assumeInstalled();
        clips = new TestClips(Files.createDirectories(folder.resolve("clips")), WIDTH, HEIGHT);
        var setup = new RealObs.Setup(WIDTH, HEIGHT, 30, 1, true);
        obs = RealObs.start(Files.createDirectories(folder.resolve("obs")), setup);
        host = obs.connector().connect("", 0, null);
        witness = obs.witness();
    }

    @AfterEach
    void stop() throws Exception {
        if (witness != null) {
            witness.close();
        }
        if (host != null) {
            host.close();
        }
        if (obs != null) {
            obs.close();
        }
    }

    /// Nor is there any other frame in between: one clip follows the other without a gap.
    @Test
    void flatColoursAreTheSourcesOwnInARecordingAndSwapsShowNothingElse() throws Exception {
        List<Clip> all = new ArrayList<>();
        for (int i = 0; i < COLOURS.size(); i++) {
            all.add(clip(i));
        }
        Placed placed = host.insertClip(insert("colour", all.getFirst()));
        Look.assertShows(COLOURS.getFirst(), witness, "colour-0");

        Path film =
                Recording.during(
                        witness,
                        () -> {
                            for (int i = 1; i < COLOURS.size(); i++) {
                                Recording.goOn(witness, SHOT);
                                host.replaceMedia(new ReplaceMedia(placed.item(), all.get(i)));
                                Look.assertShows(COLOURS.get(i), witness, "colour-" + i);
                            }
                            Recording.goOn(witness, SHOT);
                        });

        assertRecorded(COLOURS, Optional.empty(), film);
    }

    /// While OBS opens another file with alpha, what is behind it is seen alone for a frame. The
    /// reference is the same picture, straight alpha, as a PNG in OBS's own image source.
    @Test
    void alphaIsBlendedAsObsBlendsAPng() throws Exception {
        witness.addColour("Ground", GROUND);
        List<Color> references = new ArrayList<>();
        List<Clip> all = new ArrayList<>();
        for (int alpha : ALPHAS) {
            var glass = new Color(30, 200, 60, alpha);
            witness.addStill("Still", still(glass));
            references.add(settled());
            witness.remove("Still");
            Look.assertShows(GROUND, witness, "ground");
            all.add(clips.translucent("glass-" + alpha, glass, FRAMES));
        }
        Placed placed = host.insertClip(insert("glass", all.getFirst()));
        assertEquals("top", placed.track());
        Look.assertShows(references.getFirst(), witness, "alpha-0");

        Path film =
                Recording.during(
                        witness,
                        () -> {
                            for (int i = 1; i < all.size(); i++) {
                                Recording.goOn(witness, SHOT);
                                host.replaceMedia(new ReplaceMedia(placed.item(), all.get(i)));
                                Look.assertShows(references.get(i), witness, "alpha-" + i);
                            }
                            Recording.goOn(witness, SHOT);
                        });

        assertRecorded(references, Optional.of(GROUND), film);
    }

    /// Every frame shows one of the wanted colours, or the one between; each of the wanted is
    /// there.
    private static void assertRecorded(List<Color> wanted, Optional<Color> between, Path film)
            throws Exception {
        int[] frames = new int[wanted.size()];
        for (Color colour : Film.frames(film, WIDTH, HEIGHT, Look::middle)) {
            OptionalInt which =
                    IntStream.range(0, wanted.size())
                            .filter(i -> isNear(wanted.get(i), colour))
                            .findFirst();
            which.ifPresent(i -> frames[i]++);
            assertTrue(
                    which.isPresent() || between.filter(c -> isNear(c, colour)).isPresent(),
                    () -> colour + " among " + wanted);
        }
        for (int i = 0; i < frames.length; i++) {
            assertTrue(frames[i] >= LEAST_FRAMES, wanted.get(i) + ": " + frames[i] + " frames");
        }
    }

    private static boolean isNear(Color wanted, Color colour) {
        return Look.distance(wanted, colour) <= Look.TOLERANCE;
    }

    private Clip clip(int colour) throws Exception {
        String name = "colour-" + colour;
        return colour % 2 == 0
                ? clips.flat(name, COLOURS.get(colour), FRAMES)
                : clips.h264(name, COLOURS.get(colour), FRAMES);
    }

    private Color settled() throws Exception {
        Await.until(
                Duration.ofSeconds(5),
                "the still shown",
                () -> Look.distance(GROUND, Look.middle(witness.picture())) > 10);
        return Look.middle(witness.picture());
    }

    private Path still(Color colour) throws Exception {
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
