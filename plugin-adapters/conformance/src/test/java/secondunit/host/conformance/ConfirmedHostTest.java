package secondunit.host.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import secondunit.host.Clip;
import secondunit.host.ConfirmedHost;
import secondunit.host.Gap;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.ItemId;
import secondunit.host.Patience;
import secondunit.host.Placed;
import secondunit.host.ReplaceMedia;
import secondunit.timeline.FrameRange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What a confirmed host does about each misbehaviour, and what it says where nothing helps.
final class ConfirmedHostTest {

    private final FakeProgram program = FakeProgram.timeline();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anInsertionDroppedForEverIsToldAsNotConfirmed() {
        program.misbehaveAlways(Misbehaviour.DROPS_INSERTS);
        try (Host host = open()) {
            fails(HostError.NOT_CONFIRMED, () -> host.insertClip(insert("a", clip("take-a"))));
        }
        assertEquals(List.of(), program.showing());
    }

    @Test
    void mediaNeverReplacedIsToldAsNotConfirmed() {
        try (Host host = open()) {
            ItemId item = host.insertClip(insert("a", clip("take-a"))).item();
            program.misbehaveAlways(Misbehaviour.LIES_ABOUT_SUCCESS);

            fails(
                    HostError.NOT_CONFIRMED,
                    () -> host.replaceMedia(new ReplaceMedia(item, clip("take-b"))));
            fails(HostError.NOT_CONFIRMED, () -> host.remove(item));
            fails(HostError.NOT_CONFIRMED, () -> host.link(item, "take-b"));
        }
    }

    @Test
    void aSlipOfOneFrameIsMadeRight() {
        program.misbehaveAlways(Misbehaviour.PLACES_ONE_OFF);
        try (Host host = open()) {
            Placed placed = host.insertClip(insert("a", clip("take-a")));

            assertEquals(FrameRange.ofLength(100, 48), placed.range());
            assertEquals(List.of(), placed.degraded());
        }
    }

    @Test
    void aSlipAtTheStartOfTheTimelineIsTold() {
        program.misbehaveAlways(Misbehaviour.PLACES_ONE_OFF);
        try (Host host = open()) {
            var first =
                    new InsertClip(
                            "a",
                            clip("take-a"),
                            0,
                            InsertClip.AUTO,
                            InsertClip.Mode.NEW_TRACK,
                            InsertClip.Sound.NONE,
                            false);

            Placed placed = host.insertClip(first);

            assertEquals("frame 0", placed.degraded().getFirst().asked());
            assertEquals("frame 1", placed.degraded().getFirst().used());
        }
    }

    @Test
    void aCopyTheUserMadeElsewhereStays() {
        try (Host host = open()) {
            Clip clip = clip("take-a");
            Placed placed = host.insertClip(insert("a", clip));
            program.userCopies(clip.picture(), 1000);

            assertEquals(placed.item(), host.insertClip(insert("a", clip)).item());
            assertEquals(2, program.showing(clip.picture()));
        }
    }

    @Test
    void itemsOfTheUserAreNeverTakenOut() {
        Path own = folder.resolve("holiday.mov");
        program.userInserts(own, new FrameRange(0, 50));
        program.userSelects(own);
        try (Host host = open()) {
            host.remove(host.selection().getFirst().id());
        }
        assertEquals(1, program.showing(own));
    }

    @Test
    void whatIsSelectedNoMoreIsLeftOut() {
        Path own = folder.resolve("holiday.mov");
        program.userInserts(own, new FrameRange(0, 50));
        program.userSelects(own);
        program.userDeletes(own);
        program.misbehaveAlways(Misbehaviour.STALE_SELECTION);
        try (Host host = open()) {
            assertEquals(List.of(), host.selection());
        }
    }

    @Test
    void aGapIsToldWithItsNeighbours() {
        program.userInserts(folder.resolve("before.mov"), new FrameRange(0, 90));
        program.userInserts(folder.resolve("after.mov"), new FrameRange(120, 200));
        try (Host host = open()) {
            Gap gap = host.gap();

            assertEquals(new FrameRange(90, 120), gap.range());
            assertEquals(
                    folder.resolve("before.mov"), Objects.requireNonNull(gap.before()).media());
            assertEquals(folder.resolve("after.mov"), Objects.requireNonNull(gap.after()).media());
        }
    }

    @Test
    void aDialogIsSuspectedAndWhatHungBehindItIsNotDoneTwice() {
        Clip clip = clip("take-a");
        program.misbehaveOnce(Misbehaviour.HANGS_IN_A_DIALOG);
        var hasty = new Patience(Duration.ofMillis(50), 3, Duration.ofMillis(1), 3);
        try (Host host = new ConfirmedHost(program.open(), hasty)) {
            fails(HostError.MODAL_SUSPECTED, () -> host.insertClip(insert("a", clip)));
            fails(HostError.MODAL_SUSPECTED, () -> host.insertClip(insert("a", clip)));
        }
        program.closeDialog();
        awaitShown(Objects.requireNonNull(clip.sound()));
        try (Host host = open()) {
            host.insertClip(insert("a", clip));
        }
        assertEquals(1, program.showing(clip.picture()));
    }

    @ParameterizedTest
    @EnumSource(names = {"VANISHES_BEFORE", "VANISHES_AFTER"})
    void aProgramThatVanishesInACallIsToldAndAskedAgainPlacesOnce(Misbehaviour vanishing)
            throws Exception {
        Clip clip = clip("take-a");
        program.misbehaveOnce(vanishing);
        try (Host host = open()) {
            fails(HostError.HOST_GONE, () -> host.insertClip(insert("a", clip)));
            assertEquals(
                    HostError.HOST_GONE,
                    host.gone().toCompletableFuture().get(20, TimeUnit.SECONDS).error());
        }
        program.start();
        try (Host host = open()) {
            host.insertClip(insert("a", clip));
        }
        assertEquals(1, program.showing(clip.picture()));
        assertEquals(1, program.showing(Objects.requireNonNull(clip.sound())));
    }

    @Test
    void everyErrorSaysWhatAndWhatToDo() {
        program.misbehaveAlways(Misbehaviour.DROPS_INSERTS);
        try (Host host = open()) {
            HostException failure =
                    assertThrows(
                            HostException.class,
                            () -> host.insertClip(insert("a", clip("take-a"))));

            assertTrue(
                    String.valueOf(failure.getMessage())
                            .startsWith("fake said yes to insertClip and does not show it"),
                    failure.getMessage());
        }
    }

    private void awaitShown(Path media) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    while (program.showing(media) == 0) {
                        Thread.onSpinWait();
                    }
                });
    }

    private Host open() {
        return new FakeConnector(program).connect("", 0, null);
    }

    private Clip clip(String take) {
        return new FakeClips(folder).clip(take, 48);
    }

    private static InsertClip insert(String key, Clip clip) {
        return new InsertClip(
                key,
                clip,
                100,
                InsertClip.AUTO,
                InsertClip.Mode.NEW_TRACK,
                InsertClip.Sound.SEPARATE,
                false);
    }

    private static void fails(HostError expected, Runnable call) {
        HostException failure = assertThrows(HostException.class, call::run);
        assertEquals(expected, failure.error(), failure.getMessage());
    }
}
