package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

/// The way of each point of one frame to another: it goes with the camera, and against it along a
/// cubic from its place and speed here to its place and speed there (Hermite). That bend counts as
/// far as its speed over one step agrees with its speed over two.
///
/// @param way from here to where the point is in the other frame
/// @param own the way against the camera's
/// @param leave own speed here, a step
/// @param arrive own speed there
/// @param bends how far the bend counts, 0 to 1
/// @param weight how surely the point is the same there
/// @param hidden steps from frame to frame
record Crossing(
        FlowField way,
        FlowField own,
        FlowField leave,
        FlowField arrive,
        Raster bends,
        Raster weight,
        int hidden) {

    /// Speed at the ends bends the way by at most this many steps of it.
    private static final int LONGEST_BEND = 24;

    /// Squares of movements, in grid pixels, below which nothing bends.
    private static final float LEAST_BEND = 0.01f;

    /// Points whose luma differs by this much, in 8-bit units, weigh a share 1/e.
    private static final float LIKE = 4;

    /// The least weight, as an exponent.
    private static final float LEAST_WEIGHT = 6;

    /// @param total where the camera takes this frame's points by the other
    static Crossing of(Anchor here, Anchor there, FlowField way, Affine total, int hidden) {
        int width = way.width();
        int height = way.height();
        FlowField own = against(way, total);
        FlowField nearLeave = here.speed(1);
        FlowField farLeave = here.speed(2);
        FlowField nearArrive = there.speed(1);
        FlowField farArrive = there.speed(2);
        FlowField leave = new FlowField(width, height);
        FlowField arrive = new FlowField(width, height);
        Raster signal = new Raster(width, height);
        Raster unrest = new Raster(width, height);
        Cells.rows(
                signal,
                (x, y) -> {
                    float qx = x + way.dx().at(x, y);
                    float qy = y + way.dy().at(x, y);
                    float lx = nearLeave.dx().at(x, y);
                    float ly = nearLeave.dy().at(x, y);
                    float mx = farLeave.dx().at(x, y);
                    float my = farLeave.dy().at(x, y);
                    float ax = -nearArrive.dx().sample(qx, qy);
                    float ay = -nearArrive.dy().sample(qx, qy);
                    float bx = -farArrive.dx().sample(qx, qy);
                    float by = -farArrive.dy().sample(qx, qy);
                    leave.dx().set(x, y, (lx + mx) / 2);
                    leave.dy().set(x, y, (ly + my) / 2);
                    arrive.dx().set(x, y, (ax + bx) / 2);
                    arrive.dy().set(x, y, (ay + by) / 2);
                    signal.set(x, y, square((lx + mx - ax - bx) / 2, (ly + my - ay - by) / 2));
                    unrest.set(x, y, square(lx - mx - ax + bx, ly - my - ay + by));
                });
        int radius = Math.max(2, width / 50);
        Raster clear = signal.smooth(radius);
        Raster doubt = unrest.smooth(radius);
        Raster bends = new Raster(width, height);
        Cells.rows(
                bends,
                (x, y) ->
                        bends.set(
                                x,
                                y,
                                clear.at(x, y) / (clear.at(x, y) + doubt.at(x, y) + LEAST_BEND)));
        Raster weight = weight(here.footage().luma(0), there.footage().luma(0), way);
        return new Crossing(way, own, leave, arrive, bends, weight, hidden);
    }

    private static float square(float x, float y) {
        return x * x + y * y;
    }

    /// A movement less the camera's.
    private static FlowField against(FlowField movement, Affine camera) {
        FlowField own = new FlowField(movement.width(), movement.height());
        Cells.rows(
                own.dx(),
                (x, y) -> {
                    float cx = (float) (camera.x(x, y) - x);
                    float cy = (float) (camera.y(x, y) - y);
                    own.dx().set(x, y, movement.dx().at(x, y) - cx);
                    own.dy().set(x, y, movement.dy().at(x, y) - cy);
                });
        return own;
    }

    private static Raster weight(Raster here, Raster there, FlowField way) {
        Raster apart = new Raster(here.width(), here.height());
        Cells.rows(
                apart,
                (x, y) -> {
                    float moved = there.sample(x + way.dx().at(x, y), y + way.dy().at(x, y));
                    apart.set(x, y, Math.abs(here.at(x, y) - moved));
                });
        return Cells.map(
                apart.smooth(1), value -> (float) Math.exp(-Math.min(LEAST_WEIGHT, value / LIKE)));
    }

    /// Where each point is after this share of the way.
    ///
    /// @param camera where the camera takes this frame's points by then
    FlowField at(float u, Affine camera) {
        float bend = Math.min(hidden, LONGEST_BEND);
        float leaving = bend * u * (1 - u) * (1 - u);
        float arriving = bend * u * u * (u - 1);
        float place = u * u * (3 - 2 * u) - u;
        FlowField field = new FlowField(way.width(), way.height());
        Cells.lines(
                bends,
                y -> {
                    for (int x = 0; x < bends.width(); x++) {
                        float bent = bends.at(x, y);
                        float straight = u + bent * place;
                        float bendX =
                                leaving * leave.dx().at(x, y) + arriving * arrive.dx().at(x, y);
                        float bendY =
                                leaving * leave.dy().at(x, y) + arriving * arrive.dy().at(x, y);
                        float cx = (float) (camera.x(x, y) - x);
                        float cy = (float) (camera.y(x, y) - y);
                        field.dx().set(x, y, cx + straight * own.dx().at(x, y) + bent * bendX);
                        field.dy().set(x, y, cy + straight * own.dy().at(x, y) + bent * bendY);
                    }
                });
        return field;
    }
}
