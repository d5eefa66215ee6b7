package secondunit.engine.stage;

import secondunit.engine.stage.BallFlights.Spot;

import java.util.ArrayList;
import java.util.List;

/// A run of pictures in which a ball goes down a straight line, its way a parabola over time.
///
/// @param slope radians below the level, positive
/// @param acceleration down the line, in pixels a frame a frame
/// @param frames pictures in the run
record Descent(double slope, double acceleration, int frames) {

    private static final double TOLERANCE = 0.4;

    /// The longest runs of at least so many pictures, one after the other.
    static List<Descent> of(List<Spot> spots, int fewest) {
        List<Descent> descents = new ArrayList<>();
        int from = 0;
        while (from + fewest <= spots.size()) {
            int to = from + fewest;
            if (fits(spots.subList(from, to))) {
                while (to < spots.size() && fits(spots.subList(from, to + 1))) {
                    to++;
                }
                descents.add(measured(spots.subList(from, to)));
                from = to;
            } else {
                from++;
            }
        }
        return descents;
    }

    private static boolean fits(List<Spot> run) {
        if (run.getLast().frame() - run.getFirst().frame() != run.size() - 1
                || Math.abs(run.getLast().x() - run.getFirst().x()) < run.size()) {
            return false;
        }
        double[] x = across(run);
        double[] y = run.stream().mapToDouble(Spot::y).toArray();
        double[] t = frames(run);
        return worst(Curve.fit(x, y, 1), x, y) < TOLERANCE
                && worst(Curve.fit(t, x, 2), t, x) < TOLERANCE;
    }

    private static double worst(Curve curve, double[] at, double[] value) {
        double worst = 0;
        for (int i = 0; i < at.length; i++) {
            worst = Math.max(worst, Math.abs(curve.at(at[i]) - value[i]));
        }
        return worst;
    }

    /// Pixels gone to the left or to the right since the run's first picture.
    private static double[] across(List<Spot> run) {
        return run.stream().mapToDouble(s -> Math.abs(s.x() - run.getFirst().x())).toArray();
    }

    private static double[] frames(List<Spot> run) {
        return run.stream().mapToDouble(s -> s.frame() - run.getFirst().frame()).toArray();
    }

    private static Descent measured(List<Spot> run) {
        double[] x = across(run);
        double[] y = run.stream().mapToDouble(Spot::y).toArray();
        double slope = Math.atan(Math.abs(Curve.fit(x, y, 1).linear()));
        double faster = 2 * Curve.fit(frames(run), x, 2).quadratic();
        return new Descent(slope, faster / Math.cos(slope), run.size());
    }
}
