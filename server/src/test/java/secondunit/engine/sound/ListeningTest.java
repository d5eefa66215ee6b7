package secondunit.engine.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.picture.Samples;

final class ListeningTest {

    private static Samples sine(double hertz, double amplitude) {
        float[][] channels = new float[2][Listening.WINDOW];
        for (int i = 0; i < Listening.WINDOW; i++) {
            channels[0][i] =
                    (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / Samples.STANDARD_RATE));
            channels[1][i] = channels[0][i];
        }
        return new Samples(Samples.STANDARD_RATE, channels);
    }

    private static int loudest(float[] levels) {
        int best = 0;
        for (int band = 1; band < levels.length; band++) {
            best = levels[band] > levels[best] ? band : best;
        }
        return best;
    }

    @ParameterizedTest
    @CsvSource({"1000, 17", "4000, 24", "12000, 30", "250, 9"})
    void aToneIsLoudestInItsOwnBand(double hertz, int band) {
        float[] levels = new Listening().levels(sine(hertz, 0.05));
        assertEquals(band, loudest(levels), 1);
        assertTrue(levels[loudest(levels)] > 0.4);
    }

    @Test
    void levelsGoByDecibels() {
        Listening listening = new Listening();
        float[] loud = listening.levels(sine(3000, 0.05));
        float[] soft = listening.levels(sine(3000, 0.005));
        int band = loudest(loud);
        assertEquals(20.0 / 42, loud[band] - soft[band], 0.01);
    }

    @Test
    void silenceIsZero() {
        for (float level :
                new Listening()
                        .levels(Samples.silence(Samples.STANDARD_RATE, 2, Listening.WINDOW))) {
            assertEquals(0, level);
        }
    }
}
