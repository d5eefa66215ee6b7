package secondunit.engine.seam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.seam.SeamMeter.Origin;
import secondunit.fixture.StoredPicture;
import secondunit.picture.Colour;
import secondunit.picture.Colour.Range;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.Arrays;

class SeamMeterTest {

    private static final FrameFormat FORMAT =
            new FrameFormat(new Size(32, 16), PixelFormat.YUV420P10, Colour.BT709, Ratio.ONE);

    /// Takes the difference of the first pixels for a movement to the right.
    private static final OpticalFlow FLOW =
            (from, to) -> {
                FlowField field = new FlowField(from.width(), from.height());
                Arrays.fill(field.dx().values(), Math.abs(to.at(0, 0) - from.at(0, 0)) / 10);
                return field;
            };

    private final SeamMeter meter = new SeamMeter(FLOW, Timebase.of(10));

    @Test
    void aJoinIsItsStepOverTheNinetyFifthPercentileOfTheSourcesOwn() {
        source(0, 10, 20, 30, 50);
        made(80);
        SeamVerdict join = meter.report().joins().getFirst();
        assertTrue(join.intoNew());
        assertEquals(4, join.sourceSteps());
        Measure luma = luma(join);
        assertEquals(30, luma.step(), 1e-4);
        assertEquals(18.5, luma.usual(), 1e-4);
        assertEquals(30 / 18.5, luma.times(), 1e-4);
        assertEquals(30 / 18.5, join.worst(), 1e-4);
        assertEquals(30, join.level(), 1e-4);
        assertFalse(join.passes());
    }

    @Test
    void bothJoinsOfABridgeAreJudgedByTheirOwnSide() {
        source(0, 10, 20, 30);
        made(40, 50, 60);
        source(61, 62, 63, 64);
        SeamReport report = meter.report();
        assertEquals(2, report.joins().size());
        assertEquals(1, report.joins().get(0).worst(), 1e-4);
        assertEquals(1, report.joins().get(1).worst(), 1e-4);
        assertFalse(report.joins().get(1).intoNew());
        assertTrue(report.passes());
    }

    @Test
    void framesLookedAtBeforehandAreJudgedAsThoseAddedOneByOne() {
        source(0, 10, 22, 30);
        made(41, 50, 63);
        source(70, 71, 75, 77);
        SeamMeter other = new SeamMeter(FLOW, Timebase.of(10));
        Passage after = passage(other, 70, 71, 75, 77);
        other.add(passage(other, 0, 10, 22, 30));
        add(other, Origin.NEW, 41, 50, 63);
        other.add(after);
        assertEquals(meter.report().joins(), other.report().joins());
    }

    @Test
    void stepsBeyondACutDoNotCount() {
        source(0, 4, 8, 12, 100, 101, 102, 103, 104);
        made(107);
        SeamVerdict join = meter.report().joins().getFirst();
        assertEquals(4, join.sourceSteps());
        assertEquals(3, join.worst(), 1e-4);
    }

    @Test
    void stepsOlderThanASecondDoNotCount() {
        source(0, 30, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71);
        made(73);
        SeamVerdict join = meter.report().joins().getFirst();
        assertEquals(10, join.sourceSteps());
        assertEquals(2, join.worst(), 1e-4);
    }

    @Test
    void newFramesThatGoOnFasterAreNoJumpButDoNotExcuseMoreThanTwice() {
        source(0, 2, 4, 6, 8, 10, 12);
        made(16, 20, 24, 28);
        assertEquals(1, times(Gauge.LUMA), 1e-4);
        SeamMeter other = new SeamMeter(FLOW, Timebase.of(10));
        add(other, Origin.SOURCE, 0, 2, 4, 6, 8, 10, 12);
        add(other, Origin.NEW, 32, 52, 72, 92);
        Measure luma = luma(other.report().joins().getFirst());
        assertEquals(5, luma.times(), 1e-4);
    }

    @Test
    void aStillSourceHasNoFreeze() {
        source(50, 50, 50);
        made(50, 50);
        source(50, 50);
        SeamReport report = meter.report();
        assertEquals(0, report.worst(), 1e-9);
        assertEquals(Grade.GOOD, report.grade());
    }

    @Test
    void aDoubledFrameShowsInASourceThatMoves() {
        source(0, 10, 20, 30);
        made(30, 40);
        assertEquals(Defect.DOUBLED_FRAME, defect());
    }

    @Test
    void aRepeatWhereTheRateConversionHasOneIsNoFault() {
        source(0, 10, 20, 20, 30, 40, 40, 50, 60);
        made(60, 70, 80, 80);
        assertEquals(Grade.GOOD, meter.report().grade(), meter.report().toString());
    }

    @Test
    void aRepeatWhereTheRateConversionHasNoneIsADoubledFrame() {
        source(0, 10, 20, 20, 30, 40, 40, 50);
        made(50, 60, 60, 70);
        assertEquals(Defect.DOUBLED_FRAME, defect());
    }

    private Defect defect() {
        return meter.report().joins().getFirst().findings().getFirst().defect();
    }

    private static Measure luma(SeamVerdict join) {
        return requireNonNull(join.measures().get(Gauge.LUMA));
    }

    private double times(Gauge gauge) {
        return requireNonNull(meter.report().joins().getFirst().measures().get(gauge)).times();
    }

    @Test
    void aFullRangeSourceIsNotBrighterThanItsDelivery() {
        assertNoStep(StoredPicture.of(PixelFormat.YUV420P8, Range.FULL));
        assertNoStep(StoredPicture.of(PixelFormat.YUV422P10, Range.FULL));
    }

    @Test
    void anRgbSourceHasTheColourOfItsDelivery() {
        assertNoStep(StoredPicture.of(PixelFormat.RGB8, Range.FULL));
    }

    @Test
    void aGraySourceHasNoColour() {
        SeamVerdict join =
                joinWithDelivery(
                        StoredPicture.of(new PixelFormat(Model.GRAY, 8, 0, 0, false), Range.FULL));
        assertEquals(0, join.level(), 0.5);
        assertTrue(join.shift().colour() > 10, "colour jumps by " + join.shift());
    }

    private void assertNoStep(Frame source) {
        SeamVerdict join = joinWithDelivery(source);
        double luma = luma(join).step();
        assertTrue(luma < 0.6, "luma steps by " + luma);
        assertEquals(0, join.level(), 0.5);
        assertEquals(0, join.shift().colour(), 0.5);
    }

    private static SeamVerdict joinWithDelivery(Frame source) {
        SeamMeter meter = new SeamMeter(FLOW, Timebase.of(10));
        meter.add(source, Origin.SOURCE);
        meter.add(StoredPicture.of(PixelFormat.YUV420P8, Range.LIMITED), Origin.NEW);
        return meter.report().joins().getFirst();
    }

    private void source(int... levels) {
        add(Origin.SOURCE, levels);
    }

    private void made(int... levels) {
        add(Origin.NEW, levels);
    }

    private void add(Origin origin, int... levels) {
        add(meter, origin, levels);
    }

    private static void add(SeamMeter meter, Origin origin, int... levels) {
        for (int level : levels) {
            meter.add(frame(level), origin);
        }
    }

    private static Frame frame(int level) {
        Frame frame = new Frame(FORMAT);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 32; x++) {
                frame.plane(0).set(x, y, 4 * level);
            }
        }
        return frame;
    }

    private static Passage passage(SeamMeter meter, int... levels) {
        Passage passage = meter.passage();
        for (int level : levels) {
            passage.add(frame(level));
        }
        return passage;
    }
}
