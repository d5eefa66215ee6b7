package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

/// Samples between pixels by a Lanczos window of three lobes (Turkowski, "Filters for Common
/// Resampling Tasks", Graphics Gems I, 1990), which keeps nearly all of a picture's sharpness.
final class Lanczos {

    private static final int LOBES = 3;
    private static final int TAPS = 2 * LOBES;
    private static final int PHASES = 128;
    private static final float[][] WEIGHTS = weights();

    private Lanczos() {}

    private static float[][] weights() {
        float[][] table = new float[PHASES + 1][TAPS];
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                double at = tap - (LOBES - 1) - phase / (double) PHASES;
                table[phase][tap] = (float) (sinc(at) * sinc(at / LOBES));
                sum += table[phase][tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                table[phase][tap] /= (float) sum;
            }
        }
        return table;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /// Whole numbers are pixel centres; beyond an edge lies the edge.
    static float sample(Raster picture, float x, float y) {
        float inX = Math.max(-1, Math.min(x, picture.width()));
        float inY = Math.max(-1, Math.min(y, picture.height()));
        int left = (int) Math.floor(inX);
        int top = (int) Math.floor(inY);
        int phaseX = (int) ((inX - left) * PHASES + 0.5f);
        int phaseY = (int) ((inY - top) * PHASES + 0.5f);
        if (phaseX % PHASES == 0 && phaseY % PHASES == 0) {
            return picture.at(left + phaseX / PHASES, top + phaseY / PHASES);
        }
        float[] across = WEIGHTS[phaseX];
        float[] down = WEIGHTS[phaseY];
        left -= LOBES - 1;
        top -= LOBES - 1;
        boolean inside =
                left >= 0
                        && top >= 0
                        && left + TAPS <= picture.width()
                        && top + TAPS <= picture.height();
        return inside
                ? inside(picture, left, top, across, down)
                : atEdge(picture, left, top, across, down);
    }

    private static float inside(Raster picture, int left, int top, float[] across, float[] down) {
        float[] values = picture.values();
        float sum = 0;
        int at = top * picture.width() + left;
        for (int row = 0; row < TAPS; row++) {
            sum +=
                    down[row]
                            * (across[0] * values[at]
                                    + across[1] * values[at + 1]
                                    + across[2] * values[at + 2]
                                    + across[3] * values[at + 3]
                                    + across[4] * values[at + 4]
                                    + across[5] * values[at + 5]);
            at += picture.width();
        }
        return sum;
    }

    private static float atEdge(Raster picture, int left, int top, float[] across, float[] down) {
        float sum = 0;
        for (int row = 0; row < TAPS; row++) {
            for (int tap = 0; tap < TAPS; tap++) {
                sum += down[row] * across[tap] * picture.at(left + tap, top + row);
            }
        }
        return sum;
    }
}
