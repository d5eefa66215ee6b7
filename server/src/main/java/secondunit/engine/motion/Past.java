package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How the footage moved before the join: flows from each frame to the one before it, and the
/// camera's share of them.
///
/// @param back flow from frame `age` to frame `age + 1`, ages counted from the anchor, on the grid
/// @param camera where the camera's movement took the points of frame `age + 1` in frame `age`,
///   extended to all of the plane
/// @param trust how surely the anchor's flow is known, 0 to 1, from its agreement with the flow the
///   other way
record Past(List<FlowField> back, List<Affine> camera, Raster trust) {

    Past {
        back = List.copyOf(back);
        camera = List.copyOf(camera);
    }

    static Past of(Footage footage, OpticalFlow finder) {
        Raster anchor = footage.luma(0);
        List<FlowField> back = new ArrayList<>();
        List<Affine> camera = new ArrayList<>();
        Raster sure = filled(anchor, 1);
        Raster trust = sure;
        for (int age = 0; age < footage.steps(); age++) {
            FlowField flow = finder.flow(footage.luma(age), footage.luma(age + 1));
            if (age == 0) {
                trust = agreement(flow, finder.flow(footage.luma(1), anchor));
            }
            back.add(flow);
            camera.add(
                    CameraFit.of(
                                    flow,
                                    CameraFit.texture(footage.luma(age), age == 0 ? trust : sure))
                            .inverse());
        }
        return new Past(back, camera, footage.steps() == 0 ? filled(anchor, 0) : trust);
    }

    private static Raster filled(Raster like, float value) {
        Raster raster = new Raster(like.width(), like.height());
        Arrays.fill(raster.values(), value);
        return raster;
    }

    /// How well going there and coming back ends where it began, 0 to 1; 0 where it leads out of
    /// the frame.
    static Raster agreement(FlowField there, FlowField back) {
        Raster agreement = new Raster(there.width(), there.height());
        Cells.rows(
                agreement,
                (x, y) -> {
                    float dx = there.dx().at(x, y);
                    float dy = there.dy().at(x, y);
                    float ex = dx + back.dx().sample(x + dx, y + dy);
                    float ey = dy + back.dy().sample(x + dx, y + dy);
                    double allowed = 0.5 + 0.1 * Math.hypot(dx, dy);
                    boolean out =
                            x + dx < -1
                                    || y + dy < -1
                                    || x + dx > there.width()
                                    || y + dy > there.height();
                    double error = (ex * ex + ey * ey) / (allowed * allowed);
                    agreement.set(x, y, out ? 0 : (float) Math.exp(-error));
                });
        return agreement;
    }

    int steps() {
        return back.size();
    }
}
