package secondunit.engine.sound;

/// The discrete Fourier transform in place, by halving (Cooley and Tukey, 1965).
final class Fourier {

    private final int size;
    private final double[] cosines;
    private final double[] sines;

    /// @param size a power of two
    Fourier(int size) {
        if (Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException(
                    "transform of %d points: must be a power of two".formatted(size));
        }
        this.size = size;
        this.cosines = new double[size / 2];
        this.sines = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
            sines[i] = Math.sin(2 * Math.PI * i / size);
        }
    }

    /// Coefficient k becomes the sum over n of sample n times exp(-2 pi i n k / size).
    void forward(double[] real, double[] imaginary) {
        reorder(real, imaginary);
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int block = 0; block < size; block += 2 * half) {
                for (int i = 0; i < half; i++) {
                    butterfly(real, imaginary, block + i, half, i * stride);
                }
            }
        }
    }

    private void butterfly(double[] real, double[] imaginary, int at, int half, int turn) {
        int other = at + half;
        double r = real[other] * cosines[turn] + imaginary[other] * sines[turn];
        double i = imaginary[other] * cosines[turn] - real[other] * sines[turn];
        real[other] = real[at] - r;
        imaginary[other] = imaginary[at] - i;
        real[at] += r;
        imaginary[at] += i;
    }

    /// The inverse of `forward`, with its 1 / size.
    void inverse(double[] real, double[] imaginary) {
        forward(imaginary, real);
        for (int i = 0; i < size; i++) {
            real[i] /= size;
            imaginary[i] /= size;
        }
    }

    private void reorder(double[] real, double[] imaginary) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            int j = size == 1 ? 0 : Integer.reverse(i) >>> shift;
            if (j > i) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
