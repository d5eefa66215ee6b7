package secondunit.engine.motion;

import secondunit.engine.flow.Steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Where the camera goes on to. Its movement is taken as a steady part, the median of its past, and
/// a passing part that dies away as fast as it has changed before: a first-order autoregression
/// (Box and Jenkins, "Time Series Analysis", 3.2.3). A pan goes on, a jerk of the hand settles.
final class CameraPath {

    /// Weights of the newest steps in the movement now.
    private static final double[] NOW = {0.8, 0.2};

    private static final double SLOWEST_CHANGE = 0.97;
    private static final double FASTEST_CHANGE = 0.6;
    private static final double UNKNOWN_CHANGE = 0.9;
    private static final int ENOUGH_STEPS = 4;

    /// Movement of less than this many pixels a step is none: pixels are then copied, not sampled.
    private static final double LEAST_MOVEMENT = 0.02;

    private final double cx;
    private final double cy;
    private final double[] steady;
    private final double[] passing;
    private final double keeps;
    private final IntToDoubleFunction speed;
    private final List<Affine> future = new ArrayList<>(List.of(Affine.IDENTITY));
    private final List<Affine> past = new ArrayList<>(List.of(Affine.IDENTITY));

    /// @param steps the camera's steps, newest first, each from older to newer frame
    /// @param speed share of the usual speed in future step 1, 2, ...
    CameraPath(List<Affine> steps, int width, int height, IntToDoubleFunction speed) {
        this.cx = (width - 1) / 2.0;
        this.cy = (height - 1) / 2.0;
        this.speed = speed;
        List<double[]> offsets = steps.stream().map(step -> step.offsets(cx, cy)).toList();
        this.steady = new double[6];
        this.passing = new double[6];
        this.keeps = keeps(offsets, Math.max(width, height) / 2.0);
        for (int part = 0; part < 6 && !offsets.isEmpty(); part++) {
            double now = now(offsets, part);
            steady[part] = slower(median(offsets, part), now);
            passing[part] = now - steady[part];
        }
        if (isStill(Math.max(cx, cy))) {
            Arrays.fill(steady, 0);
            Arrays.fill(passing, 0);
        }
        for (Affine step : steps) {
            past.add(step.inverse().after(past.getLast()));
        }
    }

    /// What is slowing down or turning does not take up its old speed again.
    private static double slower(double usual, double now) {
        return usual * now <= 0 ? 0 : Math.copySign(Math.min(Math.abs(usual), Math.abs(now)), now);
    }

    private static double median(List<double[]> offsets, int part) {
        return Steps.percentile(offsets.stream().mapToDouble(o -> o[part]).toArray(), 0.5);
    }

    private static double now(List<double[]> offsets, int part) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < Math.min(NOW.length, offsets.size()); i++) {
            sum += NOW[i] * offsets.get(i)[part];
            weights += NOW[i];
        }
        return sum / weights;
    }

    /// The share of the passing part that is left after one step: its correlation from step to
    /// step, in pixels at the picture's edge.
    private static double keeps(List<double[]> offsets, double reach) {
        if (offsets.size() < ENOUGH_STEPS) {
            return UNKNOWN_CHANGE;
        }
        double together = 0;
        double alone = 1e-9;
        for (int part = 0; part < 6; part++) {
            double unit = part % 3 == 2 ? 1 : reach;
            double middle = median(offsets, part);
            for (int i = 0; i + 1 < offsets.size(); i++) {
                double newer = unit * (offsets.get(i)[part] - middle);
                double older = unit * (offsets.get(i + 1)[part] - middle);
                together += newer * older;
                alone += older * older;
            }
        }
        return Math.clamp(together / alone, FASTEST_CHANGE, SLOWEST_CHANGE);
    }

    private boolean isStill(double reach) {
        double movement = 0;
        for (int part = 0; part < 6; part++) {
            movement +=
                    (part % 3 == 2 ? 1 : reach) * Math.abs(steady[part] + passing[part])
                            + (part % 3 == 2 ? 1 : reach) * Math.abs(steady[part]);
        }
        return movement < LEAST_MOVEMENT;
    }

    /// Where points of the anchor lie `steps` frames after it.
    Affine after(int steps) {
        while (future.size() <= steps) {
            int step = future.size();
            double share = speed.applyAsDouble(step);
            double left = Math.pow(keeps, step - 1);
            double[] offsets = new double[6];
            for (int part = 0; part < 6; part++) {
                offsets[part] = share * (steady[part] + left * passing[part]);
            }
            future.add(Affine.ofOffsets(offsets, cx, cy).after(future.getLast()));
        }
        return future.get(steps);
    }

    /// Where points of the anchor lay `age` frames of the footage before it.
    Affine before(int age) {
        return past.get(age);
    }
}
