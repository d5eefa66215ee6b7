package secondunit.host.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import secondunit.host.Capability;
import secondunit.host.Clip;
import secondunit.host.FramesWanted;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.ItemId;
import secondunit.host.Notice;
import secondunit.host.Placed;
import secondunit.host.Playhead;
import secondunit.host.ReplaceMedia;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;
import secondunit.timeline.Timebase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// What every host keeps to. A subclass brings one host, freshly started for each test; tests of
/// what the host cannot do are skipped, after the host has said so itself.
///
/// The suite reads the host a second time, by [#showing], past the adapter it tests.
public abstract class HostConformance {

    private static final long LIMIT_SECONDS = 30;

    @SuppressWarnings("NullAway.Init")
    private Host host;

    /// A new session with the one program of this test.
    protected abstract Host open();

    /// A clip the program can play, different files for different takes.
    ///
    /// @param take the clip's take
    /// @param frames its length
    protected abstract Clip clip(String take, long frames);

    /// How many items, of picture or sound, show a file, asked of the program itself and not of the
    /// adapter.
    protected abstract int showing(Path media);

    /// Ends the program under its open sessions.
    protected abstract void vanish();

    /// A timeline frame with room for clips; ignored in live hosts.
    protected long freeFrame() {
        return 100;
    }

    @BeforeEach
    void openSession() {
        host = open();
    }

    @AfterEach
    void closeSession() {
        host.close();
    }

    @Test
    void itIntroducesItselfTheSameInEverySession() {
        try (Host second = open()) {
            assertEquals(host.hello(), second.hello());
        }
    }

    @Test
    void itAnswersUnsupportedForWhatItCannotDo() {
        var insert = insert("none1", clip("take-a", 48));
        var item = new ItemId("1");
        unsupportedWithout(Capability.PLAYHEAD, host::readPlayhead);
        unsupportedWithout(Capability.SELECTION, host::selection);
        unsupportedWithout(Capability.GAP, host::gap);
        unsupportedWithout(
                Capability.EXPORT_FRAME,
                () -> host.frames(new FramesWanted(FramesWanted.Where.PLAYHEAD, 1, true)));
        unsupportedWithout(Capability.PLACE, () -> host.insertClip(insert));
        unsupportedWithout(
                Capability.REPLACE_MEDIA,
                () -> host.replaceMedia(new ReplaceMedia(item, insert.clip())));
        unsupportedWithout(Capability.LINK, () -> host.link(item, "take-a"));
        unsupportedWithout(Capability.LINK, host::linked);
        unsupportedWithout(Capability.REMOVE, () -> host.remove(item));
        unsupportedWithout(
                Capability.NOTIFY, () -> host.notify(new Notice(Notice.Level.HINT, "hello")));
    }

    @Test
    void itTellsThePlayheadWithAnExactRate() {
        needs(Capability.PLAYHEAD);

        Playhead playhead = host.readPlayhead();

        assertTrue(playhead.rate().denominator() == 1 || playhead.rate().denominator() == 1001);
        assertEquals(playhead, host.readPlayhead());
    }

    @Test
    void itShowsFramesAsFiles() {
        needs(Capability.EXPORT_FRAME);

        List<Path> files = host.frames(new FramesWanted(FramesWanted.Where.PLAYHEAD, 1, true));

        assertEquals(1, files.size());
        assertTrue(Files.isRegularFile(files.getFirst()), files.toString());
    }

    @Test
    void itTellsTheUser() {
        needs(Capability.NOTIFY);

        host.notify(new Notice(Notice.Level.DONE, "A take is ready"));
    }

    @Test
    void anInsertedClipIsThereOnceWhereItSays() {
        needs(Capability.PLACE);
        Clip clip = clip("take-a", 48);

        Placed placed = host.insertClip(insert("once1", clip));

        assertEquals(1, showing(clip.picture()));
        assertEquals(clip.picture(), placed.media());
        assertEquals(48, placed.range().length());
        if (host.hello().can(Capability.LIVE_LOOP)) {
            assertEquals(FrameRange.ofLength(0, 48), placed.range());
        } else if (placed.degraded().isEmpty()) {
            assertEquals(freeFrame(), placed.range().start());
        }
    }

