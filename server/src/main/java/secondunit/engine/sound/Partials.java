package secondunit.engine.sound;

import secondunit.picture.Samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the steady tones at the end of a sound: mains hum with its harmonics, a whistling fan, a
/// line-up tone, a held chord. A tone stands out of the spectrum of the last three seconds, and in
/// each quarter of them has the same strength and keeps its phase.
final class Partials {

    private static final double SECONDS = 3;

    /// Of less sound than this no frequency can be told well enough to be carried on.
    private static final double LEAST_SECONDS = 0.25;

    private static final int MOST = 48;
    private static final double LOWEST_HERTZ = 20;

    /// A tone's power over the median around it: 15 dB. Noise does not reach it: its powers are
    /// distributed exponentially, and this is 46 means.
    private static final double STANDS_OUT = 32;

    /// The median is taken over so many hertz, and as many on either side.
    private static final double AROUND_HERTZ = 40;

    private static final double PART_SECONDS = 0.1;
    private static final int LEAST_PARTS = 4;
    private static final int MOST_PARTS = 24;

    /// Seconds at the end that decide on strength and phase.
    private static final double NEAR_SECONDS = 1;

    private static final double MOMENT_SECONDS = 0.02;

    private final int rate;
    private final double[][] sound;

    private Partials(Samples source, int length) {
        this.rate = source.sampleRate();
        this.sound = doubles(source, source.length() - length, length);
    }

    /// The tones at the end of `source`; t = 0 is the first sample after it.
    static List<Partial> atEndOf(Samples source) {
        int length = (int) Math.min(source.length(), SECONDS * source.sampleRate());
        if (length < LEAST_SECONDS * source.sampleRate()) {
            return List.of();
        }
        return new Partials(source, length).found();
    }

    /// What is left of a sound without tones of these frequencies, whatever their strength and
    /// phase in each second of it.
    static double[][] without(Samples source, List<Partial> tones) {
        double[][] left = doubles(source, 0, source.length());
        double[] turns = tones.stream().mapToDouble(Partial::turns).toArray();
        int block = (int) (NEAR_SECONDS * source.sampleRate());
        for (int end = source.length(); end > 0 && turns.length > 0; end -= block) {
            int from = Math.max(0, end - block);
            int begin = Math.max(0, Math.min(from, end - block / 4));
            double[][] piece = piece(left, begin, end);
            Fit fit = new Fit(piece, Fit.evenly(piece, moment(source.sampleRate())), 0);
            fit.tones(turns);
            for (int c = 0; c < left.length; c++) {
                System.arraycopy(fit.left()[c], from - begin, left[c], from, end - from);
            }
        }
        return left;
    }

    private static double[][] doubles(Samples source, int from, int length) {
        double[][] all = new double[source.channels()][length];
        for (int c = 0; c < all.length; c++) {
            for (int i = 0; i < length; i++) {
                all[c][i] = source.channel(c)[from + i];
            }
        }
        return all;
    }

    private static double[][] piece(double[][] sound, int from, int to) {
        return Arrays.stream(sound)
                .map(channel -> Arrays.copyOfRange(channel, from, to))
                .toArray(double[][]::new);
    }

    private static int moment(int rate) {
        return Math.max(1, (int) (MOMENT_SECONDS * rate));
    }

    private List<Partial> found() {
        double[] turns =
                candidates().stream()
                        .mapToDouble(this::steady)
                        .filter(frequency -> frequency > 0)
                        .limit(MOST)
                        .toArray();
        int near = (int) Math.min(length(), NEAR_SECONDS * rate);
        double[][] end = piece(sound, length() - near, length());
        return List.of(new Fit(end, Fit.evenly(end, moment(rate)), near).tones(turns));
    }

    private int length() {
        return sound[0].length;
    }

    /// Cycles a sample where the spectrum has a peak that stands out, the strongest first.
    private List<Double> candidates() {
        int size = Integer.highestOneBit(2 * length() - 1);
        size = size < 2 * length() ? 2 * size : size;
        double[] power = power(size);
        int reach = Math.max(4, 2 * size / length());
        int around = Math.max(4 * reach, (int) (AROUND_HERTZ * size / rate));
        List<Integer> peaks = new ArrayList<>();
        double[] floors = floors(power, around);
        int lowest = Math.max(reach, (int) (LOWEST_HERTZ * size / rate));
        for (int bin = lowest; bin < size / 2 - reach; bin++) {
            if (power[bin] > STANDS_OUT * floors[bin / around] && highest(power, bin, reach)) {
                peaks.add(bin);
            }
        }
        int points = size;
        return peaks.stream()
                .sorted((a, b) -> Double.compare(power[b], power[a]))
                .limit(2L * MOST)
                .map(bin -> (bin + vertex(power, bin)) / points)
                .toList();
    }

    private double[] power(int size) {
        Fourier fourier = new Fourier(size);
        double[] power = new double[size / 2];
        for (double[] channel : sound) {
            double[] real = new double[size];
            double[] imaginary = new double[size];
            for (int i = 0; i < channel.length; i++) {
                double sine = Math.sin(Math.PI * (i + 0.5) / channel.length);
                real[i] = channel[i] * sine * sine;
            }
            fourier.forward(real, imaginary);
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
            }
        }
        return power;
    }

    private static boolean highest(double[] power, int bin, int reach) {
        for (int i = Math.max(0, bin - reach); i <= bin + reach; i++) {
            if (i != bin && power[i] >= power[bin]) {
                return false;
            }
        }
        return power[bin] > 0;
    }

    /// The median of every `around` bins and as many on either side.
    private static double[] floors(double[] power, int around) {
        double[] floors = new double[power.length / around + 1];
        for (int i = 0; i < floors.length; i++) {
            int from = Math.max(0, Math.min((i - 1) * around, power.length - 3 * around));
            int to = Math.min(power.length, (i + 2) * around);
            double[] near = Arrays.copyOfRange(power, from, to);
            Arrays.sort(near);
            floors[i] = near[near.length / 2];
        }
        return floors;
    }

    /// Where between the bins a parabola through the logarithms is highest.
    private static double vertex(double[] power, int bin) {
        double left = Math.log(power[bin - 1] + 1e-300);
        double middle = Math.log(power[bin] + 1e-300);
        double right = Math.log(power[bin + 1] + 1e-300);
        double bend = left - 2 * middle + right;
        return bend >= 0 ? 0 : Math.clamp((left - right) / (2 * bend), -0.5, 0.5);
    }

    /// The exact frequency, by how the phase goes on from part to part; 0 where the tone is not
    /// steady.
    private double steady(double turns) {
        int parts = Math.clamp((int) (length() / (PART_SECONDS * rate)), LEAST_PARTS, MOST_PARTS);
        int part = length() / parts;
        double[] strengths = new double[parts];
        double[] phases = new double[parts];
        int channel = -1;
        for (int i = 0; i < parts; i++) {
            double[][] piece = piece(sound, i * part, (i + 1) * part);
            Fit fit = new Fit(piece, Fit.evenly(piece, moment(rate)), -i * part);
            Partial tone = fit.one(turns);
            channel = channel < 0 ? tone.loudest() : channel;
            strengths[i] = tone.amplitude(channel);
            phases[i] = tone.phase(channel);
        }
        double slope = new Steadiness(strengths, phases).slope();
        return Double.isNaN(slope) ? 0 : turns + slope / (2 * Math.PI * part);
    }
}
