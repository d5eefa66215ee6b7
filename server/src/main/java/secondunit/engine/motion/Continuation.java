package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;

/// One end of the footage, seen as what leads up to a join, and what goes on from there.
///
/// @param past how it moved
/// @param camera where the camera goes
/// @param drift how things move on against it
/// @param reruns ways to show the past again where that is called for, the likeliest first
record Continuation(
        Footage footage,
        Past past,
        CameraPath camera,
        Drift drift,
        List<Rerun> reruns,
        Settling speed) {

    /// So many steps are looked at as closely as can be.
    private static final int NEAR = 5;

    /// Below this share of the picture nothing is shown again that would need an order.
    private static final double LEAST_REPLAY = 0.01;

    /// Earlier moments that are tried.
    private static final int MOMENTS = 2;

    Continuation {
        reruns = List.copyOf(reruns);
    }

    /// @param newestFirst the frames at the join, the nearest first
    /// @param frames the farthest frame from it that will be asked
    static Continuation of(List<Frame> newestFirst, int frames, OpticalFlow finder, Timebase rate) {
        Footage footage = Footage.of(newestFirst);
        Past past = Past.of(footage, finder, CameraFit::of, NEAR);
        Settling speed = new Settling(footage.pace(), rate);
        CameraPath camera = camera(past, speed, frames);
        boolean far = 2L * frames > rate.framesIn(1, 1);
        Reel reel = reel(footage, camera, far, finder);
        if (far && !reel.showsCamera()) {
            past = past.still();
            camera = camera(past, speed, frames);
            reel = reel(footage, camera, far, finder);
        }
        Drift drift = Drift.of(footage, past, camera, far);
        Reel shown = reel;
        List<Rerun> reruns =
                courses(reel, drift.replay(), frames, far).stream()
                        .map(course -> new Rerun(footage, shown, course, finder))
                        .toList();
        return new Continuation(footage, past, camera, drift, reruns, speed);
    }

    private static CameraPath camera(Past past, Settling speed, int frames) {
        int width = past.trust().width();
        return new CameraPath(past.camera(), width, past.trust().height(), speed, frames);
    }

    /// New frames that are near need no more of the past than tells how it moves.
    private static Reel reel(Footage footage, CameraPath camera, boolean far, OpticalFlow finder) {
        return far ? Reel.of(footage, camera, finder) : Reel.near(footage, camera);
    }

    private static List<Course> courses(Reel reel, Raster replay, int frames, boolean far) {
        List<Course> courses = new ArrayList<>();
        if (far && replay.mean() > LEAST_REPLAY) {
            new Recurrence(reel, replay)
                    .moments(frames).stream()
                            .limit(MOMENTS)
                            .forEach(moment -> courses.add(Course.onFrom(moment, frames)));
        }
        courses.add(Course.backAndForth(reel.length() - 1, frames));
        return courses;
    }

    /// One for each way to show the past again.
    ///
    /// @param steps the farthest picture that will be asked
    List<Painter> painters(int steps) {
        Painter first = painter(steps);
        List<Painter> painters = new ArrayList<>(List.of(first));
        for (Rerun rerun : reruns.subList(1, reruns.size())) {
            painters.add(first.with(onward(rerun), rerun));
        }
        return painters;
    }

    /// @param steps the farthest picture that will be asked
    Painter painter(int steps) {
        Rerun rerun = reruns.getFirst();
        return new Painter(footage, past, camera, onward(rerun), drift.replay(), rerun, steps);
    }

    private Onward onward(Rerun rerun) {
        return new Onward(camera, drift, rerun, speed);
    }
}
