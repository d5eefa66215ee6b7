package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.List;

/// One end of the footage, seen as what leads up to a join, and what goes on from there.
///
/// @param past how it moved
/// @param onward how it moves on
record Continuation(Footage footage, Past past, CameraPath camera, Drift drift, Onward onward) {

    /// So many steps are looked at as closely as can be.
    private static final int NEAR = 5;

    /// @param newestFirst the frames at the join, the nearest first
    /// @param frames the farthest frame from it that will be asked
    static Continuation of(List<Frame> newestFirst, int frames, OpticalFlow finder, Timebase rate) {
        Footage footage = Footage.of(newestFirst);
        Past past = Past.of(footage, finder, CameraFit::of, NEAR);
        Settling speed = new Settling(footage.pace(), rate);
        int width = past.trust().width();
        CameraPath camera =
                new CameraPath(past.camera(), width, past.trust().height(), speed, frames);
        Drift drift = Drift.of(footage, past, camera);
        return new Continuation(footage, past, camera, drift, new Onward(camera, drift, speed));
    }

    /// @param steps the farthest picture that will be asked
    Painter painter(Onward route, int steps) {
        return new Painter(footage, past, camera, route, drift.replay(), steps);
    }
}
