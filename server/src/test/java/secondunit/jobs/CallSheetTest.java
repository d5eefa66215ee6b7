package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The order in which jobs are rendered.
final class CallSheetTest {

    private final CallSheet sheet = new CallSheet(Clock.systemUTC());

    private static Ticket ticket(String take, Quality quality) {
        return new Ticket(
                new Job(
                        take,
                        "shot",
                        Rig.request("x", 9).withCasting(new Casting(Casting.AUTO, quality, 1)),
                        DeliveryFormat.MP4,
                        Path.of(take),
                        Instant.EPOCH,
                        0,
                        new JobState.Queued()));
    }

    private String next() {
        try {
            return sheet.next(() -> true).orElseThrow().take();
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void draftsComeFirstEachLineInItsOrder() {
        sheet.add(ticket("a", Quality.FINAL));
        sheet.add(ticket("b", Quality.FINAL));
        sheet.add(ticket("c", Quality.DRAFT));
        sheet.add(ticket("d", Quality.DRAFT));
        assertEquals(
                "c d a b", Stream.generate(this::next).limit(4).collect(Collectors.joining(" ")));
    }

    @Test
    void whatIsPutBackIsNextAndWhatIsRemovedIsGone() {
        Ticket removed = ticket("b", Quality.FINAL);
        sheet.add(ticket("a", Quality.FINAL));
        sheet.add(removed);
        sheet.add(ticket("c", Quality.FINAL));
        sheet.remove(removed);
        sheet.addFirst(ticket("again", Quality.FINAL));
        assertEquals(
                "again a c", Stream.generate(this::next).limit(3).collect(Collectors.joining(" ")));
    }

    @Test
    void waitsForAJobUntilItIsNoLongerFit() throws InterruptedException {
        AtomicBoolean fit = new AtomicBoolean(true);
        Thread waker =
                Thread.startVirtualThread(() -> {
                    fit.set(false);
                    sheet.wake();
                });
        assertTrue(sheet.next(fit::get).isEmpty());
        waker.join();
        Thread adder = Thread.startVirtualThread(() -> sheet.add(ticket("a", Quality.FINAL)));
        assertEquals("a", next());
        adder.join();
    }
}
