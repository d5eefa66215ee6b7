package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What lies behind and around the anchor, as far as the footage before it shows: a grid with a
/// margin, each cell saying how much of it comes from the anchor and from which earlier frame the
/// rest. The grid has the anchor's analysis cells, shifted by the margin.
///
/// @param marginX cells to the left and right of the anchor
/// @param marginY cells above and below
/// @param shares for the anchor and each earlier frame, what share of a cell it gives, 0 to 1 in
///   all
record Background(int marginX, int marginY, List<Raster> shares) {

    /// The margin is at most this share of the picture.
    private static final double LARGEST_MARGIN = 0.6;

    /// Own movement of this many grid pixels a step, and more, is an object, not background.
    private static final float STANDS = 0.35f;

    private static final float MOVES = 0.8f;

    /// Cells this close to a frame's edge, or to an object, give less.
    private static final float FEATHER = 4;

    Background {
        shares = List.copyOf(shares);
    }

    static Background of(Past past, CameraPath camera, Onward route, Raster depth, int steps) {
        int width = past.trust().width();
        int height = past.trust().height();
        int marginX = 2;
        int marginY = 2;
        for (int step = 1; step <= steps; step++) {
            Affine back = route.camera(step).inverse();
            marginX = Math.max(marginX, reach(back, width, height, true));
            marginY = Math.max(marginY, reach(back, width, height, false));
        }
        marginX = Math.min(marginX, (int) (LARGEST_MARGIN * width));
        marginY = Math.min(marginY, (int) (LARGEST_MARGIN * height));
        return of(past, camera, route.front(), depth, marginX, marginY);
    }

    private static int reach(Affine back, int width, int height, boolean across) {
        double reach = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner & 1) * (width - 1.0);
            double y = (corner >> 1) * (height - 1.0);
            double at = across ? back.x(x, y) : back.y(x, y);
            reach = Math.max(reach, Math.max(-at, at - ((across ? width : height) - 1)));
        }
        return (int) Math.ceil(reach) + 4;
    }

    private static Background of(
            Past past, CameraPath camera, Raster front, Raster depth, int marginX, int marginY) {
        int width = front.width() + 2 * marginX;
        int height = front.height() + 2 * marginY;
        Raster left = new Raster(width, height);
        Arrays.fill(left.values(), 1);
        List<Raster> shares = new ArrayList<>();
        for (int age = 0; age < Math.max(1, past.steps()); age++) {
            Raster still = age == 0 ? still(front) : still(own(past, age));
            Affine there = camera.before(age);
            boolean anchor = age == 0;
            Raster share = new Raster(width, height);
            Cells.lines(
                    share,
                    y -> {
                        for (int x = 0; x < width; x++) {
                            if (left.at(x, y) > 0) {
                                float px = (float) there.x(x - marginX, y - marginY);
                                float py = (float) there.y(x - marginX, y - marginY);
                                float given = left.at(x, y) * inside(still, depth, px, py, anchor);
                                share.set(x, y, given);
                                left.set(x, y, left.at(x, y) - given);
                            }
                        }
                    });
            shares.add(share);
        }
        return new Background(marginX, marginY, shares);
    }

    /// Own speed of every point of an earlier frame.
    private static Raster own(Past past, int age) {
        FlowField back = past.back().get(age);
        Affine camera = past.camera().get(age).inverse();
        Raster speed = new Raster(back.width(), back.height());
        Cells.lines(
                speed,
                y -> {
                    for (int x = 0; x < speed.width(); x++) {
                        double dx = camera.x(x, y) - x - back.dx().at(x, y);
                        double dy = camera.y(x, y) - y - back.dy().at(x, y);
                        speed.set(x, y, (float) Math.sqrt(dx * dx + dy * dy));
                    }
                });
        return speed;
    }

    /// 1 on what stands still against the camera, 0 on objects and close to them.
    private static Raster still(Raster speed) {
        Raster moving = Cells.map(speed, value -> Cells.ramp(value, STANDS, MOVES));
        return Cells.map(moving.smooth(2), value -> 1 - Cells.ramp(value, 0.05f, 0.3f));
    }

    private static float inside(Raster still, Raster depth, float x, float y, boolean anchor) {
        boolean out =
                x < -0.5f || y < -0.5f || x > still.width() - 0.5f || y > still.height() - 0.5f;
        float edge = out ? -1 : depth.sample(x, y);
        float within = anchor ? (edge > -0.5f ? 1 : 0) : Cells.ramp(edge, 1, 1 + FEATHER);
        return within <= 0 ? 0 : within * still.sample(x, y);
    }

    /// How much of each cell any of the frames shows, 0 to 1.
    Raster seen() {
        Raster seen = new Raster(shares.getFirst().width(), shares.getFirst().height());
        for (Raster share : shares) {
            for (int i = 0; i < seen.values().length; i++) {
                seen.values()[i] += share.values()[i];
            }
        }
        return seen;
    }

    /// The share of a picture that shows what none of the frames shows, 0 to 1.
    ///
    /// @param seen how much of each cell they show
    double unseen(Splat splat, Raster seen) {
        Raster cover = splat.cover();
        Raster unseen = new Raster(cover.width(), cover.height());
        Cells.rows(
                cover,
                (x, y) -> {
                    float open = 1 - cover.at(x, y);
                    if (open > 0) {
                        float gx = x - splat.behind().dx().at(x, y) + marginX;
                        float gy = y - splat.behind().dy().at(x, y) + marginY;
                        unseen.set(x, y, open * (1 - Math.min(1, seen.sample(gx, gy))));
                    }
                });
        return unseen.mean();
    }
}
