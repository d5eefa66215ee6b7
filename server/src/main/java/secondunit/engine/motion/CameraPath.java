package secondunit.engine.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Where the camera goes on to, as its steps up to now foretell it ([Forecast]): a pan goes on, a
/// hand sways back, a jerk settles.
final class CameraPath {

    private final List<Affine> future = new ArrayList<>(List.of(Affine.IDENTITY));
    private final List<Affine> past = new ArrayList<>(List.of(Affine.IDENTITY));

    /// @param steps the camera's steps, newest first, each from older to newer frame
    /// @param speed share of the usual speed in future step 1, 2, ..., at most 1
    /// @param horizon the farthest step that will be asked
    CameraPath(List<Affine> steps, int width, int height, IntToDoubleFunction speed, int horizon) {
        CameraSteps known = new CameraSteps(width, height);
        double[][] foretold =
                known.foretold(
                        new Forecast(steps.size(), horizon, 0), steps.reversed(), List.of(), null);
        double done = 0;
        for (int step = 1; step <= horizon; step++) {
            double next = done + speed.applyAsDouble(step);
            future.add(known.between(foretold, done, next).after(future.getLast()));
            done = next;
        }
        for (Affine step : steps) {
            past.add(step.inverse().after(past.getLast()));
        }
    }

    /// Where points of the anchor lie `steps` frames after it.
    Affine after(int steps) {
        return future.get(steps);
    }

    /// Where points of the anchor lay `age` frames of the footage before it.
    Affine before(int age) {
        return past.get(age);
    }
}
