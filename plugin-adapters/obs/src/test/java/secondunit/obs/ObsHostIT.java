package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import secondunit.host.Clip;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.Placed;
import secondunit.host.Playhead;
import secondunit.host.ReplaceMedia;
import secondunit.timeline.Timebase;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Clips in a real OBS, seen on its own screenshots. Every test has a scene collection of its own.
final class ObsHostIT {

    /// The root mean square of the test clips' tone.
    private static final double TONE = 4000 / Math.sqrt(2);

    private static final Color RED = new Color(200, 40, 30);
    private static final Color GREEN = new Color(30, 150, 60);
    private static final Color BLUE = new Color(40, 60, 200);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static RealObs obs;
    private static TestClips clips;
    private static int collections;

    private Host host;
    private Witness witness;

    @BeforeAll
    static void start() throws Exception {
        RealObs.assumeInstalled();
        clips = new TestClips(Files.createDirectories(folder.resolve("clips")), 640, 360);
        obs = RealObs.start(Files.createDirectories(folder.resolve("obs")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (obs != null) {
            obs.close();
        }
    }

    @BeforeEach
    void connect() throws Exception {
        witness = obs.witness();
        witness.addCollection("Collection " + ++collections);
        host = obs.connector().connect("", 0, null);
    }

    @AfterEach
    void disconnect() {
        if (host != null) {
            host.close();
        }
        if (witness != null) {
            witness.close();
        }
    }

    @Test
    void aWrongPasswordIsDenied() {
        HostException denied =
                assertThrows(
                        HostException.class,
                        () -> obs.connector().connect("localhost", obs.port(), "wrong"));

        assertEquals(HostError.DENIED, denied.error());
    }

    @Test
    void thePlayheadTellsSceneCanvasAndExactRate() {
        Playhead playhead = host.readPlayhead();

        assertEquals(witness.scene(), playhead.timeline());
        assertEquals(Timebase.of(30), playhead.rate());
        assertEquals(List.of(640, 360), List.of(playhead.width(), playhead.height()));
        assertEquals("709 Partial NV12", playhead.colour());
    }

    @Test
    void aTakeIsPlacedSwappedAndRemoved() throws Exception {
        Color empty = Look.middle(witness.picture());

        Placed placed = host.insertClip(insert("turn1", clips.flat("red", RED, 60)));
        Look.assertShows(RED, witness, "placed");
        Clip green = clips.flat("green", GREEN, 60);
        Placed swapped = host.replaceMedia(new ReplaceMedia(placed.item(), green));
        Look.assertShows(GREEN, witness, "swapped");
        host.remove(placed.item());
        Look.assertShows(empty, witness, "removed");

        assertEquals("bottom", placed.track());
        assertEquals(List.of(), placed.degraded());
        assertEquals(green.picture(), swapped.media());
        assertEquals(List.of(), witness.inputs());
    }

    @Test
    void soundIsALoopOfItsOwnAndGoesWithThePicture() throws Exception {
        Clip red = clips.withSound("red", RED, 60);
        Clip blue = clips.withSound("blue", BLUE, 60);

        Placed placed = host.insertClip(insert("sound1", red));
        List<String> names = witness.inputs();
        host.replaceMedia(new ReplaceMedia(placed.item(), blue));

        assertEquals(2, names.size(), names.toString());
        assertEquals(List.of("SU sound1 Clip red"), witness.showing(blue.picture()));
        assertEquals(
                List.of("SU sound1 Clip red (sound)"),
                witness.showing(Objects.requireNonNull(blue.sound())));
        assertEquals(0, witness.showing(Objects.requireNonNull(red.sound())).size());
        Look.assertShows(BLUE, witness, "sound");
    }

    @Test
    void anOpaqueTakeGoesBehindWhatTheUserHas() throws Exception {
        witness.addColour("Camera", GREEN);

        Placed behind = host.insertClip(insert("behind1", clips.flat("red", RED, 60)));
        Look.assertShows(GREEN, witness, "behind");
        Placed front = host.insertClip(insert("front1", clips.flat("blue", BLUE, 60), "top"));
        Look.assertShows(BLUE, witness, "in-front");

        assertEquals("bottom", behind.track());
        assertEquals("top", front.track());
    }

    @Test
    void aTakeWithAlphaGoesInFront() throws Exception {
        witness.addColour("Camera", BLUE);
        Color glass = new Color(RED.getRed(), RED.getGreen(), RED.getBlue(), 254);

        Placed placed = host.insertClip(insert("glass1", clips.translucent("glass", glass, 60)));

        assertEquals("top", placed.track());
        Look.assertShows(RED, witness, "alpha-in-front");
    }

    @Test
    void theNewestOfTwoBackgroundsIsSeenAndTheOtherStaysBelow() throws Exception {
        Placed first = host.insertClip(insert("two1", clips.flat("red", RED, 60)));
        Placed second = host.insertClip(insert("two2", clips.flat("blue", BLUE, 60)));
        Look.assertShows(BLUE, witness, "two");

        host.remove(second.item());

        Look.assertShows(RED, witness, "one-left");
        assertEquals(List.of(first.item()), host.linked().stream().map(item -> item.id()).toList());
    }

    @Test
    void aDraftOfHalfTheSizeFillsTheCanvas() throws Exception {
        var small = new TestClips(Files.createDirectories(folder.resolve("small")), 320, 180);

        host.insertClip(insert("half1", small.flat("red", RED, 60)));

        BufferedImage picture = witness.picture();
        Look.keep(picture, "half");
        assertEquals(640, picture.getWidth());
        assertTrue(Look.distance(RED, new Color(picture.getRGB(4, 355))) <= 2);
        assertTrue(Look.distance(RED, new Color(picture.getRGB(635, 355))) <= 2);
    }

    @Test
    void aTakeThatPlaysOnceLeavesNothingBehind() throws Exception {
        Clip red = clips.flat("short", RED, 30);
        var once =
                new Clip(
                        "short",
                        "Once",
                        red.picture(),
                        null,
                        30,
                        red.rate(),
                        640,
                        360,
                        false,
                        false);

        host.insertClip(insert("once1", once));

        Await.until(
                Duration.ofSeconds(10),
                "an empty picture",
                () -> Look.distance(Color.BLACK, Look.middle(witness.picture())) <= 2);
        assertEquals(1, witness.showing(once.picture()).size());
    }

    @Test
    void aFileThatObsCannotPlayIsRefusedAndLeavesNothing() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.webm"), "not a film");
        Clip clip = clips.clip("broken", broken, null, 60, false);

        assertEquals(
                HostError.CODEC_REFUSED,
                failure(() -> host.insertClip(insert("broken1", clip))).error());

        assertEquals(List.of(), witness.inputs());
    }

    @Test
    void aReplacementThatObsCannotPlayNeverReachesTheAir() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken2.webm"), "not a film");
        Clip red = clips.flat("red", RED, 60);
        Placed placed = host.insertClip(insert("broken2", red));
        long cursor = witness.cursor("SU broken2 Clip red");

        HostException refused =
                failure(() ->
                        host.replaceMedia(
                                new ReplaceMedia(
                                        placed.item(),
                                        clips.clip("broken", broken, null, 60, false))));

        assertEquals(HostError.CODEC_REFUSED, refused.error());
        assertEquals(List.of("SU broken2 Clip red"), witness.inputs());
        Look.assertShows(RED, witness, "old-plays-on");
        Await.until(
                Duration.ofSeconds(5),
                "the old clip playing on",
                () -> witness.cursor("SU broken2 Clip red") != cursor);
    }

