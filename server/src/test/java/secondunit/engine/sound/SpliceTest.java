package secondunit.engine.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.picture.Samples;

import java.util.SplittableRandom;

class SpliceTest {

    private static final int RATE = 48_000;

    @Test
    void aToneThatGoesOnHasNoStepAndNoClick() {
        Splice splice = splice(tone(0, RATE, 0.1), tone(RATE, RATE / 2, 0.1), true);
        assertEquals(0, splice.step(), 0.1);
        assertTrue(splice.jump() <= 1.01 * splice.usualJump(), splice.toString());
    }

    @Test
    void halfTheAmplitudeIsSixDecibelsLess() {
        assertEquals(-6, splice(noise(1, 0.1f), noise(2, 0.05f), true).step(), 0.7);
    }

    @Test
    void aStepIsMeasuredInTimeOrderWhenTheSourceFollows() {
        assertEquals(6, splice(noise(1, 0.1f), noise(2, 0.05f), false).step(), 0.7);
    }

    @Test
    void aToneThatBreaksOffClicks() {
        Splice splice = splice(tone(0, RATE, 0.5), tone(RATE + 60, RATE / 2, 0.5), true);
        assertTrue(splice.jump() > 5 * splice.usualJump(), splice.toString());
    }

    @Test
    void soundsThatAreNotAlikeAreNotCompared() {
        Samples mono = noise(1, 0.1f);
        Samples slow = new Samples(44_100, new float[][] {mono.channel(0)});
        assertTrue(Splice.between(mono, slow, true).isEmpty());
    }

    private static Splice splice(Samples source, Samples made, boolean intoNew) {
        return Splice.between(source, made, intoNew).orElseThrow();
    }

    private static Samples tone(int from, int length, double amplitude) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * 200 * (from + i) / RATE));
        }
        return new Samples(RATE, new float[][] {samples});
    }

    private static Samples noise(long seed, float amplitude) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] samples = new float[RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = amplitude * (float) (2 * random.nextDouble() - 1);
        }
        return new Samples(RATE, new float[][] {samples});
    }
}
