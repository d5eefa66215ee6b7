package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.Film;
import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.fixture.Pictures;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.TimeMap;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Which pictures are asked for, and between which frames, with a stand-in that makes none.
final class RetimePerformanceTest {

    private static final FrameFormat FORMAT =
            Pictures.format(new Size(64, 48), PixelFormat.YUV420P8);
    private static final Frame MADE = new Frame(FORMAT);
    private static final OpticalFlow NO_MOVEMENT =
            (from, _) -> new FlowField(from.width(), from.height());
    private static final TimeMap QUARTER = TimeMap.ofSpeed(new Ratio(1, 4));

    /// A pair of frames that pictures were asked between.
    private record Pair(List<Frame> before, List<Frame> after, List<Double> times) {}

    private final List<Pair> pairs = new ArrayList<>();
    private List<String> warnings = List.of();

    @Test
    void framesOnFramesAreTheSourcesOwnAndOthersLieAtTheirTime() throws Exception {
        List<Frame> source = moving(10);
        List<Frame> made = retime(source, new FrameRange(0, 10), rates(24, 60));
        assertEquals(25, made.size());
        for (int k = 0; k < 25; k++) {
            assertSame(k % 5 == 0 ? source.get(k / 5 * 2) : MADE, made.get(k), "frame " + k);
        }
        assertEquals(List.of(0.4, 0.8), pairs.get(0).times);
        assertEquals(List.of(0.2, 0.6), pairs.get(1).times);
    }

    @Test
    void eachPairOfFramesIsLookedAtOnceWithThreeOnEitherSide() throws Exception {
        List<Frame> source = moving(12);
        retime(source, new FrameRange(0, 12), QUARTER);
        assertEquals(12, pairs.size());
        Pair middle = pairs.get(5);
        assertEquals(List.of(0.25, 0.5, 0.75), middle.times);
        assertSame(source.get(5), middle.before.getFirst());
        assertSame(source.get(3), middle.before.getLast());
        assertSame(source.get(6), middle.after.getFirst());
        assertSame(source.get(8), middle.after.getLast());
    }

    @Test
    void framesAroundARangeTellHowItMoves() throws Exception {
        List<Frame> source = moving(12);
        List<Frame> made = retime(source, new FrameRange(5, 7), QUARTER);
        assertEquals(8, made.size());
        assertSame(source.get(5), made.getFirst());
        assertEquals(2, pairs.size());
        assertEquals(3, pairs.get(0).before.size());
        assertSame(source.get(7), pairs.get(1).after.getFirst());
        assertEquals(List.of(), warnings);
    }

    @Test
    void aCutIsNeverMixedAndNeverLookedAcross() throws Exception {
        List<Frame> source = moving(6);
        for (int i = 6; i < 12; i++) {
            source.add(Pictures.flat(FORMAT, 16 + i, 128, 128));
        }
        List<Frame> made = retime(source, new FrameRange(0, 12), QUARTER);
        assertSame(source.get(5), made.get(21));
        assertSame(source.get(5), made.get(22), "half way is the earlier's");
        assertSame(source.get(6), made.get(23));
        assertTrue(pairs.stream().noneMatch(pair -> pair.before.getFirst() == source.get(5)));
        assertEquals(1, pairBefore(source.get(4)).after.size(), "only frame 5 lies before it");
        assertEquals(1, pairBefore(source.get(6)).before.size());
        assertEquals("cuts of the source are kept as cuts, at its frame 6", warnings.getFirst());
    }

    @Test
    void aCutAmidFastMovementIsACut() throws Exception {
        List<Frame> source = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            source.add(
                    i < 6
                            ? Pictures.waves(FORMAT, 12 * i)
                            : Pictures.flat(FORMAT, 40 + 12 * (i - 6), 128, 128));
        }
        retime(source, new FrameRange(0, 12), QUARTER);
        assertTrue(pairs.stream().noneMatch(pair -> pair.before.getFirst() == source.get(5)));
        assertTrue(pairs.stream().anyMatch(pair -> pair.before.getFirst() == source.get(4)));
        assertTrue(pairs.stream().anyMatch(pair -> pair.before.getFirst() == source.get(6)));
    }

    @Test
    void afterTheLastFrameItsOwnMovementGoesOn() throws Exception {
        List<Frame> source = moving(4);
        List<Frame> made = retime(source, new FrameRange(0, 4), QUARTER);
        assertEquals(16, made.size());
        assertSame(source.getLast(), made.get(12));
        assertSame(source.getLast(), pairs.getLast().before.getFirst());
        assertEquals(1, pairs.getLast().after.size());
        assertTrue(warnings.getFirst().contains("last 3 frames"), warnings.toString());
    }

    @Test
    void aFrozenPictureStaysFrozen() throws Exception {
        Frame still = Pictures.waves(FORMAT, 3);
        List<Frame> made = retime(List.of(still, still, still), new FrameRange(0, 2), QUARTER);
        made.forEach(frame -> assertSame(still, frame));
    }

    @Test
    void fasterShowsTheSourcesFrames() throws Exception {
        List<Frame> source = moving(10);
        List<Frame> made = retime(source, new FrameRange(1, 10), TimeMap.ofSpeed(new Ratio(3, 1)));
        assertEquals(List.of(source.get(1), source.get(4), source.get(7)), made);
        assertEquals(List.of(), pairs);
    }

    private Pair pairBefore(Frame frame) {
        return pairs.stream()
                .filter(pair -> pair.before.getFirst() == frame)
                .findFirst()
                .orElseThrow();
    }

    private static TimeMap rates(long from, long to) {
        return TimeMap.ofRates(Timebase.of(from), Timebase.of(to));
    }

    private static List<Frame> moving(int count) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(Pictures.waves(FORMAT, i));
        }
        return frames;
    }

    private List<Frame> retime(List<Frame> source, FrameRange range, TimeMap map)
            throws InterruptedException {
        long first = Math.max(0, range.start() - 3);
        Iterator<Frame> left = source.subList((int) first, source.size()).iterator();
        Film film =
                new Film(
                        Timebase.of(24),
                        range,
                        first,
                        () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty());
        List<Frame> made = new ArrayList<>();
        try (var performance = new RetimePerformance(film, map, NO_MOVEMENT, this::between, 1)) {
            for (var next = performance.next(); next.isPresent(); next = performance.next()) {
                made.add(next.get());
            }
            warnings = performance.warnings();
        }
        return made;
    }

    private Tween between(List<Frame> before, List<Frame> after, double span) {
        assertEquals(1, span);
        Pair pair = new Pair(before, after, new ArrayList<>());
        pairs.add(pair);
        return (time, _) -> {
            pair.times.add(Math.round(time * 1000) / 1000.0);
            return MADE;
        };
    }
}
