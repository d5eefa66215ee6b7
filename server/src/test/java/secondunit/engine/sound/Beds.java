package secondunit.engine.sound;

import secondunit.picture.Samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/// Sounds of made-up places at 48 kHz, five and a half seconds long.
final class Beds {

    static final int RATE = Samples.STANDARD_RATE;
    static final int LENGTH = 1 << 18;

    private Beds() {}

    /// Noise of this level whose power falls by so many decibels an octave, from 20 Hz to 18 kHz.
    static double[] noise(long seed, double decibels, double slope) {
        Random random = new Random(seed);
        double[] real = new double[LENGTH];
        double[] imaginary = new double[LENGTH];
        for (int bin = 1; bin < LENGTH / 2; bin++) {
            double hertz = (double) bin * RATE / LENGTH;
            double size =
                    hertz < 20 || hertz > 18_000
                            ? 0
                            : Math.pow(10, -slope * Math.log(hertz / 1000) / Math.log(2) / 20);
            real[bin] = size * random.nextGaussian();
            imaginary[bin] = size * random.nextGaussian();
            real[LENGTH - bin] = real[bin];
            imaginary[LENGTH - bin] = -imaginary[bin];
        }
        new Fourier(LENGTH).inverse(real, imaginary);
        double power = 0;
        for (double sample : real) {
            power += sample * sample / LENGTH;
        }
        double gain = Math.pow(10, decibels / 20) / Math.sqrt(power);
        for (int i = 0; i < LENGTH; i++) {
            real[i] *= gain;
        }
        return real;
    }

    static Samples of(double[]... channels) {
        float[][] all = new float[channels.length][LENGTH];
        for (int c = 0; c < all.length; c++) {
            for (int i = 0; i < LENGTH; i++) {
                all[c][i] = (float) channels[c][i];
            }
        }
        return new Samples(RATE, all);
    }

    /// Two channels that share half of their noise.
    static Samples room(long seed, double decibels) {
        double[] left = noise(seed, decibels - 3, 4.5);
        double[] right = noise(seed + 1, decibels - 3, 4.5);
        double[] both = noise(seed + 2, decibels - 3, 4.5);
        return of(sum(left, both), sum(right, both));
    }

