package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import secondunit.host.Clip;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.Placed;
import secondunit.host.ReplaceMedia;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real OBS is closed by its user and started again. It stays in the scene collection it began
/// with: OBS 29 at times crashes while closing, after it has saved the scenes and before it has
/// saved which collection is open.
final class ObsRestartIT {

    private static final Color RED = new Color(200, 40, 30);
    private static final Color GREEN = new Color(30, 150, 60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void everythingIsFoundAgainAfterARestart() throws Exception {
        RealObs.assumeInstalled();
        var clips = new TestClips(Files.createDirectories(folder.resolve("clips")), 640, 360);
        Clip red = clips.withSound("red", RED, 60);
        Clip green = clips.withSound("green", GREEN, 60);
        var insert =
                new InsertClip(
                        "restart1",
                        red,
                        0,
                        InsertClip.AUTO,
                        InsertClip.Mode.NEW_TRACK,
                        InsertClip.Sound.SEPARATE,
                        false);
        try (RealObs obs = RealObs.start(Files.createDirectories(folder.resolve("obs")))) {
            Host host = obs.connector().connect("", 0, null);
            Placed placed = host.insertClip(insert);
            host.link(placed.item(), "take-after");
            obs.stop();
            HostException gone = host.gone().toCompletableFuture().get(10, TimeUnit.SECONDS);
            obs.start();

            try (Host again = obs.connector().connect("", 0, null);
                    Witness witness = obs.witness()) {
                assertEquals(HostError.HOST_GONE, gone.error());
                assertEquals(host.hello(), again.hello());
                Item item = again.linked().getFirst();
                assertEquals(
                        List.of("restart1", "take-after"),
                        List.of(String.valueOf(item.key()), String.valueOf(item.take())));
                assertEquals(placed.item(), again.insertClip(insert).item());
                Look.assertShows(RED, witness, "restarted");
                again.replaceMedia(new ReplaceMedia(placed.item(), green));
                Look.assertShows(GREEN, witness, "restarted-swapped");
                assertEquals(2, witness.inputs().size());
            }
        }
    }
}
