package secondunit.obs;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import secondunit.host.Clip;
import secondunit.host.Host;
import secondunit.host.conformance.HostConformance;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real OBS keeps to what every host keeps to. One OBS serves all tests, each in a scene
/// collection of its own; it is started again after it had to vanish.
final class ObsConformanceIT extends HostConformance {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static RealObs obs;
    private static TestClips clips;
    private static int collections;

    private boolean prepared;
    private boolean vanished;

    @BeforeAll
    static void start() throws Exception {
        RealObs.assumeInstalled();
        clips = new TestClips(Files.createDirectories(folder.resolve("clips")), WIDTH, HEIGHT);
        obs = RealObs.start(Files.createDirectories(folder.resolve("obs")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (obs != null) {
            obs.close();
        }
    }

    @AfterEach
    void startAgain() throws Exception {
        if (vanished) {
            obs.start();
        }
    }

    @Override
    protected Host open() {
        if (!prepared) {
            prepared = true;
            try (Witness witness = obs.witness()) {
                witness.addCollection("Collection " + ++collections);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return obs.connector().connect("", 0, null);
    }

    @Override
    protected Clip clip(String take, long frames) {
        try {
            Color colour = new Color(take.hashCode());
            return clips.withSound(take, colour, Math.toIntExact(frames));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected int showing(Path media) {
        try (Witness witness = obs.witness()) {
            return witness.showing(media).size();
        }
    }

    @Override
    protected void vanish() {
        vanished = true;
        try {
            obs.kill();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
