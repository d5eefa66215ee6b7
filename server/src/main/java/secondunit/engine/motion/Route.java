package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

/// Where every point of the anchor is, so many frames from it, on the analysis grid.
interface Route {

    /// Displacements from the anchor, `steps` of at least 1 away.
    FlowField at(int steps);

    /// The camera's part of it.
    Affine camera(int steps);

    /// How much each point stands out from what lies behind it: its own speed. The faster is in
    /// front.
    Raster front();
}