    static double[] sum(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /// The same with something more in it, as strong in every channel.
    static Samples with(Samples bed, IntToDoubleFunction more) {
        Samples sum = bed.slice(0, bed.length());
        for (int c = 0; c < sum.channels(); c++) {
            for (int i = 0; i < sum.length(); i++) {
                sum.channel(c)[i] += (float) more.applyAsDouble(i);
            }
        }
        return sum;
    }

    /// Mains hum and six harmonics of it.
    static double hum(int i) {
        double sum = 0;
        for (int k = 1; k <= 7; k++) {
            sum += 0.01 * Math.pow(0.5, k - 1) * Math.sin(2 * Math.PI * 50 * k * i / RATE + k);
        }
        return sum;
    }

    /// A voice that speaks syllables of a quarter of a second until second 4.
    static double voice(int i) {
        double t = i % 16_800 / (double) RATE;
        if (i > 4 * RATE || t > 0.25) {
            return 0;
        }
        double pitch = 110 + 37 * (i / 16_800 % 3);
        double sum = 0;
        for (int k = 1; k < 15; k++) {
            sum += Math.sin(2 * Math.PI * pitch * k * t * (1 + 0.1 * t)) / k;
        }
        return 0.1 * sum * Math.sin(Math.PI * t / 0.25);
    }

    /// Two crackles a second, each 2 ms long.
    static double crackle(int i) {
        int t = i % 24_000;
        return t < 96 ? 0.3 * Math.cos(1.9 * t * (1 + 0.01 * t)) * (1 - t / 96.0) : 0;
    }

    /// Level in decibels of each third of an octave from 63 Hz to 12.5 kHz, over all channels.
    static List<Double> thirds(Samples sound) {
        int size = 1 << 14;
        double[] power = new double[size / 2];
        Fourier fourier = new Fourier(size);
        int count = 0;
        for (int start = 0; start + size <= sound.length(); start += size / 2) {
            count++;
            for (int c = 0; c < sound.channels(); c++) {
                double[] real = new double[size];
                for (int i = 0; i < size; i++) {
                    real[i] = sound.channel(c)[start + i] * Spectra.hann(i, size);
                }
                double[] imaginary = new double[size];
                fourier.forward(real, imaginary);
                for (int bin = 0; bin < power.length; bin++) {
                    power[bin] += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
                }
            }
        }
        List<Double> thirds = new ArrayList<>();
        for (int third = -12; third <= 11; third++) {
            double low = 1000 * Math.pow(2, (third - 0.5) / 3) * size / RATE;
            double high = 1000 * Math.pow(2, (third + 0.5) / 3) * size / RATE;
            double sum = 1e-30;
            for (int bin = (int) Math.ceil(low); bin < high; bin++) {
                sum += power[bin] / count;
            }
            thirds.add(10 * Math.log10(sum));
        }
        return thirds;
    }

    /// The highest of the normalised autocorrelation of the loudness-weighted middle of all
    /// channels, from 50 ms to half the length.
    static double repeats(Samples sound) {
        return highest(weighted(sound), RATE / 20);
    }

    /// The same of its envelope in steps of 5 ms.
    static double envelopeRepeats(Samples sound) {
        double[] weighted = weighted(sound);
        int step = RATE / 200;
        double[] envelope = new double[weighted.length / step];
        for (int i = 0; i < envelope.length * step; i++) {
            envelope[i / step] += weighted[i] * weighted[i];
        }
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] = Math.sqrt(envelope[i]);
        }
        return highest(envelope, 10);
    }

    private static double[] weighted(Samples sound) {
        double[] weighted = new double[sound.length()];
        KWeighting weighting = new KWeighting();
        for (int i = 0; i < weighted.length; i++) {
            double sum = 0;
            for (int c = 0; c < sound.channels(); c++) {
                sum += sound.channel(c)[i];
            }
            weighted[i] = weighting.next((float) sum);
        }
        return weighted;
    }

    private static double highest(double[] signal, int from) {
        int size = 4 * Integer.highestOneBit(signal.length - 1);
        double mean = 0;
        for (double value : signal) {
            mean += value / signal.length;
        }
        double[] real = new double[size];
        double[] imaginary = new double[size];
        for (int i = 0; i < signal.length; i++) {
            real[i] = signal[i] - mean;
        }
        Fourier fourier = new Fourier(size);
        fourier.forward(real, imaginary);
        for (int i = 0; i < size; i++) {
            real[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
            imaginary[i] = 0;
        }
        fourier.inverse(real, imaginary);
        double most = 0;
        for (int lag = from; lag < signal.length / 2; lag++) {
            most = Math.max(most, real[lag] / real[0]);
        }
        return most;
    }

    /// The loudest likeness of `part` anywhere in a channel, as a correlation. It lies within the
    /// channel whole, so nothing is added for it to run into.
    static double likeness(float[] sound, float[] part) {
        int size = 2 * Integer.highestOneBit(sound.length - 1);
        double[] a = new double[size];
        double[] b = new double[size];
        double[] c = new double[size];
        double[] d = new double[size];
        double power = 0;
        for (int i = 0; i < part.length; i++) {
            b[i] = part[i];
            power += part[i] * (double) part[i];
        }
        for (int i = 0; i < sound.length; i++) {
            a[i] = sound[i];
        }
        Fourier fourier = new Fourier(size);
        fourier.forward(a, c);
        fourier.forward(b, d);
        for (int i = 0; i < size; i++) {
            double real = a[i] * b[i] + c[i] * d[i];
            c[i] = c[i] * b[i] - a[i] * d[i];
            a[i] = real;
        }
        fourier.inverse(a, c);
        double energy = 0;
        double most = 0;
        for (int i = 0; i + part.length < sound.length; i++) {
            if (i == 0) {
                for (int k = 0; k < part.length; k++) {
                    energy += sound[k] * (double) sound[k];
                }
            }
            most = Math.max(most, Math.abs(a[i]) / Math.sqrt(power * energy + 1e-20));
            energy += sound[i + part.length] * (double) sound[i + part.length];
            energy -= sound[i] * (double) sound[i];
        }
        return most;
    }
}
