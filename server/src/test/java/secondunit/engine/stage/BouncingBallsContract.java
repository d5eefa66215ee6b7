package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.stage.BallMeasure.Contact;
import secondunit.engine.stage.BallMeasure.Report;
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
import secondunit.shot.Speed;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What bouncing balls promise, measured from the frames and samples of whatever player is handed
/// in.
abstract class BouncingBallsContract extends OnStage {

    private static final Size SIZE = new Size(1280, 720);
    private static final Direction SLOW_MOTION = Direction.NONE.withSpeed(Speed.parse("1/2"));
    private static final double LATEST = 0.010;
    private static final double FARTHEST = 0.5;

    abstract Generator player();

    @ParameterizedTest
    @CsvSource({"1, 24, 1", "3, 30000, 1001"})
    void everyBounceIsHeardWhenItIsSeen(int count, long numerator, long denominator)
            throws InterruptedException {
        Timebase rate = new Timebase(numerator, denominator);
        Report report = measure(rate, count, false);
        assertEquals(count, report.balls());
        assertTrue(report.contacts().size() >= 2 * count, () -> "too few: " + report.contacts());
        for (Contact contact : report.contacts()) {
            assertTrue(Math.abs(contact.offset()) <= LATEST, contact::toString);
        }
        assertTrue(
                report.onsets().size() <= report.contacts().size() * 3 / 2 + 3,
                () -> "sounds without a bounce: " + report.onsets());
    }

    @Test
    void slowMotionDoublesTheTimesOfBouncesAndOfTheirSounds() throws InterruptedException {
        Report usual = measure(request(Timebase.of(24), 1, 48, false, false));
        Generate slow = request(Timebase.of(24), 1, 96, false, false).withDirection(SLOW_MOTION);
        Report slowed = measure(slow);
        assertEquals(usual.contacts().size(), slowed.contacts().size());
        for (int i = 0; i < usual.contacts().size(); i++) {
            Contact contact = slowed.contacts().get(i);
            assertEquals(2 * usual.contacts().get(i).seconds(), contact.seconds(), LATEST);
            assertTrue(Math.abs(contact.offset()) <= LATEST, contact::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "3, true"})
    void everyFlightIsAParabola(int count, boolean alpha) throws InterruptedException {
        Report report = measure(Timebase.of(24), count, alpha);
        assertTrue(report.flights().size() >= 3 * count, () -> "too few: " + report.flights());
        report.flights().forEach(f -> assertTrue(f.worst() <= FARTHEST, f::toString));
    }

    @Test
    void aLoopClosesWithAStepLikeItsOthers() throws InterruptedException {
        Generate request = request(Timebase.of(24), 2, 48, false, true);
        List<Frame> frames = new ArrayList<>();
        try (Performance loop = player().perform(request, Material.NONE, format(false))) {
            for (Optional<Frame> next = loop.next(); next.isPresent(); next = loop.next()) {
                frames.add(next.orElseThrow());
            }
        }
        assertEquals(48, frames.size());
        double widest = 0;
        for (int i = 1; i < frames.size(); i++) {
            widest = Math.max(widest, difference(frames.get(i - 1), frames.get(i)));
        }
        double closing = difference(frames.getLast(), frames.getFirst());
        assertTrue(closing > 0 && closing <= widest, closing + " against " + widest);
    }

    /// Mean difference of luma, in code values.
    private static double difference(Frame a, Frame b) {
        long sum = 0;
        byte[] x = a.plane(0).bytes();
        byte[] y = b.plane(0).bytes();
        for (int i = 0; i < x.length; i++) {
            sum += Math.abs((x[i] & 0xff) - (y[i] & 0xff));
        }
        return (double) sum / x.length;
    }

    private Report measure(Timebase rate, int count, boolean alpha) throws InterruptedException {
        return measure(request(rate, count, 96, alpha, false));
    }

    private Report measure(Generate request) throws InterruptedException {
        BallMeasure measure = new BallMeasure(request.rate());
        try (Performance shot = player().perform(request, Material.NONE, format(request.alpha()))) {
            for (Optional<Frame> next = shot.next(); next.isPresent(); next = shot.next()) {
                measure.look(next.orElseThrow());
            }
            Samples sound = shot.sound(request.range()).orElseThrow();
            return measure.report(sound);
        }
    }

    private static FrameFormat format(boolean alpha) {
        PixelFormat pixels = PixelFormat.YUV420P8;
        return new FrameFormat(SIZE, alpha ? pixels.withAlpha() : pixels, Colour.BT709, Ratio.ONE);
    }

    private static Generate request(
            Timebase rate, int count, long frames, boolean alpha, boolean loop) {
        return new Generate(
                count + " bouncing balls",
                new Scene("balls", Map.of("count", (double) count)),
                frames,
                new FrameRange(0, frames),
                rate,
                SIZE,
                loop,
                alpha,
                true,
                new Casting(Casting.AUTO, Quality.FINAL, 11));
    }
}
