package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.Sounding;
import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.Torch;
import secondunit.fixture.Natives;
import secondunit.fixture.Same;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Direction;
import secondunit.shot.Quality;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.json.ShotJson;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What a direction does to the pictures of a shot.
final class DirectedStageTest {

    private static final Size SIZE = new Size(160, 90);
    private static final int FRAMES = 8;
    private static final Torch TORCH = Natives.torch();
    private static final Stage CARD = new Stage(() -> TORCH, TestWorlds.catalogue(), 1);
    private static final Stage BUNDLED = new Stage(() -> TORCH, WorldFolder.bundled(), 2);

    @AfterAll
    static void close() {
        TORCH.close();
    }

    /// @param direction the members of a direction as JSON
    private static Generate shot(String world, String direction, boolean loop) {
        Generate shot =
                new Generate(
                        "",
                        new Scene(world, Map.of()),
                        Direction.NONE,
                        FRAMES,
                        new FrameRange(0, FRAMES),
                        Timebase.of(24),
                        SIZE,
                        loop,
                        false,
                        false,
                        new Casting("stage", Quality.FINAL, 3));
        String json =
                ShotJson.write(shot)
                        .replace("\"frames\":", "\"direction\":{" + direction + "},\"frames\":");
        return (Generate) ShotJson.read(json);
    }

    private static List<Frame> frames(Stage stage, Generate shot) throws InterruptedException {
        FrameFormat format = new FrameFormat(SIZE, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);
        List<Frame> frames = new ArrayList<>();
        try (Performance performance = stage.perform(shot, Material.NONE, format)) {
            for (Optional<Frame> next = performance.next();
                    next.isPresent();
                    next = performance.next()) {
                frames.add(next.orElseThrow());
            }
        }
        return frames;
    }

