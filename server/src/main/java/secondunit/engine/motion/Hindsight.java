package secondunit.engine.motion;

import java.util.Arrays;

/// How far forecasts of a movement came true in its own past: each earlier step is taken for the
/// last known, what follows is foretold, and the share of it that really came is fitted by least
/// squares, the nearest steps counting most.
final class Hindsight {

    /// So many steps must be known before one that is foretold.
    private static final int LEAST_KNOWN = 5;

    /// What is foretold is believed as if so many pasts had come true.
    private static final double TRUST = 4;

    private Hindsight() {}

    /// @param known for each part of a movement, its steps in time order
    /// @param horizon no more than so many steps are foretold
    /// @return 0 to 1
    static double share(double[][] known, int horizon) {
        int pasts = known[0].length - LEAST_KNOWN;
        if (pasts < 1) {
            return 1;
        }
        double together = 0;
        double alone = 0;
        for (int ahead = 1; ahead <= pasts; ahead++) {
            double[] sums = compared(known, known[0].length - ahead, Math.min(ahead, horizon));
            together += sums[0];
            alone += sums[1];
        }
        double trust = TRUST * alone / pasts;
        return Math.clamp((together + trust) / (alone + trust + 1e-9), 0, 1);
    }

    /// The products of foretold with true places, and with themselves, weighted.
    private static double[] compared(double[][] known, int last, int ahead) {
        double[][] past = new double[known.length][];
        Arrays.setAll(past, part -> Arrays.copyOf(known[part], last));
        double[][] steps = new Forecast(last, ahead, 0).steps(past);
        double[] sums = new double[2];
        for (int part = 0; part < known.length; part++) {
            double foretold = 0;
            double place = 0;
            for (int i = 0; i < ahead; i++) {
                foretold += steps[part][i];
                place += known[part][last + i];
                double weight = 1.0 / ((1 + i) * ahead);
                sums[0] += weight * foretold * place;
                sums[1] += weight * foretold * foretold;
            }
        }
        return sums;
    }
}
