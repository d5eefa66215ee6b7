package secondunit.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;
import secondunit.timeline.Timebase;
import secondunit.timeline.TimecodeFormat;

import java.nio.file.Path;
import java.util.List;

final class CutTest {

    private static final MediaFile MEDIA = Cuts.media(Path.of("a.mov"), Cuts.FILM_NTSC, true);

    @Test
    void whatTheMediaHasBeyondTheUsedPartAreHandles() {
        PlacedClip clip = Cuts.clip("a", null, MEDIA, 8, 80, 40);

        assertEquals(new Handles(8, 12), clip.handles());
        assertEquals(new FrameRange(40, 120), clip.range());
    }

    @Test
    void clipsLieByPosition() {
        PlacedClip first = Cuts.clip("first", null, MEDIA, 0, 10, 0);
        PlacedClip second = Cuts.clip("second", null, MEDIA, 0, 10, 10);

        assertEquals(
                List.of(first, second),
                new Cut("x", Cuts.FILM_NTSC, List.of(second, first)).clips());
    }

    @Test
    void clipsThatOverlapAreRefused() {
        PlacedClip first = Cuts.clip("first", null, MEDIA, 0, 10, 0);
        PlacedClip second = Cuts.clip("second", null, MEDIA, 0, 10, 9);

        refused(
                "clip second at frame 9 overlaps clip first, which ends at 10",
                () -> new Cut("x", Cuts.FILM_NTSC, List.of(first, second)));
    }

    @Test
    void aClipAtAnotherRateIsRefused() {
        PlacedClip clip = Cuts.clip("a", null, MEDIA, 0, 10, 0);

        refused(
                "clip a is 24000/1001 frames a second, but its cut is 25; conform it to the cut's rate",
                () -> new Cut("x", new TimecodeFormat(Timebase.of(25), false), List.of(clip)));
    }

    @Test
    void framesThatTheMediaLacksAreRefused() {
        refused(
                "clip a uses frames 86490..86510, but its media has 86400..86500",
                () -> Cuts.clip("a", null, MEDIA, 90, 20, 0));
        refused("clip a uses no frames", () -> Cuts.clip("a", null, MEDIA, 0, 0, 0));
        refused(
                "clip a lies at frame -1, before the timeline's start",
                () -> Cuts.clip("a", null, MEDIA, 0, 1, -1));
    }

    @Test
    void anEmptyOrNamelessCutIsRefused() {
        PlacedClip clip = Cuts.clip("a", null, MEDIA, 0, 10, 0);

        refused("cut x has no clips", () -> new Cut("x", Cuts.FILM_NTSC, List.of()));
        refused("a cut needs a name", () -> new Cut(" ", Cuts.FILM_NTSC, List.of(clip)));
    }

    private static void refused(String message, Runnable cut) {
        var error = assertThrows(IllegalArgumentException.class, cut::run);
        assertEquals(message, error.getMessage());
    }
}
