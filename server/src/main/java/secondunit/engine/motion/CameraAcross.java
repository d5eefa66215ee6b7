package secondunit.engine.motion;

import java.util.List;

/// Where the camera is between two frames, foretold from its steps on both sides.
final class CameraAcross {

    private final CameraSteps steps;
    private final double[][] foretold;
    private final int hidden;

    private CameraAcross(CameraSteps steps, double[][] foretold, int hidden) {
        this.steps = steps;
        this.foretold = foretold;
        this.hidden = hidden;
    }

    /// By the steps on both sides alone.
    ///
    /// @param before the past of the first frame
    /// @param after the past of the second, where time runs backwards
    /// @param hidden steps from the first to the second
    static CameraAcross guessed(Past before, Past after, int hidden) {
        CameraSteps steps = steps(before);
        Forecast forecast = new Forecast(before.steps(), hidden, after.steps());
        return new CameraAcross(
                steps, steps.foretold(forecast, into(before), outOf(after), null), hidden);
    }

    /// The same, arriving where the picture as a whole was found to arrive.
    static CameraAcross found(Past before, Past after, int hidden, Affine total) {
        CameraSteps steps = steps(before);
        Forecast forecast = new Forecast(before.steps(), hidden, after.steps());
        return new CameraAcross(
                steps, steps.foretold(forecast, into(before), outOf(after), total), hidden);
    }

    private static CameraSteps steps(Past past) {
        return new CameraSteps(past.trust().width(), past.trust().height());
    }

    private static List<Affine> into(Past before) {
        return before.camera().reversed();
    }

    private static List<Affine> outOf(Past after) {
        return after.camera().stream().map(Affine::inverse).toList();
    }

    int hidden() {
        return hidden;
    }

    /// From the first frame to this time, 0 to 1.
    Affine at(double time) {
        return steps.between(foretold, 0, time * hidden);
    }

    /// From the second frame to this time.
    Affine back(double time) {
        return at(time).after(at(1).inverse());
    }
}
