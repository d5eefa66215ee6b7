package secondunit.engine.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.picture.Samples;

/// The signals and tolerances are those of EBU Tech 3341, section 2.9.
final class LoudnessMeterTest {

    private static final int RATE = Samples.STANDARD_RATE;

    /// A stereo tone of 1 kHz.
    private static Samples tone(double seconds, double decibels) {
        return tone(seconds, decibels, 1000, 0);
    }

    private static Samples tone(double seconds, double decibels, double hertz, double degrees) {
        float[][] channels = new float[2][(int) Math.round(seconds * RATE)];
        double amplitude = Math.pow(10, decibels / 20);
        for (int i = 0; i < channels[0].length; i++) {
            double phase = 2 * Math.PI * hertz * i / RATE + Math.toRadians(degrees);
            channels[0][i] = (float) (amplitude * Math.sin(phase));
            channels[1][i] = channels[0][i];
        }
        return new Samples(RATE, channels);
    }

    private static double loudness(Samples... parts) {
        LoudnessMeter meter = new LoudnessMeter();
        for (Samples part : parts) {
            meter.add(part);
        }
        return meter.integrated().orElseThrow();
    }

    @Test
    void aToneOfOneKilohertzHasItsLevel() {
        assertEquals(-23, loudness(tone(20, -23)), 0.1);
        assertEquals(-33, loudness(tone(20, -33)), 0.1);
    }

    @Test
    void whatIsFarBelowTheRestDoesNotCount() {
        assertEquals(-23, loudness(tone(10, -36), tone(60, -23), tone(10, -36)), 0.1);
        assertEquals(
                -23,
                loudness(tone(10, -72), tone(10, -36), tone(60, -23), tone(10, -36), tone(10, -72)),
                0.1);
        assertEquals(-23, loudness(tone(20, -26), tone(20.1, -20), tone(20, -26)), 0.1);
    }

    @Test
    void thePiecesDoNotMatter() {
        Samples whole = tone(3, -20);
        LoudnessMeter meter = new LoudnessMeter();
        for (int at = 0; at < whole.length(); at += 777) {
            meter.add(whole.slice(at, Math.min(whole.length(), at + 777)));
        }
        assertEquals(loudness(whole), meter.integrated().orElseThrow());
    }

    @Test
    void aSoundShorterThanABlockIsOneBlock() {
        assertEquals(-23, loudness(tone(0.2, -23)), 0.4);
    }

    @Test
    void silenceHasNoLoudness() {
        LoudnessMeter meter = new LoudnessMeter();
        assertTrue(meter.integrated().isEmpty());
        meter.add(Samples.silence(RATE, 2, RATE));
        assertTrue(meter.integrated().isEmpty());
        assertEquals(0, meter.truePeak());
    }

    /// A tone of a quarter of the rate is sampled where it is not highest.
    @ParameterizedTest
    @ValueSource(doubles = {0, 45, 67.5})
    void peaksBetweenSamplesAreFound(double degrees) {
        LoudnessMeter meter = new LoudnessMeter();
        Samples tone = tone(0.1, 20 * Math.log10(0.5), RATE / 4.0, degrees);
        // Not cut off: a hard edge is a peak of its own.
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 2400; i++) {
                tone.channel(c)[i] *= i / 2400f;
                tone.channel(c)[tone.length() - 1 - i] *= i / 2400f;
            }
        }
        meter.add(tone);
        double decibels = 20 * Math.log10(meter.truePeak() / 0.5);
        assertTrue(decibels >= -0.4 && decibels <= 0.2, "off by " + decibels + " dB");
    }

    @Test
    void otherRatesAndManyChannelsAreRefused() {
        LoudnessMeter meter = new LoudnessMeter();
        assertThrows(
                IllegalArgumentException.class, () -> meter.add(Samples.silence(44_100, 2, 10)));
        assertThrows(IllegalArgumentException.class, () -> meter.add(Samples.silence(RATE, 6, 10)));
    }
}
