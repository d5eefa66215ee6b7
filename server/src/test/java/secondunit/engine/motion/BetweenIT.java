package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.flow.Luma;
import secondunit.engine.motion.opencv.DisFlow;
import secondunit.fixture.Refiners;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Frames of shots whose movement is known, hidden and made again.
class BetweenIT {

    private static final int SPAN = 6;
    private static final int KNOWN = 10;
    private static final FrameFormat FORMAT = Scene.format(PixelFormat.YUV420P8, 240, 136);

    static List<Refiner> refiners() {
        return List.of(Refiner.none(), Refiners.trained());
    }

    @ParameterizedTest
    @MethodSource("refiners")
    void aCameraThatSpeedsUpIsWhereItWasAtEachTime(Refiner refiner) {
        assertEachFrameIsLike(refiner, 2, frame -> 0.1 * frame * frame + 1.5 * frame);
    }

    @ParameterizedTest
    @MethodSource("refiners")
    void aHandThatSwaysIsWhereItWas(Refiner refiner) {
        assertEachFrameIsLike(refiner, 2.5, frame -> 5 * Math.sin(2 * Math.PI * frame / 12));
    }

    @ParameterizedTest
    @MethodSource("refiners")
    void aPanIsSteady(Refiner refiner) {
        assertEachFrameIsLike(refiner, 1.2, frame -> 2.3 * frame);
    }

    @ParameterizedTest
    @MethodSource("refiners")
    void aStillPictureStaysAsItIs(Refiner refiner) {
        assertEachFrameIsLike(refiner, 0.2, frame -> 0);
    }

    /// @param most mean absolute difference of luma, in 8-bit units; a pixel beside its place is
    ///   about 6
    private static void assertEachFrameIsLike(
            Refiner refiner, double most, IntToDoubleFunction place) {
        Scene scene = (x, y, frame) -> Scene.texture(x + place.applyAsDouble(frame), y);
        List<Frame> before = Scene.shoot(scene, FORMAT, 1 - KNOWN, 1, 0).reversed();
        List<Frame> after = Scene.shoot(scene, FORMAT, SPAN, SPAN + KNOWN, 0);
        Tween tween = Meeting.of(before, after, SPAN, new DisFlow()).between(refiner);
        List<Frame> hidden = Scene.shoot(scene, FORMAT, 1, SPAN, 0);
        for (int step = 1; step < SPAN; step++) {
            Frame made = tween.at(step / (double) SPAN, step);
            double apart = Luma.of(made).meanDifference(Luma.of(hidden.get(step - 1)));
            assertTrue(apart <= most, "frame %d is %.2f apart".formatted(step, apart));
        }
    }
}