    @Test
    void theSameKeyPlacesOnce() {
        needs(Capability.PLACE);
        Clip clip = clip("take-a", 48);

        Placed first = host.insertClip(insert("once2", clip));
        Placed again = host.insertClip(insert("once2", clip));

        assertEquals(first.item(), again.item());
        assertEquals(1, showing(clip.picture()));
    }

    @Test
    void theSameKeyPlacesOnceFromAnotherSessionToo() {
        needs(Capability.PLACE);
        Clip clip = clip("take-a", 48);
        Placed first = host.insertClip(insert("once3", clip));
        host.close();

        try (Host second = open()) {
            assertEquals(first.item(), second.insertClip(insert("once3", clip)).item());
        }
        assertEquals(1, showing(clip.picture()));
    }

    @Test
    void theSameKeyWithAnotherClipAnswersWhatIsThere() {
        needs(Capability.PLACE);
        Clip draft = clip("take-a", 48);
        Clip last = clip("take-b", 48);
        Placed first = host.insertClip(insert("once4", draft));

        Placed again = host.insertClip(insert("once4", last));

        assertEquals(first.item(), again.item());
        assertEquals(draft.picture(), again.media());
        assertEquals(0, showing(last.picture()));
    }

    @Test
    void twoKeysPlaceTheSameTakeTwice() {
        needs(Capability.PLACE);
        Clip clip = clip("take-a", 48);

        Placed first = host.insertClip(insert("twice1", clip));
        Placed second = host.insertClip(insert("twice2", clip));

        assertNotEquals(first.item(), second.item());
        assertEquals(2, showing(clip.picture()));
    }

    @Test
    void aMissingFileIsToldAndNothingIsPlaced() {
        needs(Capability.PLACE);
        Clip there = clip("take-a", 48);
        Path nowhere = there.picture().resolveSibling("nowhere.mov");
        var clip = new Clip("take-x", "Gone", nowhere, null, 48, there.rate(), 64, 36, true, false);

        fails(HostError.FILE_MISSING, () -> host.insertClip(insert("missing1", clip)));

        assertEquals(0, showing(nowhere));
    }

