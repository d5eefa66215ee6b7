package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.picture.Samples;
import secondunit.timeline.Timebase;

import java.util.Random;

/// The measuring code against balls and clicks made here, whose truth is known.
final class BallMeasureTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int FRAMES = 60;
    private static final double RADIUS = 24.3;
    private static final double FLOOR = 330;
    private static final double PERIOD = 18.37;
    private static final double FIRST = 7.21;

    private static final float[][] COLOURS = {{0.9f, 0.2f, 0.1f}, {0.1f, 0.3f, 0.8f}};

    @Test
    void findsContactsToAFractionOfAFrame() {
        BallMeasure.Report report = measure(0, 1);
        assertEquals(1, report.balls());
        assertEquals(3, report.contacts().size());
        for (int i = 0; i < 3; i++) {
            assertEquals((FIRST + i * PERIOD) / 24, report.contacts().get(i).seconds(), 0.001);
        }
    }

    @Test
    void flightsOfAnIdealBallAreParabolas() {
        BallMeasure.Report report = measure(0, 1);
        assertEquals(4, report.flights().size());
        assertTrue(report.worstMiss() < 0.5, () -> "worst " + report.worstMiss());
    }

    @Test
    void tellsTwoBallsApartWhereOneCoversTheOther() {
        BallMeasure.Report report = measure(0, 2);
        assertEquals(2, report.balls());
        assertTrue(report.worstMiss() < 0.5, () -> "worst " + report.worstMiss());
        assertTrue(report.worstOffset() < 0.002, () -> "worst " + report.worstOffset());
    }

    @Test
    void lateSoundIsSeen() {
        assertTrue(measure(0, 1).worstOffset() < 0.001);
        assertEquals(0.02, measure(0.02, 1).worstOffset(), 0.001);
    }

    @Test
    void silenceHasNoOnsets() {
        assertEquals(0, Onsets.seconds(Samples.silence(48_000, 2, 48_000)).size());
    }

    private static BallMeasure.Report measure(double late, int balls) {
        BallMeasure measure = new BallMeasure(Timebase.of(24));
        for (int frame = 0; frame < FRAMES; frame++) {
            measure.look(picture(frame, balls));
        }
        return measure.report(clicks(late, balls));
    }

    private static double contact(int ball) {
        return FIRST + 4.1 * ball;
    }

    /// Rises to 240 pixels between contacts.
    private static double height(double frame, int ball) {
        double phase = (frame - contact(ball)) / PERIOD;
        double t = phase - Math.floor(phase);
        return 960 * t * (1 - t);
    }

    private static RgbPicture picture(int frame, int balls) {
        float[] samples = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            for (int c = 0; c < 3; c++) {
                samples[3 * i + c] = 0.7f;
            }
            for (int ball = 0; ball < balls; ball++) {
                int column = i % WIDTH;
                int row = i / WIDTH;
                double x = column + 0.5 - (120.4 + (ball == 0 ? 4 : 3) * frame);
                double y = row + 0.5 - (FLOOR - RADIUS - height(frame, ball));
                float cover = (float) Math.clamp(RADIUS + 0.5 - Math.hypot(x, y), 0, 1);
                for (int c = 0; c < 3; c++) {
                    samples[3 * i + c] += cover * (COLOURS[ball][c] - samples[3 * i + c]);
                }
            }
        }
        return new RgbPicture(WIDTH, HEIGHT, samples);
    }

    private static Samples clicks(double late, int balls) {
        float[] sound = new float[FRAMES * 2000];
        Random noise = new Random(7);
        for (int ball = 0; ball < balls; ball++) {
            for (double frame = contact(ball); frame < FRAMES; frame += PERIOD) {
                int at = (int) Math.round((frame / 24 + late) * 48_000);
                for (int i = at; i < Math.min(sound.length, at + 2400); i++) {
                    sound[i] += (float) (0.3 * noise.nextGaussian() * Math.exp((at - i) / 200.0));
                }
            }
        }
        return new Samples(48_000, new float[][] {sound});
    }
}
