package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;

import java.util.List;

/// The frame at one side of a gap, and how it came there. The camera's part of that is the shift of
/// the picture as a whole, which a hand makes; growing and turning are left to the points' own
/// movement, which both sides of a gap tell better.
record Anchor(Footage footage, Past past) {

    /// So many steps tell each point's speed.
    private static final int STEPS = 2;

    /// @param newestFirst the frames at the gap, the nearest first
    static Anchor of(List<Frame> newestFirst, OpticalFlow finder) {
        Footage footage = Footage.of(newestFirst);
        return new Anchor(
                footage, Past.of(footage, finder, (flow, _) -> CameraFit.shift(flow), STEPS));
    }

    /// Each point's own speed into the gap, against the camera's, a step, over the last one or two;
    /// none where it is not known.
    FlowField speed(int steps) {
        int known = Math.min(steps, past.steps());
        FlowField speed = new FlowField(past.trust().width(), past.trust().height());
        if (known == 0) {
            return speed;
        }
        FlowField last = past.back().getFirst();
        FlowField before = past.back().get(known - 1);
        Affine camera = Affine.IDENTITY;
        for (int age = 0; age < known; age++) {
            camera = past.camera().get(age).inverse().after(camera);
        }
        Affine back = camera;
        Cells.rows(
                speed.dx(),
                (x, y) -> {
                    float dx = last.dx().at(x, y);
                    float dy = last.dy().at(x, y);
                    float ex = known == 1 ? dx : dx + before.dx().sample(x + dx, y + dy);
                    float ey = known == 1 ? dy : dy + before.dy().sample(x + dx, y + dy);
                    speed.dx().set(x, y, (float) (back.x(x, y) - x - ex) / known);
                    speed.dy().set(x, y, (float) (back.y(x, y) - y - ey) / known);
                });
        return speed;
    }
}
