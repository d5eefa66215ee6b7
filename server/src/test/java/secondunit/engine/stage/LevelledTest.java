package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.Sounding;
import secondunit.engine.sound.LoudnessMeter;
import secondunit.picture.Samples;

import java.util.SplittableRandom;

final class LevelledTest {

    private static final int RATE = Samples.STANDARD_RATE;

    /// Noise with clicks of full scale where asked.
    private static Sounding noise(double amplitude, int clickEvery) {
        return new Sounding() {
            @Override
            public Samples samples(long start, long end) {
                float[][] channels = new float[2][(int) (end - start)];
                for (int i = 0; i < channels[0].length; i++) {
                    long at = start + i;
                    double value = amplitude * (new SplittableRandom(at).nextDouble() * 2 - 1);
                    boolean click = clickEvery > 0 && at % clickEvery == 0;
                    channels[0][i] = click ? 1 : (float) value;
                    channels[1][i] = channels[0][i];
                }
                return new Samples(RATE, channels);
            }

            @Override
            public void close() {}
        };
    }

    private static LoudnessMeter measured(Sounding sound, long length) {
        LoudnessMeter meter = new LoudnessMeter();
        meter.add(sound.samples(0, length));
        return meter;
    }

    @Test
    void theWholeShotComesToTheTarget() {
        Levelled levelled = Levelled.of(noise(0.05, 0), 5 * RATE, -23);
        assertEquals(-23, measured(levelled, 5 * RATE).integrated().orElseThrow(), 0.01);
        assertTrue(levelled.warnings().isEmpty());
    }

    @Test
    void aPartIsAPartOfTheWholeWhetherItIsKeptOrMadeAgain() {
        Sounding noise = noise(0.05, 0);
        Samples whole = Levelled.of(noise, 61L * RATE, -20).samples(0, 61 * RATE);
        Samples part = Levelled.of(noise, 61L * RATE, -20).samples(5000, 9000);
        assertArrayEquals(whole.slice(5000, 9000).channel(1), part.channel(1));
        Samples brief = Levelled.of(noise, RATE, -20).samples(5000, 9000);
        assertArrayEquals(
                Levelled.of(noise, RATE, -20).samples(0, RATE).slice(5000, 9000).channel(0),
                brief.channel(0));
    }

    @Test
    void peaksHoldTheGainDownAndNothingIsBent() {
        Levelled levelled = Levelled.of(noise(0.01, 1000), 2 * RATE, -5);
        assertEquals(-1, 20 * Math.log10(measured(levelled, 2 * RATE).truePeak()), 0.02);
        assertTrue(levelled.warnings().getFirst().contains("-1 dBTP"), levelled::toString);
        float[] given = noise(0.01, 1000).samples(0, 100).channel(0);
        float[] made = levelled.samples(0, 100).channel(0);
        for (int i = 1; i < 100; i++) {
            assertEquals(made[0] / given[0], made[i] / given[i], 1e-3);
        }
    }

    @Test
    void whatIsNearlySilentStaysQuiet() {
        Levelled levelled = Levelled.of(noise(0.0009, 0), 2 * RATE, -23);
        double before = measured(noise(0.0009, 0), 2 * RATE).integrated().orElseThrow();
        assertEquals(before + 20, measured(levelled, 2 * RATE).integrated().orElseThrow(), 0.01);
        assertTrue(levelled.warnings().getFirst().contains("so quiet"));
    }

    @Test
    void silenceStaysSilent() {
        Levelled levelled = Levelled.of(noise(0, 0), RATE, -23);
        assertEquals(0, measured(levelled, RATE).truePeak());
        assertTrue(levelled.warnings().isEmpty());
    }
}