    @Test
    void aSourceOfTheUserWithOurNameIsLeftAlone() throws Exception {
        witness.addColour("SU mine1 Clip red", GREEN);

        Clip red = clips.flat("red", RED, 60);

        HostException refused = failure(() -> host.insertClip(insert("mine1", red)));

        assertEquals(HostError.REFUSED, refused.error());
        assertTrue(String.valueOf(refused.getMessage()).contains("SU mine1 Clip red"));
        Look.assertShows(GREEN, witness, "left-alone");
    }

    @Test
    void anItemIsFoundAfterTheUserHasRenamedIt() throws Exception {
        Placed placed = host.insertClip(insert("name1", clips.flat("red", RED, 60)));
        witness.rename("SU name1 Clip red", "Backdrop");

        Placed swapped =
                host.replaceMedia(new ReplaceMedia(placed.item(), clips.flat("green", GREEN, 60)));

        assertEquals(placed.item(), swapped.item());
        assertEquals(List.of("Backdrop"), witness.inputs());
        Look.assertShows(GREEN, witness, "renamed");
    }

    @Test
    void anItemThatTheUserHasRemovedIsPlacedAnew() throws Exception {
        Clip red = clips.flat("red", RED, 60);
        host.insertClip(insert("again1", red));
        witness.remove("SU again1 Clip red");
        assertEquals(List.of(), host.linked());

        host.insertClip(insert("again1", red));

        assertEquals(1, witness.showing(red.picture()).size());
    }

