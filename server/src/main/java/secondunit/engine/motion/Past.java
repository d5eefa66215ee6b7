package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    /// Steps farther back are looked at on a grid at most this wide.
    private static final int FAR_GRID = 480;

    Past {
        back = List.copyOf(back);
        camera = List.copyOf(camera);
    }

    /// @param meter says how the camera moved
    /// @param near so many steps are looked at as closely as can be
    static Past of(Footage footage, OpticalFlow finder, CameraMeter meter, int near) {
        Raster anchor = footage.luma(0);
        Far far = new Far(finder, Math.max(1, (anchor.width() + FAR_GRID - 1) / FAR_GRID));
        List<FlowField> back = new ArrayList<>();
        List<Affine> camera = new ArrayList<>();
        Raster sure = filled(anchor, 1);
        Raster trust = sure;
        for (int age = 0; age < footage.steps(); age++) {
            Raster newer = footage.luma(age);
            Raster older = footage.luma(age + 1);
            FlowField flow = age < near ? finder.flow(newer, older) : far.flow(newer, older);
            if (age == 0) {
                trust = agreement(flow, finder.flow(older, newer));
            }
            back.add(flow);
            camera.add(meter.of(flow, CameraFit.texture(newer, age == 0 ? trust : sure)).inverse());
        }
        return new Past(back, camera, footage.steps() == 0 ? filled(anchor, 0) : trust);
    }

    /// Reads the camera's movement off a flow.
    @FunctionalInterface
    interface CameraMeter {

        /// @param weight how much each point tells, 0 to 1
        Affine of(FlowField flow, Raster weight);
    }

    /// Flow between frames farther back, found on a coarser grid: it only says where the camera
    /// went and what stood still.
    private record Far(OpticalFlow finder, int shrink) {

        FlowField flow(Raster newer, Raster older) {
            FlowField coarse = finder.flow(newer.shrunk(shrink), older.shrunk(shrink));
            return new FlowField(wide(coarse.dx(), newer), wide(coarse.dy(), newer));
        }

        private Raster wide(Raster coarse, Raster like) {
            if (shrink == 1) {
                return coarse;
            }
            Raster wide = new Raster(like.width(), like.height());
            Enlarger grid = new Enlarger(wide.width(), coarse.width(), shrink, shrink);
            Cells.lines(
                    wide,
                    y -> {
                        float[] row = grid.row(coarse, y);
                        for (int x = 0; x < wide.width(); x++) {
                            wide.set(x, y, shrink * grid.at(row, x));
                        }
                    });
            return wide;
        }
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
                    double allowed = 0.5 + 0.1 * Math.sqrt(dx * dx + dy * dy);
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

    /// The same, seen by a camera that stood still.
    Past still() {
        return new Past(back, Collections.nCopies(camera.size(), Affine.IDENTITY), trust);
    }

    int steps() {
        return back.size();
    }
}
