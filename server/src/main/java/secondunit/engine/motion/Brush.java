package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

/// Paints one plane of one picture, row by row.
///
/// @param strand this plane as it is shown again where it lives without going anywhere
/// @param share how much of the anchor has given way to that, 0 to 1
/// @param grid how the plane's pixels lie on the analysis grid
/// @param cellX columns of this plane to a grid cell
record Brush(
        Clean anchor,
        Backdrop backdrop,
        Rerun.Strand strand,
        float share,
        Splat splat,
        Raster replay,
        Mask mask,
        Enlarger grid,
        float cellX,
        float cellY) {

    private static final float LEAST = 0.004f;

    /// Which pixels of a plane lie within the picture.
    ///
    /// @param scaleX luma columns of one column of the plane
    record Mask(Matte matte, int scaleX, int scaleY) {

        boolean holds(int x, int y) {
            return matte.holds(x * scaleX, y * scaleY);
        }
    }

    /// @param missing gets the share of the grain's variance each pixel lacks
    void paint(int y, Raster plane, Raster missing) {
        float[] cover = grid.row(splat.cover(), y);
        float[] shownX = grid.sharp(splat.shown().dx(), y);
        float[] shownY = grid.sharp(splat.shown().dy(), y);
        float[] behindX = grid.row(splat.behind().dx(), y);
        float[] behindY = grid.row(splat.behind().dy(), y);
        float[] restless = grid.row(replay, y);
        boolean still = strand.isStill();
        for (int x = 0; x < shownX.length; x++) {
            if (!mask.holds(x, y)) {
                plane.set(x, y, anchor.picture().at(x, y));
                missing.set(x, y, anchor.missing().at(x, y));
                continue;
            }
            float seen = grid.at(cover, x);
            float value = 0;
            if (seen > LEAST) {
                value =
                        still && shownX[x] == 0 && shownY[x] == 0
                                ? seen * held(x, y, share * grid.at(restless, x), seen, missing)
                                : seen * shown(x, y, shownX[x], shownY[x], seen, missing);
            }
            if (seen < 1 - LEAST) {
                float px = x - grid.at(behindX, x) * cellX;
                float py = y - grid.at(behindY, x) * cellY;
                value += (1 - seen) * backdrop.sample(px, py);
            }
            plane.set(x, y, value);
        }
    }

    /// Where neither the camera nor anything else moves, samples are taken as they are.
    private float held(int x, int y, float restless, float seen, Raster missing) {
        missing.set(x, y, seen * (1 - restless) * anchor.missing().at(x, y));
        float value = restless < 1 - LEAST ? (1 - restless) * anchor.picture().at(x, y) : 0;
        return restless > LEAST ? value + restless * strand.at(x, y) : value;
    }

    private float shown(int x, int y, float dx, float dy, float seen, Raster missing) {
        float fromX = x - dx * cellX;
        float fromY = y - dy * cellY;
        float gx = grid.gridX(x) - dx;
        float gy = grid.gridY(y) - dy;
        float restless = share * replay.sample(gx, gy);
        if (restless > LEAST) {
            restless *= strand.shows(gx, gy);
        }
        float lacks = anchor.missing().at(Math.round(fromX), Math.round(fromY));
        missing.set(x, y, seen * (1 - restless) * lacks);
        float value = 0;
        if (restless < 1 - LEAST) {
            value = (1 - restless) * Lanczos.sample(anchor.picture(), fromX, fromY);
        }
        if (restless > LEAST) {
            value += restless * strand.sample(gx, gy);
        }
        return value;
    }
}