    private static List<String> warnings(Stage stage, Generate shot) {
        FrameFormat format = new FrameFormat(SIZE, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);
        try (Performance performance = stage.perform(shot, Material.NONE, format)) {
            return performance.warnings();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pan left", "tilt up", "zoom out", "handheld"})
    void aMoveChangesThePictureAndAnyRangeIsAPartOfTheWhole(String move)
            throws InterruptedException {
        Generate moved = shot("card", "\"camera\":[\"fast " + move + "\"]", false);
        List<Frame> still = frames(CARD, shot("card", "", false));
        List<Frame> whole = frames(CARD, moved);
        List<Frame> part = frames(CARD, moved.withRange(new FrameRange(3, 6)));
        assertFalse(still.get(5).samePicture(whole.get(5)));
        Same.frames(whole.subList(3, 6), part);
        assertEquals(List.of(), warnings(CARD, moved));
    }

    @Test
    void panningLeftShowsMoreOfTheLeft() throws InterruptedException {
        List<Frame> still = frames(CARD, shot("card", "", false));
        List<Frame> left = frames(CARD, shot("card", "\"camera\":[\"fast pan left\"]", false));
        // The card's ramp grows to the right.
        assertTrue(left.get(7).plane(1).get(150, 2) < still.get(7).plane(1).get(150, 2));
    }

    @Test
    void aLongLensComesNearer() throws InterruptedException {
        List<Frame> usual = frames(CARD, shot("card", "", false));
        List<Frame> tele = frames(CARD, shot("card", "\"lens\":\"70mm\"", false));
        int near = tele.getFirst().plane(1).get(150, 2) - tele.getFirst().plane(1).get(10, 2);
        int far = usual.getFirst().plane(1).get(150, 2) - usual.getFirst().plane(1).get(10, 2);
        assertEquals(far / 2.0, near, 4);
    }

    @Test
    void whatAWorldDoesNotFollowIsSaidAndChangesNothing() throws InterruptedException {
        Generate shot =
                shot(
                        "card",
                        "\"camera\":[\"orbit left\",\"slow dolly in\"],\"lens\":\"shallow\"",
                        false);
        assertEquals(
                List.of(
                        "World card does not follow orbit left, slow dolly in, a depth of field: its camera follows pan, tilt, zoom, handheld."),
                warnings(CARD, shot));
        Same.frames(frames(CARD, shot("card", "", false)), frames(CARD, shot));
    }

    @Test
    void slowMotionShowsTheSameInstantsLater() throws InterruptedException {
        List<Frame> usual = frames(BUNDLED, shot("balls", "", false));
        List<Frame> slow = frames(BUNDLED, shot("balls", "\"speed\":\"1/2\"", false));
        for (int i = 0; i < FRAMES / 2; i++) {
            assertTrue(widest(usual.get(i), slow.get(2 * i)) <= 2, "frame " + i);
        }
        assertTrue(widest(usual.get(3), slow.get(3)) > 20);
    }

    /// Silence, then noise from this sample on.
    private static Sounding noiseFrom(long first) {
        return new Sounding() {
            @Override
            public Samples samples(long start, long end) {
                float[][] channels = new float[2][(int) (end - start)];
                for (int i = 0; i < channels[0].length; i++) {
                    double value = new SplittableRandom(start + i).nextDouble() - 0.5;
                    channels[0][i] = start + i < first ? 0 : (float) value;
                    channels[1][i] = channels[0][i];
                }
                return new Samples(Samples.STANDARD_RATE, channels);
            }

            @Override
            public void close() {}
        };
    }

    private static List<Frame> listening(Generate shot, long first) throws InterruptedException {
        FrameFormat format = new FrameFormat(SIZE, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);
        Material material = new Material(null, null, noiseFrom(first));
        List<Frame> frames = new ArrayList<>();
        try (Performance performance = CARD.perform(shot, material, format)) {
            for (int i = 0; i < FRAMES; i++) {
                frames.add(performance.next().orElseThrow());
            }
        }
        return frames;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1/2", "4"})
    void aWorldListensToTheUsersSoundAsTheClipPlaysIt(String speed) throws InterruptedException {
        Generate shot = shot("card", "\"speed\":\"" + speed + "\"", false);
        List<Frame> still = frames(CARD, shot);
        // Frame 4 of 24 a second begins with sample 8000.
        List<Frame> heard = listening(shot, 8000);
        Same.frames(still.subList(0, 3), heard.subList(0, 3));
        for (int i = 5; i < FRAMES; i++) {
            assertFalse(still.get(i).samePicture(heard.get(i)), "frame " + i);
        }
    }

    @Test
    void theUsersSoundIsDeliveredAsItIs() {
        FrameFormat format = new FrameFormat(SIZE, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);
        Material material = new Material(null, null, noiseFrom(100));
        Generate shot = shot("card", "", false).withRange(new FrameRange(2, 6));
        Generate audible =
                (Generate)
                        ShotJson.read(
                                ShotJson.write(shot).replace("\"sound\":false", "\"sound\":true"));
        try (Performance performance = CARD.perform(audible, material, format)) {
            Same.sound(
                    noiseFrom(100).samples(6000, 8000),
                    performance.sound(new FrameRange(1, 2)).orElseThrow());
            assertEquals(List.of(), performance.warnings());
        }
    }

    private static Samples sound(Stage stage, Generate shot, FrameRange frames) {
        FrameFormat format = new FrameFormat(SIZE, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);
        Generate audible =
                (Generate)
                        ShotJson.read(
                                ShotJson.write(shot).replace("\"sound\":false", "\"sound\":true"));
        try (Performance performance = stage.perform(audible, Material.NONE, format)) {
            return performance.sound(frames).orElseThrow();
        }
    }

    @Test
    void aMusicBedLiesUnderAWorldAndAnyRangeIsAPartOfTheWhole() {
        FrameRange all = new FrameRange(0, FRAMES);
        Generate music = shot("card", "\"music\":\"A minor, 100 bpm, driving\"", false);
        Samples whole = sound(CARD, music, all);
        Samples part = sound(CARD, music, new FrameRange(3, 5));
        Samples none = sound(CARD, shot("card", "", false), all);
        Samples other = sound(CARD, shot("card", "\"music\":\"C major, calm\"", false), all);
        assertFalse(Arrays.equals(whole.channel(0), none.channel(0)));
        assertFalse(Arrays.equals(whole.channel(0), other.channel(0)));
        Same.sound(whole.slice(6000, 10_000), part);
    }

    @Test
    void aWorldThatIsMusicItselfHasNoBed() {
        Generate bars = shot("bars", "\"music\":\"any\"", false);
        FrameRange all = new FrameRange(0, FRAMES);
        Same.sound(sound(BUNDLED, shot("bars", "", false), all), sound(BUNDLED, bars, all));
        assertEquals(List.of(), warnings(BUNDLED, bars));
    }

    /// The largest difference of two code values; two dithers differ by up to two.
    private static int widest(Frame a, Frame b) {
        int widest = 0;
        for (int p = 0; p < 3; p++) {
            byte[] x = a.plane(p).bytes();
            byte[] y = b.plane(p).bytes();
            for (int i = 0; i < x.length; i++) {
                widest = Math.max(widest, Math.abs((x[i] & 255) - (y[i] & 255)));
            }
        }
        return widest;
    }
}
