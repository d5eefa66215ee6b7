package secondunit.engine.motion;

import secondunit.engine.flow.Raster;
import secondunit.picture.Plane;

import java.util.List;

/// One plane of the background at full resolution, with its margins: the anchor's own samples where
/// it shows the background, earlier frames' where they saw it, and where nobody did, what is around
/// it or its mirror image.
final class Backdrop {

    private final Raster picture;
    private final int left;
    private final int top;

    private Backdrop(Raster picture, int left, int top) {
        this.picture = picture;
        this.left = left;
        this.top = top;
    }

    /// @param planes this plane in the anchor and in each earlier frame
    /// @param cellX columns of this plane to a grid cell, as a fraction where chroma is halved
    static Backdrop of(
            Background ground, List<Plane> planes, CameraPath camera, double cellX, double cellY) {
        int left = (int) Math.round(ground.marginX() * cellX);
        int top = (int) Math.round(ground.marginY() * cellY);
        Plane anchor = planes.getFirst();
        Raster sums = new Raster(anchor.width() + 2 * left, anchor.height() + 2 * top);
        Raster seen = new Raster(sums.width(), sums.height());
        Enlarger grid =
                new Enlarger(sums.width(), ground.shares().getFirst().width(), cellX, cellY);
        for (int age = 0; age < ground.shares().size(); age++) {
            Raster share = ground.shares().get(age);
            if (share.mean() > 0) {
                Raster plane = Planes.of(planes.get(age));
                Affine there = camera.before(age);
                boolean copy = age == 0;
                Cells.lines(
                        sums,
                        y -> {
                            float[] shares = grid.row(share, y);
                            for (int x = 0; x < sums.width(); x++) {
                                float given = grid.at(shares, x);
                                if (given > 0.001f) {
                                    float gx = grid.gridX(x) - ground.marginX();
                                    float gy = grid.gridY(y) - ground.marginY();
                                    float value =
                                            copy
                                                    ? plane.at(x - left, y - top)
                                                    : sampled(plane, there, gx, gy, cellX, cellY);
                                    sums.set(x, y, sums.at(x, y) + given * value);
                                    seen.set(x, y, seen.at(x, y) + given);
                                }
                            }
                        });
            }
        }
        fill(sums, seen, Planes.of(anchor), left, top);
        return new Backdrop(sums, left, top);
    }

    /// What nobody has seen: inside the frame its surroundings, outside it the anchor mirrored at
    /// its edges, as editors tile a picture that must reach farther.
    private static void fill(Raster sums, Raster seen, Raster anchor, int left, int top) {
        Raster around = PullPush.fill(sums, seen);
        Cells.lines(
                sums,
                y -> {
                    int inY = mirrored(y - top, anchor.height());
                    for (int x = 0; x < sums.width(); x++) {
                        float rest = 1 - Math.min(1, seen.at(x, y));
                        int inX = mirrored(x - left, anchor.width());
                        boolean inside = inX == x - left && inY == y - top;
                        float unseen = inside ? around.at(x, y) : anchor.at(inX, inY);
                        sums.set(x, y, sums.at(x, y) + rest * unseen);
                    }
                });
    }

    private static int mirrored(int at, int length) {
        int turn = Math.floorMod(at, 2 * length);
        return turn < length ? turn : 2 * length - 1 - turn;
    }

    private static float sampled(
            Raster plane, Affine there, float gx, float gy, double cellX, double cellY) {
        return Lanczos.sample(
                plane,
                (float) ((there.x(gx, gy) + 0.5) * cellX - 0.5),
                (float) ((there.y(gx, gy) + 0.5) * cellY - 0.5));
    }

    /// In the anchor's coordinates in this plane, which may be outside it.
    float sample(float x, float y) {
        return Lanczos.sample(picture, x + left, y + top);
    }
}
