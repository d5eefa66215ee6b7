package secondunit.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import secondunit.picture.Samples;

/// Peaks of a sound in few points.
final class PeaksTest {

    private static Samples samples(float... values) {
        float[] other = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            other[i] = -values[i] / 2;
        }
        return new Samples(48_000, new float[][] {values, other});
    }

    @Test
    void aShortSoundHasAPointForEachSample() {
        Peaks peaks = new Peaks(4);
        peaks.hear(samples(0.5f, -1f, 2f));
        assertEquals(
                "{\"sampleRate\":48000,\"samples\":3,\"samplesPerPoint\":1,"
                        + "\"min\":[-32,-127,-127],\"max\":[64,64,127]}",
                peaks.json());
    }

    @Test
    void pointsAreJoinedInPairsAndNoPeakIsLost() {
        Peaks peaks = new Peaks(3);
        peaks.hear(samples(0.1f, 0.2f, 0.3f));
        peaks.hear(samples(0.4f, 0.5f, 0.6f, 1f));
        assertEquals(
                "{\"sampleRate\":48000,\"samples\":7,\"samplesPerPoint\":4,"
                        + "\"min\":[-25,-63],\"max\":[51,127]}",
                peaks.json());
    }

    @Test
    void silenceOfNoLengthHasNoPoints() {
        assertEquals(
                "{\"sampleRate\":48000,\"samples\":0,\"samplesPerPoint\":1,\"min\":[],\"max\":[]}",
                new Peaks(2).json());
        assertThrows(IllegalArgumentException.class, () -> new Peaks(1));
    }
}
