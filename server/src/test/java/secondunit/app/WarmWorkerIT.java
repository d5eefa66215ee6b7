package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.TestSettings;
import secondunit.jobs.Message;
import secondunit.jobs.WorkerProcess;
import secondunit.picture.Size;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

/// One worker, several orders: progress and previews as it goes, cancel within a frame, ready for
/// the next.
final class WarmWorkerIT {

    /// Frames that may be on their way when the wish to cancel arrives: one being written, and what
    /// the pipe holds.
    private static final int ON_THE_WAY = 3;

    @TempDir Path folder;

    @Test
    void cancelsWithinAFrameAndRendersTheNextOrder() throws IOException, InterruptedException {
        Settings settings = TestSettings.in(folder);
        try (WorkerProcess worker = new WorkerProcess(WorkerCommand.of(settings, "worker"))) {
            List<Message> cancelled = new ArrayList<>();
            Outcome first =
                    worker.render(
                                    order("first", 10_000, new Size(1920, 1080)),
                                    folder,
                                    message -> cancelAfterTen(worker, message, cancelled))
                            .outcome();
            assertInstanceOf(Outcome.Cancelled.class, first);
            assertTrue(
                    cancelled.size() <= 10 + ON_THE_WAY,
                    () -> "went on for " + cancelled.size() + " frames");
            assertFalse(Files.exists(folder.resolve("first.mkv")));
            List<Message> seen = new ArrayList<>();
            WorkerProcess.Report second =
                    worker.render(order("second", 30, new Size(320, 180)), folder, seen::add);
            assertInstanceOf(Outcome.Done.class, second.outcome(), second::toString);
            assertEquals(30, seen.stream().filter(Message.Progress.class::isInstance).count());
            assertPreviews(seen);
        }
    }

    private static void cancelAfterTen(
            WorkerProcess worker, Message message, List<Message> progress) {
        if (message instanceof Message.Progress) {
            progress.add(message);
            if (progress.size() == 10) {
                worker.cancel();
            }
        }
    }

    private static void assertPreviews(List<Message> seen) throws IOException {
        List<Message.Preview> previews =
                seen.stream()
                        .filter(Message.Preview.class::isInstance)
                        .map(Message.Preview.class::cast)
                        .toList();
        assertEquals(List.of(0L, 24L), previews.stream().map(Message.Preview::frame).toList());
        BufferedImage picture = ImageIO.read(previews.getLast().file().toFile());
        assertEquals(320, picture.getWidth());
        long colours = distinct(picture);
        assertTrue(colours > 500, "a picture, not a field of one colour: " + colours);
    }

    private static long distinct(BufferedImage picture) {
        return Arrays.stream(
                        picture.getRGB(
                                0,
                                0,
                                picture.getWidth(),
                                picture.getHeight(),
                                null,
                                0,
                                picture.getWidth()))
                .distinct()
                .count();
    }

    private Order order(String name, long frames, Size size) {
        var request =
                new ShotRequest.Generate(
                        "bouncing balls",
                        null,
                        frames,
                        new FrameRange(0, frames),
                        Timebase.of(24),
                        size,
                        false,
                        false,
                        true,
                        new Casting(Casting.AUTO, Quality.FINAL, 1));
        return new Order(name, request, folder.resolve(name + ".mkv"), DeliveryFormat.MKV_FFV1);
    }
}
