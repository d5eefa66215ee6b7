package secondunit.engine.seam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.motion.opencv.DisFlow;
import secondunit.engine.seam.SeamMeter.Origin;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What an editor would see, said in words: a second of a pan, and new frames that follow it.
final class JudgementIT {

    private static final int SECOND = 12;
    private static final int FRESH = 7;
    private static final Pan PAN = Pan.plain().grainy(1);

    @Test
    void aPanThatGoesOnIsGood() {
        SeamVerdict join = join(PAN::frame);
        assertEquals(Grade.GOOD, join.grade(), join.toString());
        assertTrue(join.findings().isEmpty());
    }

    @Test
    void aFreezeIsSeenWithFreshGrainToo() {
        Pan still = Pan.plain().grainy(1);
        assertBad(
                Defect.FREEZE,
                "freezes at the join for at least 7 frames",
                number -> Grainy.again(still.frame(SECOND - 1), number));
    }

    @Test
    void aFreezeOfSomeFramesIsCounted() {
        assertBad(
                Defect.FREEZE,
                "freezes at the join for 3 frames",
                number -> PAN.frame(Math.max(SECOND - 1, number - 3)));
    }

    @Test
    void aDoubledFrameIsSeen() {
        assertBad(Defect.DOUBLED_FRAME, "doubles a frame", number -> PAN.frame(number - 1));
    }

    @Test
    void newFramesThatStandAfterAFirstGoodStepHoldStill() {
        assertBad(Defect.FREEZE, "the new frames hold still", _ -> PAN.frame(SECOND));
    }

    @Test
    void aDisplacedPictureJumps() {
        assertBad(Defect.JUMP, "the picture jumps", PAN.displaced(9)::frame);
    }

    @Test
    void anotherPictureIsACut() {
        assertBad(Defect.CUT, "cuts to another picture", PAN.ofAnotherWall()::frame);
    }

    @Test
    void aColourShiftHasItsSizeAndItsHue() {
        assertBad(Defect.COLOUR, "colour shifts by 6.0 levels towards blue", PAN.bluer(6)::frame);
    }

    @Test
    void framesThatAreSofterAndStaySoAreSeen() {
        assertBad(Defect.SHARPNESS, "the new frames are softer", PAN.soft(0.9)::frame);
    }

    @Test
    void grainThatGoesAndStaysAwayIsSeen() {
        SeamVerdict join = join(Pan.plain().grainy(4)::frame, Pan.plain().grainy(1)::frame);
        assertEquals(Grade.BAD, join.grade(), join.toString());
        assertTrue(
                join.findings().stream()
                        .anyMatch(finding ->
                                finding.words().equals("the new frames have less grain")),
                join.toString());
    }

    private static void assertBad(Defect defect, String words, IntFunction<Frame> made) {
        SeamVerdict join = join(made);
        Finding finding = new Finding(defect, Grade.BAD, words);
        assertTrue(join.findings().contains(finding), join.toString());
    }

    private static SeamVerdict join(IntFunction<Frame> made) {
        return join(PAN::frame, made);
    }

    private static SeamVerdict join(IntFunction<Frame> source, IntFunction<Frame> made) {
        SeamMeter meter = new SeamMeter(new DisFlow(), Timebase.of(SECOND));
        List<Frame> before = IntStream.range(0, SECOND).mapToObj(source).toList();
        before.forEach(frame -> meter.add(frame, Origin.SOURCE));
        IntStream.range(SECOND, SECOND + FRESH)
                .mapToObj(made)
                .forEach(frame -> meter.add(frame, Origin.NEW));
        return meter.report().joins().getFirst();
    }

    /// A frame with other grain.
    private static final class Grainy {

        private Grainy() {}

        static Frame again(Frame frame, int number) {
            Frame other = new Frame(Pan.FORMAT);
            Frame with = PAN.frame(number);
            Frame without = Pan.plain().frame(number);
            for (int p = 0; p < 3; p++) {
                for (int y = 0; y < other.plane(p).height(); y++) {
                    for (int x = 0; x < other.plane(p).width(); x++) {
                        int grain = with.plane(p).get(x, y) - without.plane(p).get(x, y);
                        other.plane(p).set(x, y, frame.plane(p).get(x, y) + grain);
                    }
                }
            }
            return other;
        }
    }
}
