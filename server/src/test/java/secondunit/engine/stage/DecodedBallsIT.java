package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.app.command.CommandHere;
import secondunit.engine.stage.BallMeasure.Contact;
import secondunit.engine.stage.BallMeasure.Parabola;
import secondunit.engine.stage.BallMeasure.Report;
import secondunit.fixture.ClipFile;
import secondunit.fixture.CommandLineRun;

import java.nio.file.Path;

/// Bouncing balls as a user gets them: a file from the command line, decoded, measured from its
/// pixels and samples.
final class DecodedBallsIT {

    private static final double LATEST_SECONDS = 0.010;
    private static final double FARTHEST_PIXELS = 0.5;

    @TempDir Path folder;

    @Test
    void everyBounceIsHeardWhenItIsSeenAndEveryFlightIsAParabola() {
        CommandLineRun run =
                CommandHere.run(
                        folder,
                        "render",
                        "a bouncing ball",
                        "-o",
                        "ball.mov",
                        "--format",
                        "mov-prores",
                        "--seconds",
                        "4",
                        "--fps",
                        "30000/1001",
                        "--size",
                        "1280x720");
        assertEquals(0, run.exit(), run.err());
        ClipFile clip = ClipFile.read(folder.resolve("ball.mov"));
        BallMeasure measure = new BallMeasure(clip.info().rate());
        clip.frames().forEach(measure::look);
        Report report = measure.report(clip.sound());
        assertEquals(1, report.balls());
        assertTrue(report.contacts().size() >= 3, () -> "too few: " + report.contacts());
        for (Contact contact : report.contacts()) {
            assertTrue(Math.abs(contact.offset()) <= LATEST_SECONDS, contact::toString);
        }
        for (Parabola flight : report.flights()) {
            assertTrue(flight.worst() <= FARTHEST_PIXELS, flight::toString);
        }
    }
}