    @Test
    void handlesLieBeyondInAndOut() {
        needs(Capability.PLACE, Capability.PLAYHEAD, Capability.LINK);
        assumeFalse(host.hello().can(Capability.LIVE_LOOP));
        Clip whole = clip("take-a", 48);
        var trimmed =
                new Clip(
                        whole.take(),
                        whole.name(),
                        whole.picture(),
                        whole.sound(),
                        whole.frames(),
                        new Handles(5, 7),
                        whole.rate(),
                        whole.width(),
                        whole.height(),
                        whole.loop(),
                        whole.alpha());
        InsertClip insert = insert("handles1", trimmed);

        Placed placed = host.insertClip(insert);

        assertEquals(FrameRange.ofLength(insert.at(), 36), placed.range());
        assertEquals(List.of(), placed.degraded());
        Item item =
                host.linked().stream()
                        .filter(one -> one.id().equals(placed.item()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of(5L, 5L, 7L),
                List.of(item.sourceIn(), item.leftHandle(), item.rightHandle()));
    }

    @Test
    void aTimelineRefusesAnotherRate() {
        needs(Capability.PLACE, Capability.PLAYHEAD);
        assumeFalse(host.hello().can(Capability.LIVE_LOOP));
        Clip clip = clip("take-a", 48);
        var other =
                new Clip(
                        clip.take(),
                        clip.name(),
                        clip.picture(),
                        null,
                        48,
                        Timebase.of(50),
                        clip.width(),
                        clip.height(),
                        false,
                        false);

        fails(HostError.RATE_MISMATCH, () -> host.insertClip(insert("rate1", other)));

        assertEquals(0, showing(clip.picture()));
    }

    @Test
    void whatItDoesDifferentlyIsTold() {
        needs(Capability.PLACE);
        for (InsertClip.Mode mode : InsertClip.Mode.values()) {
            if (!host.hello().can(mode.needs())) {
                Clip clip = clip("take-a", 48);
                String key = "mode-" + mode;
                var asked = insert(key, clip, mode, InsertClip.Sound.NONE);

                Placed placed = host.insertClip(asked);

                assertTrue(tells(placed, "mode " + mode), placed.toString());
            }
        }
    }

    @Test
    void soundThatCannotStandAloneIsTold() {
        needs(Capability.PLACE);
        assumeFalse(host.hello().can(Capability.SEPARATE_SOUND));
        Clip clip = clip("take-a", 48);
        assumeTrue(clip.sound() != null, "the clip has no sound of its own");

        Placed placed =
                host.insertClip(
                        insert(
                                "sound0",
                                clip,
                                InsertClip.Mode.NEW_TRACK,
                                InsertClip.Sound.SEPARATE));

        assertTrue(tells(placed, "sound SEPARATE"), placed.toString());
    }

    @Test
    void separateSoundComesAndGoesWithThePicture() {
        needs(Capability.PLACE, Capability.SEPARATE_SOUND, Capability.REMOVE);
        Clip clip = clip("take-a", 48);
        Path sound = Objects.requireNonNull(clip.sound(), "clip(take-a) needs sound of its own");
        var insert = insert("sound1", clip, InsertClip.Mode.NEW_TRACK, InsertClip.Sound.SEPARATE);

        Placed placed = host.insertClip(insert);
        host.insertClip(insert);

        assertEquals(1, showing(sound));
        host.remove(placed.item());
        assertEquals(0, showing(sound));
    }

    @Test
    void separateSoundIsReplacedWithThePicture() {
        needs(Capability.PLACE, Capability.SEPARATE_SOUND, Capability.REPLACE_MEDIA);
        Clip draft = clip("take-a", 48);
        Clip last = clip("take-b", 48);
        Placed placed =
                host.insertClip(
                        insert(
                                "sound2",
                                draft,
                                InsertClip.Mode.NEW_TRACK,
                                InsertClip.Sound.SEPARATE));

        host.replaceMedia(new ReplaceMedia(placed.item(), last));

        assertEquals(0, showing(Objects.requireNonNull(draft.sound())));
        assertEquals(1, showing(Objects.requireNonNull(last.sound())));
    }

    @Test
    void replacingKeepsTheItemAndShowsTheOtherMedia() {
        needs(Capability.PLACE, Capability.REPLACE_MEDIA);
        Clip draft = clip("take-a", 48);
        Clip last = clip("take-b", 48);
        Placed placed = host.insertClip(insert("replace1", draft));
        var replacement = new ReplaceMedia(placed.item(), last);

        Placed replaced = host.replaceMedia(replacement);
        host.replaceMedia(replacement);

        assertEquals(placed.item(), replaced.item());
        assertEquals(placed.range(), replaced.range());
        assertEquals(last.picture(), replaced.media());
        assertEquals(0, showing(draft.picture()));
        assertEquals(1, showing(last.picture()));
    }

    @Test
    void anotherFrameCountIsNoReplacement() {
        needs(Capability.PLACE, Capability.REPLACE_MEDIA);
        Clip clip = clip("take-a", 48);
        Placed placed = host.insertClip(insert("replace2", clip));
        Clip shorter = clip("take-b", 47);

        fails(
                HostError.LENGTH_MISMATCH,
                () -> host.replaceMedia(new ReplaceMedia(placed.item(), shorter)));

        assertEquals(1, showing(clip.picture()));
    }

    @Test
    void aMissingReplacementLeavesWhatIsThere() {
        needs(Capability.PLACE, Capability.REPLACE_MEDIA);
        Clip clip = clip("take-a", 48);
        Placed placed = host.insertClip(insert("replace3", clip));
        Path nowhere = clip.picture().resolveSibling("nowhere.mov");
        var gone = new Clip("take-x", "Gone", nowhere, null, 48, clip.rate(), 64, 36, true, false);

        fails(
                HostError.FILE_MISSING,
                () -> host.replaceMedia(new ReplaceMedia(placed.item(), gone)));

        assertEquals(1, showing(clip.picture()));
    }

    @Test
    void anUnknownItemIsToldByName() {
        Clip clip = clip("take-a", 48);
        var unknown = new ItemId("no-such-item");
        if (host.hello().can(Capability.REPLACE_MEDIA)) {
            fails(HostError.NO_ITEM, () -> host.replaceMedia(new ReplaceMedia(unknown, clip)));
        }
        if (host.hello().can(Capability.LINK)) {
            fails(HostError.NO_ITEM, () -> host.link(unknown, "take-a"));
        }
    }

    @Test
    void keyAndTakeAreFoundInANewSession() {
        needs(Capability.PLACE, Capability.LINK);
        Placed placed = host.insertClip(insert("link1", clip("take-a", 48)));
        host.close();

        try (Host second = open()) {
            Item item = only(second.linked(), "link1");
            assertEquals(placed.item(), item.id());
            assertEquals("take-a", item.take());
            assertEquals(48, item.mediaFrames());
            second.link(item.id(), "take-c");
        }
        try (Host third = open()) {
            assertEquals("take-c", only(third.linked(), "link1").take());
        }
    }

    @Test
    void aReplacementLinksItsTake() {
        needs(Capability.PLACE, Capability.LINK, Capability.REPLACE_MEDIA);
        Placed placed = host.insertClip(insert("link2", clip("take-a", 48)));
        Clip last = clip("take-b", 48);

        host.replaceMedia(new ReplaceMedia(placed.item(), last));

        Item item = only(host.linked(), "link2");
        assertEquals("take-b", item.take());
        assertEquals(last.picture(), item.media());
    }

    @Test
    void removingTwiceIsNoError() {
        needs(Capability.PLACE, Capability.REMOVE);
        Clip clip = clip("take-a", 48);
        Placed placed = host.insertClip(insert("remove1", clip));
        Clip other = clip("take-b", 48);
        host.insertClip(insert("remove2", other));

        host.remove(placed.item());
        host.remove(placed.item());
        host.remove(new ItemId("no-such-item"));

        assertEquals(0, showing(clip.picture()));
        assertEquals(1, showing(other.picture()));
    }

    @Test
    void closingLeavesWhatWasPlaced() {
        needs(Capability.PLACE);
        Clip clip = clip("take-a", 48);
        host.insertClip(insert("close1", clip));

        host.close();

        assertEquals(1, showing(clip.picture()));
        fails(HostError.HOST_GONE, () -> host.insertClip(insert("close2", clip)));
    }

    @Test
    void aVanishedProgramIsToldAndEveryCallFails() throws Exception {
        Clip clip = clip("take-a", 48);
        vanish();

        HostException gone = host.gone().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);

        assertEquals(HostError.HOST_GONE, gone.error());
        assertNotNull(gone.getMessage());
        if (host.hello().can(Capability.PLAYHEAD)) {
            fails(HostError.HOST_GONE, host::readPlayhead);
        }
        if (host.hello().can(Capability.PLACE)) {
            fails(HostError.HOST_GONE, () -> host.insertClip(insert("gone1", clip)));
        }
        if (host.hello().can(Capability.LINK)) {
            fails(HostError.HOST_GONE, host::linked);
        }
    }

