package secondunit.engine.rostrum;

import secondunit.picture.Frame;
import secondunit.picture.Plane;
import secondunit.picture.Size;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Makes prints of what a camera sees of a still. Where the whole still is made smaller it works in
/// light, so that fine detail keeps its brightness; where it is enlarged, in encoded values, where
/// the filter's overshoot is seen least. Safe from any thread.
final class OpticalPrinter {

    /// What is held of a still, as floats.
    private static final long MOST_PIXELS = 16_000_000;

    private static final double WHOLE = 1e-9;

    private final Size held;
    private final int reduced;
    private final boolean inLight;
    private final float[][] planes = new float[3][];

    /// @param ride the way over it
    /// @param shot size of the prints
    OpticalPrinter(Frame still, Ride ride, Size shot) {
        Size size = still.size();
        double scale = ride.whole().width() / shot.width();
        this.inLight = scale > 1 + WHOLE;
        this.reduced = reduced(size, scale * ride.nearest());
        this.held = new Size(-(-size.width() / reduced), -(-size.height() / reduced));
        float[] values = values(still.format().pixels().peak());
        IntStream.range(0, 3)
                .parallel()
                .forEach(plane -> planes[plane] = reduce(still.plane(plane), values));
    }

    /// By how much it can be made smaller beforehand without being enlarged afterwards; more where
    /// it is huge.
    private static int reduced(Size size, double nearestScale) {
        long pixels = (long) size.width() * size.height();
        int least = (int) Math.ceil(Math.sqrt(pixels / (double) MOST_PIXELS));
        return Math.max(1, Math.max(least, (int) (nearestScale + WHOLE)));
    }

    private float[] values(int peak) {
        float[] values = new float[peak + 1];
        for (int i = 0; i <= peak; i++) {
            double value = i / (double) peak;
            values[i] = inLight ? Light.of(value) : (float) value;
        }
        return values;
    }

    private float[] reduce(Plane plane, float[] values) {
        float[] made = new float[held.width() * held.height()];
        int[] row = new int[plane.width()];
        int[] counts = new int[held.width()];
        for (int y = 0; y < held.height(); y++) {
            int bottom = Math.min((y + 1) * reduced, plane.height());
            Arrays.fill(counts, 0);
            for (int inner = y * reduced; inner < bottom; inner++) {
                plane.read(inner, row);
                for (int x = 0; x < row.length; x++) {
                    made[y * held.width() + x / reduced] += values[row[x]];
                    counts[x / reduced]++;
                }
            }
            for (int x = 0; x < held.width(); x++) {
                made[y * held.width() + x] /= counts[x];
            }
        }
        return made;
    }

    Print print(View view, Size size) {
        View seen = view.over(reduced);
        Taps across = Taps.of(held.width(), seen.left(), seen.width(), size.width());
        Taps down = Taps.of(held.height(), seen.top(), seen.height(), size.height());
        int from = across.start();
        int to = across.end();
        float[][] made = new float[3][size.width() * size.height()];
        IntStream.range(0, size.height())
                .parallel()
                .forEach(y -> {
                    float[] line = new float[to - from];
                    for (int plane = 0; plane < 3; plane++) {
                        gather(planes[plane], from, down.first(y), down.weights(y), line);
                        spread(line, from, across, made[plane], y * size.width());
                    }
                });
        return new Print(size, made);
    }

    /// The weighted sum of some rows.
    private void gather(float[] plane, int from, int row, float[] weights, float[] line) {
        Arrays.fill(line, 0);
        for (int tap = 0; tap < weights.length; tap++) {
            float weight = weights[tap];
            int at = (row + tap) * held.width() + from;
            for (int x = 0; x < line.length; x++) {
                line[x] += weight * plane[at + x];
            }
        }
    }

    private void spread(float[] line, int from, Taps across, float[] made, int at) {
        for (int x = 0; x < across.count(); x++) {
            float[] weights = across.weights(x);
            int first = across.first(x) - from;
            float sum = 0;
            for (int tap = 0; tap < weights.length; tap++) {
                sum += weights[tap] * line[first + tap];
            }
            made[at + x] = inLight ? Light.encoded(sum) : sum;
        }
    }
}
