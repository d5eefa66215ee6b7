package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

/// A route that ends where the other side begins: each point follows a cubic from its place and
/// speed here to its place and speed there (Hermite), so speed has no jump at either join.
///
/// @param there from this side's anchor to the other's
/// @param frames new frames between the anchors
record Meeting(Route onward, Route other, FlowField there, int frames) implements Route {

    /// Speed at the ends bends the path by at most this many frames of it.
    private static final int LONGEST_BEND = 24;

    @Override
    public FlowField at(int steps) {
        FlowField start = onward.at(1);
        FlowField end = other.at(1);
        float u = steps / (frames + 1f);
        float bend = Math.min(frames + 1, LONGEST_BEND);
        float leave = bend * u * (1 - u) * (1 - u);
        float arrive = bend * u * u * (u - 1);
        float place = u * u * (3 - 2 * u);
        FlowField field = new FlowField(there.width(), there.height());
        Cells.rows(
                there.dx(),
                (x, y) -> {
                    float dx = there.dx().at(x, y);
                    float dy = there.dy().at(x, y);
                    float vx = -end.dx().sample(x + dx, y + dy);
                    float vy = -end.dy().sample(x + dx, y + dy);
                    field.dx().set(x, y, place * dx + leave * start.dx().at(x, y) + arrive * vx);
                    field.dy().set(x, y, place * dy + leave * start.dy().at(x, y) + arrive * vy);
                });
        return field;
    }

    @Override
    public Affine camera(int steps) {
        return onward.camera(steps);
    }

    @Override
    public Raster front() {
        return onward.front();
    }
}
