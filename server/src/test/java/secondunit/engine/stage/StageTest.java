package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import secondunit.engine.Capabilities.Operation;
import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.Torch;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.Refusal;
import secondunit.shot.Retiming;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.Side;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

final class StageTest {

    private static final Casting CASTING = new Casting("stage", Quality.FINAL, 1);
    private static final Path CLIP = Path.of("clip.mov");
    private static final Stage STAGE = new Stage(StageTest::never, TestWorlds.catalogue(), 2);

    private static Torch never() {
        throw new AssertionError("libtorch is not needed to answer this");
    }

    private static Generate shot(@Nullable Scene scene, Size size, boolean alpha) {
        return new Generate(
                "a prompt",
                scene,
                48,
                new FrameRange(0, 48),
                Timebase.of(24),
                size,
                false,
                alpha,
                true,
                CASTING);
    }

    private static Scene card(Map<String, Double> parameters) {
        return new Scene("card", parameters);
    }

    private static final Size HD = new Size(1920, 1080);

    @Test
    void whatTheCatalogueCanDoIsWhatStageCanDo() {
        assertEquals(Set.of(Operation.GENERATE), STAGE.capabilities().operations());
        assertTrue(STAGE.capabilities().alpha() && STAGE.capabilities().sound());
        assertEquals("algorithmicMedia", STAGE.capabilities().sourceType());
    }

    @Test
    void aKnownWorldIsNotRefused() {
        assertTrue(STAGE.refuses(shot(card(Map.of("radius", 0.3)), HD, true)).isEmpty());
    }

    @Test
    void whatCannotBeDoneIsRefusedWithWhatCan() {
        assertRefused(shot(null, HD, false), "names no world", "card");
        assertRefused(shot(new Scene("moon", Map.of()), HD, false), "\"moon\"", "card");
        assertRefused(
                shot(card(Map.of()), new Size(7680, 4320), false),
                "9437184 pixels, such as 4096x2304, not 7680x4320",
                "3840x2160");
        assertRefused(shot(card(Map.of("radius", 2.0)), HD, false), "not 2.0", "models");
        assertRefused(shot(card(Map.of("speed", 1.0)), HD, false), "no parameter speed", "models");
        assertRefused(
                new ShotRequest.Extend(CLIP, Side.TAIL, 12, 0, "", CASTING), "extend", "motion");
        assertRefused(new ShotRequest.Bridge(CLIP, CLIP, 12, 0, "", CASTING), "bridge", "motion");
        assertRefused(new ShotRequest.Loop(CLIP, 12, 0, "", CASTING), "loop", "motion");
        assertRefused(
                new ShotRequest.Retake(CLIP, new FrameRange(4, 9), 0, "", CASTING),
                "retake",
                "motion");
        assertRefused(
                new ShotRequest.Retime(CLIP, null, Retiming.Pace.parse("1/2"), true, CASTING),
                "retime",
                "motion");
    }

    @Test
    void largePicturesUpToTheLimitAreNotRefused() {
        for (Size size :
                List.of(new Size(4096, 2304), new Size(3840, 2160), new Size(7680, 1080))) {
            assertTrue(STAGE.refuses(shot(card(Map.of()), size, false)).isEmpty());
        }
    }

    @Test
    void alphaIsRefusedWhereTheWorldHasNone() {
        World card = TestWorlds.catalogue().worlds().getFirst();
        World solid =
                new World(
                        "solid",
                        card.title(),
                        card.words(),
                        card.shows(),
                        false,
                        card.camera(),
                        card.palette(),
                        card.sound(),
                        card.parameters(),
                        card.programs());
        Stage stage =
                new Stage(
                        StageTest::never,
                        new WorldCatalogue(List.of(card, solid), new TreeMap<>()),
                        1);
        Refusal refusal = stage.refuses(shot(new Scene("solid", Map.of()), HD, true)).orElseThrow();
        assertEquals("Worlds that have: card", refusal.hint());
    }

    private static void assertRefused(ShotRequest request, String what, String hint) {
        Refusal refusal = STAGE.refuses(request).orElseThrow();
        assertEquals(Refusal.Kind.CAPABILITY, refusal.kind());
        assertTrue(refusal.what().contains(what), refusal.what());
        assertTrue(refusal.hint().contains(hint), refusal.hint());
    }

    @Test
    void aStageNeedsAThread() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Stage(StageTest::never, WorldFolder.bundled(), 0));
    }
}
