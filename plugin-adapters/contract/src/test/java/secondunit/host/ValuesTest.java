package secondunit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ValuesTest {

    private static final Path FILE = Path.of("clip.mov").toAbsolutePath();

    @Test
    void aBadClipNamesItsField() {
        refused("clip.frames is 0, below 1", () -> clip("take", FILE, 0));
        refused("clip.take is empty", () -> clip(" ", FILE, 1));
        refused(
                "clip.picture \"clip.mov\" is not an absolute path; another program has another working folder",
                () -> clip("take", Path.of("clip.mov"), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "with space", "a/b", "01234567890123456789012345678901234567890", "é"})
    void aKeyIsShortAndPlain(String key) {
        assertThrows(IllegalArgumentException.class, () -> insert(key));
    }

    @Test
    void theKeyIsReadFromAShortenedName() {
        String name = insert("k7q2m9xw4t3a").itemName();

        assertEquals("SU k7q2m9xw4t3a Aurora", name);
        assertEquals(Optional.of("k7q2m9xw4t3a"), InsertClip.keyIn(name.substring(0, 16)));
        assertEquals(Optional.empty(), InsertClip.keyIn(name.substring(0, 10)));
        assertEquals(Optional.empty(), InsertClip.keyIn("Aurora"));
    }

    @Test
    void anItemCountsTrimmedFramesToo() {
        var item =
                new Item(
                        new ItemId("1"),
                        FILE,
                        "V1",
                        new FrameRange(100, 140),
                        8,
                        8,
                        12,
                        null,
                        "k",
                        null);

        assertEquals(60, item.mediaFrames());
    }

    @Test
    void whatAHostLacksIsLeftOutAndTold() {
        var hello = new Hello("tv", "1", "", "", "tv-1", Set.of(), List.of(), List.of());

        Suited suited = Suited.to(hello, insert("k"));

        assertEquals(InsertClip.Mode.NEW_TRACK, suited.insert().mode());
        assertEquals(InsertClip.Sound.NONE, suited.insert().sound());
        assertEquals(
                List.of("mode RIPPLE", "sound SEPARATE", "a marker"),
                suited.degraded().stream().map(Degraded::asked).toList());
    }

    private static Clip clip(String take, Path picture, long frames) {
        return new Clip(
                take, "Aurora", picture, FILE, frames, Timebase.of(25), 64, 36, false, false);
    }

    private static InsertClip insert(String key) {
        return new InsertClip(
                key,
                clip("take", FILE, 48),
                0,
                InsertClip.AUTO,
                InsertClip.Mode.RIPPLE,
                InsertClip.Sound.SEPARATE,
                true);
    }

    private static void refused(String message, Runnable call) {
        var refusal = assertThrows(IllegalArgumentException.class, call::run);
        assertEquals(message, refusal.getMessage());
    }
}
