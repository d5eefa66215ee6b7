package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.Sounds;
import secondunit.media.SoundFormat;
import secondunit.media.SoundStretch;
import secondunit.picture.Samples;
import secondunit.timeline.Ratio;

final class TempoTest {

    private static final int RATE = 48_000;
    private static final int LENGTH = 2 * RATE;

    @ParameterizedTest
    @CsvSource({"1, 4, 1", "1, 3, 2", "1, 16, 2", "2, 1, 6", "3, 2, 2", "1, 2, 9"})
    void soundGetsAsLongAsTheSpeedSaysAtItsPitch(long speed, long in, int channels) {
        Samples made = stretched(tone(channels), speed, in);
        double wanted = (double) LENGTH * in / speed;
        assertEquals(channels, made.channels());
        assertEquals(wanted, made.length(), 0.02 * wanted);
        int middle = made.length() / 2;
        int crossings = crossings(made.channel(channels - 1), middle, middle + RATE / 4);
        assertEquals(2 * 440 / 4.0, crossings, 4, "440 Hz stay 440 Hz");
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "1, 2", "4, 5"})
    void anEventStaysAtItsPlace(long speed, long in) {
        Samples made = stretched(Sounds.click(RATE, 1, LENGTH, RATE), speed, in);
        double wanted = (double) RATE * in / speed;
        assertEquals(wanted, Sounds.loudest(made.channel(0)), 0.08 * RATE * Math.max(1, in));
        assertTrue(made.length() > wanted);
    }

    private static Samples stretched(Samples sound, long speed, long in) {
        SoundFormat format = new SoundFormat(RATE, sound.channels());
        try (SoundStretch stretch = new FfmpegMedia().stretch(format, new Ratio(speed, in))) {
            Samples made = Samples.silence(RATE, sound.channels(), 0);
            for (int at = 0; at < sound.length(); at += 4000) {
                made = made.append(stretch.take(sound.slice(at, at + 4000)));
            }
            return made.append(stretch.rest());
        }
    }

    private static Samples tone(int channels) {
        float[][] all = new float[channels][LENGTH];
        for (float[] channel : all) {
            for (int i = 0; i < LENGTH; i++) {
                channel[i] = (float) (0.4 * Math.sin(2 * Math.PI * 440 * i / RATE));
            }
        }
        return new Samples(RATE, all);
    }

    private static int crossings(float[] samples, int from, int to) {
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            count += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        }
        return count;
    }
}
