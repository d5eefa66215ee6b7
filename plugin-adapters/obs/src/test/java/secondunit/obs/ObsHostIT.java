package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Clips in a real OBS, seen on its own screenshots. Every test has a scene collection of its own.
final class ObsHostIT {

    private static final Color RED = new Color(200, 40, 30);
    private static final Color GREEN = new Color(30, 150, 60);
    private static final Color BLUE = new Color(40, 60, 200);

    @TempDir private static Path folder;
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
        Look.assertShows(RED, witness.picture(), "placed");
        Clip green = clips.flat("green", GREEN, 60);
        Placed swapped = host.replaceMedia(new ReplaceMedia(placed.item(), green));
        Look.assertShows(GREEN, witness.picture(), "swapped");
        host.remove(placed.item());
        Look.assertShows(empty, witness.picture(), "removed");

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
        Look.assertShows(BLUE, witness.picture(), "sound");
    }

    private static InsertClip insert(String key, Clip clip) {
        return insert(key, clip, InsertClip.AUTO);
    }

    private static InsertClip insert(String key, Clip clip, String track) {
        return new InsertClip(
                key, clip, 0, track, InsertClip.Mode.NEW_TRACK, InsertClip.Sound.SEPARATE, false);
    }
}
