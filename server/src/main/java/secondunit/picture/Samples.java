package secondunit.picture;

import java.util.Arrays;

/// Sound: one array of samples, nominally -1 to 1, for each channel. All arrays have the same
/// length.
public final class Samples {

    public static final int STANDARD_RATE = 48_000;

    private final int sampleRate;
    private final float[][] channels;

    /// @param channels at least one; kept, not copied: the maker hands them over
    public Samples(int sampleRate, float[][] channels) {
        if (channels.length == 0
                || Arrays.stream(channels).anyMatch(c -> c.length != channels[0].length)) {
            throw new IllegalArgumentException(
                    "samples need at least one channel, and channels of one length");
        }
        this.sampleRate = sampleRate;
        this.channels = channels;
    }

    public static Samples silence(int sampleRate, int channels, int length) {
        return new Samples(sampleRate, new float[channels][length]);
    }

    public int sampleRate() {
        return sampleRate;
    }

    public int channels() {
        return channels.length;
    }

    public int length() {
        return channels[0].length;
    }

    /// The samples themselves, not a copy.
    public float[] channel(int index) {
        return channels[index];
    }

    public Samples slice(int from, int to) {
        return new Samples(
                sampleRate,
                Arrays.stream(channels)
                        .map(c -> Arrays.copyOfRange(c, from, to))
                        .toArray(float[][]::new));
    }

    public Samples append(Samples next) {
        if (next.sampleRate != sampleRate || next.channels.length != channels.length) {
            throw new IllegalArgumentException(
                    "sound at %d Hz with %d channels cannot follow %d Hz with %d"
                            .formatted(
                                    next.sampleRate,
                                    next.channels.length,
                                    sampleRate,
                                    channels.length));
        }
        float[][] joined = new float[channels.length][];
        for (int c = 0; c < joined.length; c++) {
            joined[c] = Arrays.copyOf(channels[c], length() + next.length());
            System.arraycopy(next.channels[c], 0, joined[c], length(), next.length());
        }
        return new Samples(sampleRate, joined);
    }
}