    /// An insertion as live hosts and timelines both take it.
    protected final InsertClip insert(String key, Clip clip) {
        return insert(key, clip, InsertClip.Mode.NEW_TRACK, InsertClip.Sound.NONE);
    }

    private InsertClip insert(String key, Clip clip, InsertClip.Mode mode, InsertClip.Sound sound) {
        return new InsertClip(key, clip, freeFrame(), InsertClip.AUTO, mode, sound, false);
    }

    private void needs(Capability... wanted) {
        for (Capability capability : wanted) {
            assumeTrue(host.hello().can(capability), () -> "this host lacks " + capability);
        }
    }

    private void unsupportedWithout(Capability capability, Runnable call) {
        if (!host.hello().can(capability)) {
            fails(HostError.UNSUPPORTED, call);
        }
    }

    private static void fails(HostError expected, Runnable call) {
        HostException failure = assertThrows(HostException.class, call::run);
        assertEquals(expected, failure.error(), failure.getMessage());
        assertFalse(Objects.requireNonNull(failure.getMessage()).isBlank());
    }

    private static boolean tells(Placed placed, String asked) {
        return placed.degraded().stream().anyMatch(told -> told.asked().equals(asked));
    }

    private static Item only(List<Item> items, String key) {
        List<Item> found = items.stream().filter(item -> item.isOf(key)).toList();
        assertEquals(1, found.size(), items.toString());
        return found.getFirst();
    }
}
