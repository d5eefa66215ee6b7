package secondunit.media;

import secondunit.picture.Samples;

import java.util.Arrays;

/// The peaks of a sound of any length in a bounded number of points, heard once from its start:
/// when they are full, each two become one. All channels together.
public final class Peaks {

    private static final int LOUDEST = 127;

    private final float[] lowest;
    private final float[] highest;
    private long samplesPerPoint = 1;
    private long samples;

    /// @param points at most; 2 or more
    public Peaks(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("points %d: 2 or more".formatted(points));
        }
        lowest = new float[points];
        highest = new float[points];
    }

    public void hear(Samples heard) {
        for (int i = 0; i < heard.length(); i++) {
            int point = point();
            if (samples % samplesPerPoint == 0) {
                lowest[point] = Float.POSITIVE_INFINITY;
                highest[point] = Float.NEGATIVE_INFINITY;
            }
            for (int channel = 0; channel < heard.channels(); channel++) {
                float value = heard.channel(channel)[i];
                lowest[point] = Math.min(lowest[point], value);
                highest[point] = Math.max(highest[point], value);
            }
            samples++;
        }
    }

    /// Where the next sample belongs.
    private int point() {
        if (samples == samplesPerPoint * lowest.length) {
            merge();
        }
        return Math.toIntExact(samples / samplesPerPoint);
    }

    private void merge() {
        int pairs = lowest.length / 2;
        for (int i = 0; i < pairs; i++) {
            lowest[i] = Math.min(lowest[2 * i], lowest[2 * i + 1]);
            highest[i] = Math.max(highest[2 * i], highest[2 * i + 1]);
        }
        if (lowest.length % 2 != 0) {
            lowest[pairs] = lowest[lowest.length - 1];
            highest[pairs] = highest[lowest.length - 1];
        }
        samplesPerPoint *= 2;
    }

    /// `{"sampleRate", "samples", "samplesPerPoint", "min": [...], "max": [...]}`: one whole number
    /// of -127 to 127 for each point, full scale being 127; what is louder counts as full scale.
    public String json() {
        int points = Math.toIntExact(Math.ceilDiv(samples, samplesPerPoint));
        return "{\"sampleRate\":%d,\"samples\":%d,\"samplesPerPoint\":%d,\"min\":%s,\"max\":%s}"
                .formatted(
                        Samples.STANDARD_RATE,
                        samples,
                        samplesPerPoint,
                        list(lowest, points),
                        list(highest, points));
    }

    private static String list(float[] values, int count) {
        int[] whole = new int[count];
        for (int i = 0; i < count; i++) {
            whole[i] = Math.round(Math.clamp(values[i], -1f, 1f) * LOUDEST);
        }
        return Arrays.toString(whole).replace(" ", "");
    }
}
