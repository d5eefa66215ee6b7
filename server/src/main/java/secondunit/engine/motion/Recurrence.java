package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Earlier moments of the footage that look and move as it does at the join, from which it can go
/// on (Schödl, Szeliski, Salesin and Essa, "Video Textures", SIGGRAPH 2000, 3: distances between
/// frames, with those of the frames beside them so that movement is kept).
final class Recurrence {

    /// Nearer moments make a loop that is seen as one.
    private static final int NEAREST = 8;

    /// A moment may differ from the anchor by so many of the footage's own steps.
    private static final double MOST = 4;

    /// What a moment loses for each time that it must be jumped to again.
    private static final double AGAIN = 0.5;

    /// Smaller steps, in 8-bit units, count as this.
    private static final double LEAST_STEP = 0.5;

    private final Reel reel;
    private final Raster weight;

    /// @param where where the past is shown again, 0 to 1, on the analysis grid
    Recurrence(Reel reel, Raster where) {
        this.reel = reel;
        Raster small = reel.lumas().getFirst();
        this.weight = new Raster(small.width(), small.height());
        Cells.rows(
                weight,
                (x, y) ->
                        weight.set(x, y, where.sample((float) reel.grid(x), (float) reel.grid(y))));
    }

    /// Moments to go on from, as ages, the best first; none where nothing comes back.
    List<Integer> moments(int steps) {
        double usual = Math.max(LEAST_STEP, difference(0, 1));
        List<Moment> moments = new ArrayList<>();
        for (int age = NEAREST; age + 1 < reel.length(); age++) {
            double apart = difference(0, age) / usual;
            double turned = turn(age) / usual;
            int jumps = (steps - 1) / age;
            if (apart <= MOST) {
                moments.add(new Moment(age, apart + turned + AGAIN * jumps));
            }
        }
        moments.sort(Comparator.comparingDouble(Moment::cost));
        return moments.stream().map(Moment::age).toList();
    }

    private record Moment(int age, double cost) {}

    private double difference(int age, int other) {
        return mean((x, y) -> reel.seen(age, x, y) - reel.seen(other, x, y));
    }

    /// How differently the picture changes there.
    private double turn(int age) {
        return mean((x, y) ->
                reel.seen(0, x, y)
                        - reel.seen(1, x, y)
                        - reel.seen(age, x, y)
                        + reel.seen(age + 1, x, y));
    }

    private double mean(Difference difference) {
        double[] rows =
                IntStream.range(0, weight.height())
                        .parallel()
                        .mapToDouble(y -> row(difference, y))
                        .toArray();
        double sum = 0;
        for (double row : rows) {
            sum += row;
        }
        return sum / (weight.mean() * weight.values().length + 1e-6);
    }

    private double row(Difference difference, int y) {
        double sum = 0;
        for (int x = 0; x < weight.width(); x++) {
            if (weight.at(x, y) > 0) {
                sum += weight.at(x, y) * Math.abs(difference.at(x, y));
            }
        }
        return sum;
    }

    @FunctionalInterface
    private interface Difference {
        float at(int x, int y);
    }
}
