package secondunit.engine.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.picture.Samples;

import java.util.Arrays;
import java.util.Random;

class RoomToneTest {

    private static final int RATE = 44_100;

    @Test
    void itHasTheLevelAndTheColourOfTheSource() {
        Samples source = hum(0.02, 0.3, 1, 2 * RATE);
        Samples tone = RoomTone.after(source, 2 * RATE, 5).samples(0, 2 * RATE);
        for (int c = 0; c < 2; c++) {
            float[] made = Arrays.copyOfRange(tone.channel(c), 3000, 2 * RATE);
            assertEquals(decibels(source.channel(c)), decibels(made), 1.5, "channel " + c);
            assertEquals(
                    shared(source.channel(c), source.channel(c), 1), shared(made, made, 1), 0.05);
        }
    }

    @Test
    void channelsStayAsCloseAsTheyWere() {
        Samples source = hum(0.02, 0.3, 1, 2 * RATE);
        Samples tone = RoomTone.after(source, 2 * RATE, 5).samples(0, 2 * RATE);
        assertEquals(
                shared(source.channel(0), source.channel(1), 0),
                shared(tone.channel(0), tone.channel(1), 0),
                0.1);
    }

    @Test
    void anyRangesJoinExactlyAndHaveTheLengthAsked() {
        RoomTone tone = RoomTone.after(hum(0.05, 0.5, 2, RATE), 20_000, 7);
        Samples whole = tone.samples(0, 20_000);
        assertEquals(20_000, whole.length());
        Samples parts =
                tone.samples(0, 1601)
                        .append(tone.samples(1601, 1601))
                        .append(tone.samples(1601, 20_000));
        assertArrayEquals(whole.channel(0), parts.channel(0));
        assertArrayEquals(whole.channel(1), parts.channel(1));
        assertThrows(IllegalArgumentException.class, () -> tone.samples(19_999, 20_001));
    }

    @Test
    void bothJoinsGoOnInValueAndSlope() {
        Samples before = sine(440, 0.3, RATE);
        Samples after = sine(700, 0.2, RATE);
        Samples tone = RoomTone.between(before, after, 9000, 1).samples(0, 9000);
        float[] joined = before.append(tone).append(after).channel(0);
        double usual = bend(joined, 100, RATE - 100);
        assertTrue(bend(joined, RATE - 4, RATE + 4) < 1.2 * usual);
        double usualAfter = bend(joined, RATE + 9100, joined.length - 10);
        assertTrue(bend(joined, RATE + 8996, RATE + 9004) < 1.2 * Math.max(usualAfter, usual));
    }

    @Test
    void theHeadsJoinIsAtItsEnd() {
        Samples after = sine(300, 0.3, RATE);
        Samples tone = RoomTone.before(after, 5000, 1).samples(0, 5000);
        float[] joined = tone.append(after).channel(0);
        double usual = bend(joined, 6000, 9000);
        assertTrue(bend(joined, 4996, 5004) < 1.2 * usual);
        double far = bend(joined, 1000, 4000);
        assertTrue(bend(joined, 4000, 5004) < 2 * Math.max(usual, far), "the waveform runs wild");
    }

    @Test
    void wordsDoNotComeBack() {
        Samples source = hum(0.01, 0.3, 3, 2 * RATE);
        for (int i = RATE / 2; i < RATE; i++) {
            source.channel(0)[i] += (float) (0.5 * Math.sin(0.05 * i));
        }
        Samples tone = RoomTone.after(source, RATE, 5).samples(3000, RATE);
        assertEquals(decibels(source.channel(1)), decibels(tone.channel(0)), 3);
    }

    @Test
    void silenceStaysSilenceAndShortSoundsAreTaken() {
        Samples silent = Samples.silence(RATE, 1, RATE);
        for (float sample : RoomTone.after(silent, 5000, 1).samples(0, 5000).channel(0)) {
            assertEquals(0, sample, 1e-9);
        }
        assertEquals(50, RoomTone.after(hum(0.1, 0, 1, 10), 50, 1).samples(0, 50).length());
    }

    @Test
    void theSeedDecides() {
        Samples source = hum(0.05, 0.5, 2, RATE);
        float[] one = RoomTone.after(source, 9000, 1).samples(0, 9000).channel(0);
        assertArrayEquals(one, RoomTone.after(source, 9000, 1).samples(0, 9000).channel(0));
        float[] two = RoomTone.after(source, 9000, 2).samples(0, 9000).channel(0);
        assertTrue(Math.abs(one[8000] - two[8000]) > 0);
    }

    /// Low-passed noise in two channels that share some of it.
    private static Samples hum(double level, double shared, long seed, int length) {
        Random random = new Random(seed);
        float[][] channels = new float[2][length];
        double[] state = new double[2];
        for (int i = 0; i < length; i++) {
            double common = random.nextGaussian();
            for (int c = 0; c < 2; c++) {
                double own = random.nextGaussian();
                state[c] +=
                        0.2 * (Math.sqrt(shared) * common + Math.sqrt(1 - shared) * own - state[c]);
                channels[c][i] = (float) (3 * level * state[c]);
            }
        }
        return new Samples(RATE, channels);
    }

    private static Samples sine(double frequency, double level, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (level * Math.sin(2 * Math.PI * frequency * i / RATE));
        }
        return new Samples(RATE, new float[][] {samples});
    }

    /// The largest second difference.
    private static double bend(float[] samples, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, Math.abs(samples[i - 1] - 2 * samples[i] + samples[i + 1]));
        }
        return most;
    }

    private static double decibels(float[] samples) {
        return 10 * Math.log10(shared(samples, samples, 0) * power(samples));
    }

    private static double power(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * (double) sample;
        }
        return sum / samples.length;
    }

    /// Correlation at a lag.
    private static double shared(float[] a, float[] b, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < a.length; i++) {
            sum += a[i] * (double) b[i + lag];
        }
        return sum / a.length / Math.sqrt(power(a) * power(b));
    }
}
