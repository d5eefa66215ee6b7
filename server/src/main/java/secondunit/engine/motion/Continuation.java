package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.List;

/// Pictures that go on from one end of the footage.
final class Continuation {

    private final Footage footage;
    private final Painter painter;
    private final CameraPath camera;

    Continuation(List<Frame> newestFirst, OpticalFlow finder, int steps, Timebase rate) {
        footage = Footage.of(newestFirst);
        Past past = Past.of(footage, finder);
        Settling speed = new Settling(footage.pace(), rate);
        camera =
                new CameraPath(
                        past.camera(), footage.luma(0).width(), footage.luma(0).height(), speed);
        Drift drift = Drift.of(footage, past, camera);
        Route route = new Onward(camera, drift, speed);
        painter = new Painter(footage, past, camera, route, drift.unrest(), steps);
    }

    Frame picture(int steps) {
        return Planes.toFrame(painter.format(), painter.paint(painter.splat(steps), steps));
    }

    String describe() {
        return "kept "
                + footage.frames().size()
                + " pace "
                + footage.pace()
                + " cam12 "
                + camera.after(12);
    }
}
