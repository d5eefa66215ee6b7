package secondunit.engine.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts one ball's path into flights and finds when it touched floor or wall: where the parabolas,
/// or the straight lines, of two successive flights meet. Times are in frames, places in pixels.
final class BallFlights {

    /// A ball's centre in one frame.
    record Spot(long frame, double x, double y) {}

    /// A run of frames whose heights lie on one parabola.
    ///
    /// @param path over the frames since `from`
    /// @param worst the largest distance of a centre from the parabola, in pixels
    record Flight(long from, long to, Curve path, double worst) {

        double slope(double frame) {
            return path.slope(frame - from);
        }

        double at(double frame) {
            return path.at(frame - from);
        }
    }

    private static final int FEWEST = 4;
    private static final int LONGEST_GAP = 6;

    private final List<Spot> spots;
    private final double tolerance;

    /// @param spots in time order, frames may be missing
    /// @param tolerance pixels by which a second difference may miss
    BallFlights(List<Spot> spots, double tolerance) {
        this.spots = List.copyOf(spots);
        this.tolerance = tolerance;
    }

    List<Flight> flights() {
        double fall = middle(bends(true));
        return runs(true, fall).stream().map(run -> flight(run, true)).toList();
    }

    /// Frames at which the ball touched the floor: it fell, and then it rose.
    List<Double> floorContacts() {
        return meetings(flights(), true);
    }

    /// Frames at which the ball touched a wall: it turned round, and not at the floor.
    List<Double> wallContacts() {
        List<Flight> lines = runs(false, 0).stream().map(run -> flight(run, false)).toList();
        List<Double> floors = floorContacts();
        return meetings(lines, false).stream()
                .filter(wall -> floors.stream().noneMatch(f -> Math.abs(f - wall) < 1))
                .toList();
    }

    private double[] bends(boolean vertical) {
        double[] bends = new double[spots.size()];
        Arrays.fill(bends, Double.NaN);
        for (int i = 1; i + 1 < bends.length; i++) {
            if (spots.get(i + 1).frame() - spots.get(i - 1).frame() == 2) {
                bends[i] = place(i + 1, vertical) - 2 * place(i, vertical) + place(i - 1, vertical);
            }
        }
        return bends;
    }

    private double place(int index, boolean vertical) {
        return vertical ? spots.get(index).y() : spots.get(index).x();
    }

    private static double middle(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return known.length == 0 ? 0 : known[known.length / 2];
    }

    /// Runs of spots, first and last index, between which the path bends as wanted.
    private List<int[]> runs(boolean vertical, double bend) {
        double[] bends = bends(vertical);
        List<int[]> runs = new ArrayList<>();
        int start = -1;
        for (int i = 1; i < bends.length; i++) {
            boolean flies = Math.abs(bends[i] - bend) < tolerance;
            if (flies && start < 0) {
                start = i - 1;
            } else if (!flies && start >= 0) {
                addRun(runs, start, i);
                start = -1;
            }
        }
        return runs;
    }

    private static void addRun(List<int[]> runs, int start, int end) {
        if (end - start + 1 >= FEWEST) {
            runs.add(new int[] {start, end});
        }
    }

    private Flight flight(int[] run, boolean vertical) {
        int n = run[1] - run[0] + 1;
        long from = spots.get(run[0]).frame();
        double[] t = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] = spots.get(run[0] + i).frame() - from;
            v[i] = place(run[0] + i, vertical);
        }
        Curve path = Curve.fit(t, v, vertical ? 2 : 1);
        double worst = 0;
        for (int i = 0; i < n; i++) {
            worst = Math.max(worst, Math.abs(path.at(t[i]) - v[i]));
        }
        return new Flight(from, spots.get(run[1]).frame(), path, worst);
    }

    private static List<Double> meetings(List<Flight> flights, boolean floor) {
        List<Double> meetings = new ArrayList<>();
        for (int i = 1; i < flights.size(); i++) {
            Flight before = flights.get(i - 1);
            Flight after = flights.get(i);
            double middle = (before.to() + after.from()) / 2.0;
            boolean turns =
                    floor
                            ? before.slope(middle) > 0 && after.slope(middle) < 0
                            : before.slope(middle) * after.slope(middle) < 0;
            if (turns && after.from() - before.to() <= LONGEST_GAP) {
                meetings.add(meeting(before, after, middle));
            }
        }
        return meetings;
    }

    /// Newton's iteration on the difference of the two curves, from between them.
    private static double meeting(Flight before, Flight after, double middle) {
        double frame = middle;
        for (int i = 0; i < 20; i++) {
            double gap = before.at(frame) - after.at(frame);
            frame -= gap / (before.slope(frame) - after.slope(frame));
        }
        return frame;
    }
}
