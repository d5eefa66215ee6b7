package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.motion.bench.ByPlayer;
import secondunit.engine.motion.bench.Crossfade;
import secondunit.engine.motion.bench.Hold;
import secondunit.engine.motion.bench.Known;
import secondunit.engine.motion.bench.PlainFlow;
import secondunit.engine.motion.bench.Reel;
import secondunit.engine.motion.bench.Screening;
import secondunit.engine.motion.bench.Task;
import secondunit.engine.motion.bench.Watched;
import secondunit.engine.motion.bench.Way;
import secondunit.engine.motion.opencv.DisFlow;
import secondunit.fixture.Noise;
import secondunit.fixture.Refiners;
import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every way of the benchmark on a pan whose every frame is known.
final class WaysIT {

    private static final int KNOWN = 17;
    private static final int HIDDEN = 6;

    static Stream<Way> ways() {
        return Stream.of(
                new Hold(),
                new Crossfade(),
                new PlainFlow("dis", new DisFlow()),
                new ByPlayer(new Motion(new DisFlow(), Refiners.trained())));
    }

    private static List<Frame> pan(int from, int to) {
        return Scene.shoot(
                Scene.pan(0.5, 0.2), Scene.format(PixelFormat.YUV420P8, 160, 96), from, to, 0);
    }

    private static Known known(boolean before, boolean after) {
        int out = KNOWN + HIDDEN;
        return new Known(
                before ? pan(0, KNOWN) : List.of(),
                after ? pan(out, out + KNOWN) : List.of(),
                HIDDEN,
                Timebase.of(25));
    }

    private static List<Frame> truth() {
        return pan(KNOWN, KNOWN + HIDDEN);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void makesAsManyFramesAsAreHidden(Way way) throws InterruptedException {
        for (Known known : List.of(known(true, true), known(true, false), known(false, true))) {
            if (way.makes(known)) {
                List<Frame> made = way.make(known);
                assertEquals(HIDDEN, made.size());
                assertTrue(made.stream().allMatch(f -> f.format().equals(known.format())));
            }
        }
    }

    @Test
    void plainFlowFollowsAPanOnBothSidesAndOnward() throws InterruptedException {
        Way way = new PlainFlow("dis", new DisFlow());
        for (Known known : List.of(known(true, true), known(true, false), known(false, true))) {
            double psnr = Noise.lumaPsnr(truth(), way.make(known));
            double held = Noise.lumaPsnr(truth(), new Hold().make(known));
            assertTrue(psnr > held + 5, "%.1f dB, held %.1f dB".formatted(psnr, held));
        }
    }

    /// What is hidden has no way into what is made: other hidden frames, the same made ones.
    @ParameterizedTest
    @MethodSource("ways")
    void makesTheSameWhateverIsHidden(Way way) throws InterruptedException {
        List<List<Frame>> runs = new ArrayList<>();
        for (double poison : new double[] {0, 12}) {
            List<Frame> clip = new ArrayList<>(pan(0, KNOWN));
            clip.addAll(
                    Scene.shoot(
                            Scene.pan(0.5, 0.2),
                            clip.getFirst().format(),
                            KNOWN,
                            KNOWN + HIDDEN,
                            poison));
            clip.addAll(pan(KNOWN + HIDDEN, 2 * KNOWN + HIDDEN));
            Watched watched = new Watched(way);
            new Screening(new Reel(clip), List.of(watched), new DisFlow(), _ -> {})
                    .run(List.of(Task.parse("gap-6")), 1);
            assertEquals(1, watched.made.size());
            runs.add(watched.made.getFirst());
        }
        for (int i = 0; i < HIDDEN; i++) {
            assertTrue(runs.get(0).get(i).samePicture(runs.get(1).get(i)));
        }
    }

    @Test
    void aCrossfadeMakesNoExtend() {
        assertTrue(new Crossfade().makes(known(true, true)));
        assertTrue(!new Crossfade().makes(known(true, false)));
    }
}
