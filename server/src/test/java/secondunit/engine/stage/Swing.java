package secondunit.engine.stage;

import secondunit.engine.stage.BallFlights.Spot;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;

/// How a ball swings, from where it was seen: on a circle about its hold, through the lowest point
/// twice a period.
///
/// @param period seconds
/// @param amplitude radians, the mean of its largest angles to either side
/// @param rightwards seconds of a passage through the lowest point, to the right
record Swing(double period, double amplitude, double rightwards) {

    static Swing of(List<Spot> spots, Timebase rate) {
        CircleFit circle =
                CircleFit.free(spots.stream().map(s -> new double[] {s.x(), s.y()}).toList());
        double[] times = new double[spots.size()];
        double[] angles = new double[spots.size()];
        for (int i = 0; i < times.length; i++) {
            Spot spot = spots.get(i);
            times[i] = (double) spot.frame() * rate.denominator() / rate.numerator();
            angles[i] = Math.atan2(spot.x() - circle.x(), spot.y() - circle.y());
        }
        List<Double> right = crossings(times, angles, 1);
        List<Double> left = crossings(times, angles, -1);
        double amplitude = (peak(times, angles, 1) + peak(times, angles, -1)) / 2;
        return new Swing(period(right, left), amplitude, right.getFirst());
    }

    /// Whole periods of both directions together.
    private static double period(List<Double> right, List<Double> left) {
        double seconds = 0;
        int periods = 0;
        for (List<Double> passages : List.of(right, left)) {
            seconds += passages.getLast() - passages.getFirst();
            periods += passages.size() - 1;
        }
        return seconds / periods;
    }

    /// Instants at which the angle passes 0 in a direction, on the straight line between the
    /// picture before and the one after: about its lowest point a pendulum's angle hardly bends.
    private static List<Double> crossings(double[] times, double[] angles, int direction) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i < times.length; i++) {
            if (direction * angles[i - 1] < 0 && direction * angles[i] >= 0) {
                double part = angles[i - 1] / (angles[i - 1] - angles[i]);
                crossings.add(times[i - 1] + part * (times[i] - times[i - 1]));
            }
        }
        return crossings;
    }

    /// The largest angle to one side: the top of the parabola through the three pictures about it.
    private static double peak(double[] times, double[] angles, int side) {
        double highest = 0;
        for (int i = 1; i + 1 < times.length; i++) {
            boolean top =
                    side * angles[i] >= side * angles[i - 1]
                            && side * angles[i] > side * angles[i + 1];
            if (top && side * angles[i] > highest) {
                double bend = angles[i + 1] - 2 * angles[i] + angles[i - 1];
                double slope = (angles[i + 1] - angles[i - 1]) / 2;
                highest = side * (angles[i] - slope * slope / (2 * bend));
            }
        }
        return highest;
    }

    /// When it stands farthest to the right, before `end` seconds.
    List<Double> rightTurns(double end) {
        List<Double> turns = new ArrayList<>();
        double first = rightwards + period / 4;
        first -= Math.floor(first / period) * period;
        for (double turn = first; turn < end - 0.02; turn += period) {
            if (turn > 0.02) {
                turns.add(turn);
            }
        }
        return turns;
    }
}