    @Test
    void aPlacementCutShortIsDoneAnew() throws Exception {
        Clip red = clips.withSound("red", RED, 60);
        var half =
                new Ours(
                        "SU cut1 Clip red",
                        "cut1",
                        Ours.Role.PICTURE,
                        "red",
                        60,
                        red.rate(),
                        InsertClip.Sound.SEPARATE,
                        red.picture(),
                        true);
        witness.addHidden(half);
        assertEquals(List.of(), host.linked());

        host.insertClip(insert("cut1", red));

        assertEquals(1, witness.showing(red.picture()).size());
        assertEquals(1, witness.showing(Objects.requireNonNull(red.sound())).size());
        Look.assertShows(RED, witness, "done-anew");
    }

    @Test
    void anItemKeepsItsSceneWhenAnotherGoesOnAir() throws Exception {
        Placed placed = host.insertClip(insert("scene1", clips.flat("red", RED, 60)));
        String first = witness.scene();
        witness.addScene("Second");
        assertEquals("Second", host.readPlayhead().timeline());

        Placed swapped =
                host.replaceMedia(new ReplaceMedia(placed.item(), clips.flat("green", GREEN, 60)));

        assertEquals("on air", swapped.degraded().getFirst().asked());
        assertTrue(swapped.degraded().getFirst().why().contains("Second"));
        witness.putOnAir(first);
        Look.assertShows(GREEN, witness, "back-on-air");
        witness.addAlso("SU scene1 Clip red", "Second");
        host.remove(placed.item());
        assertEquals(0, witness.items(first).size() + witness.items("Second").size());
    }

    @Test
    void studioModeIsTold() throws Exception {
        witness.setStudioMode(true);
        try {
            Placed placed = host.insertClip(insert("studio1", clips.flat("red", RED, 60)));

            assertEquals("on air", placed.degraded().getFirst().asked());
            assertTrue(placed.degraded().getFirst().why().contains("Transition"));
        } finally {
            witness.setStudioMode(false);
        }
        Look.assertShows(RED, witness, "after-studio-mode");
    }

    @Test
    void anotherSceneCollectionIsToldByName() throws Exception {
        String mine = "Collection " + collections;
        Clip red = clips.flat("red", RED, 60);
        Placed placed = host.insertClip(insert("collection1", red));
        witness.addCollection("Collection " + ++collections);

        List<Runnable> calls =
                List.of(
                        () -> host.insertClip(insert("collection1", red)),
                        () -> host.replaceMedia(new ReplaceMedia(placed.item(), red)),
                        () -> host.link(placed.item(), "other"),
                        () -> host.remove(placed.item()));
        for (Runnable call : calls) {
            HostException elsewhere = failure(call);
            assertEquals(HostError.NO_TIMELINE, elsewhere.error());
            assertTrue(String.valueOf(elsewhere.getMessage()).contains("\"" + mine + "\""));
        }
        assertEquals(List.of(), host.linked());
        assertEquals(0, witness.showing(red.picture()).size());

        witness.openCollection(mine);
        assertEquals(placed.item(), host.insertClip(insert("collection1", red)).item());
        Look.assertShows(RED, witness, "collection-back");
        host.remove(placed.item());
        assertEquals(List.of(), witness.inputs());
    }

    /// Twice round the loop, as loud as the file and without a hole. A busy machine makes holes
    /// too, so one good recording is enough: a loop that had a hole would have it in all.
    @Test
    void theSoundIsInTheRecordingWithoutAHole() throws Exception {
        host.insertClip(insert("heard1", clips.withSound("red", RED, 60)));

        List<Double> loudness = List.of();
        for (int i = 0; i < 6 && !isEvenTone(loudness); i++) {
            Path film =
                    Recording.during(witness, () -> Recording.goOn(witness, Duration.ofSeconds(4)));
            loudness = Sound.loudness(film);
        }

        assertTrue(isEvenTone(loudness), loudness.toString());
    }

    private static boolean isEvenTone(List<Double> loudness) {
        int edge = 25;
        return loudness.size() > 4 * edge
                && loudness.subList(edge, loudness.size() - edge).stream()
                        .allMatch(rms -> Math.abs(rms - TONE) < TONE / 4);
    }

    private static HostException failure(Runnable call) {
        return assertThrows(HostException.class, call::run);
    }

    private static InsertClip insert(String key, Clip clip) {
        return insert(key, clip, InsertClip.AUTO);
    }

    private static InsertClip insert(String key, Clip clip, String track) {
        return new InsertClip(
                key, clip, 0, track, InsertClip.Mode.NEW_TRACK, InsertClip.Sound.SEPARATE, false);
    }
}
