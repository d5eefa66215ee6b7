package secondunit.engine.motion;

import secondunit.engine.flow.Raster;
import secondunit.picture.Plane;

import java.util.List;
import java.util.stream.IntStream;

/// One plane of the background at full resolution, with its margins: the anchor's own samples where
/// it shows the background, earlier frames' where they saw it, and where nobody did, the seen part
/// mirrored at its edge.
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
        Raster picture = new Raster(anchor.width() + 2 * left, anchor.height() + 2 * top);
        List<Raster> earlier =
                IntStream.range(0, ground.shares().size())
                        .mapToObj(age -> Planes.of(planes.get(age)))
                        .toList();
        Raster seen = new Raster(picture.width(), picture.height());
        Drift.rows(
                picture,
                (x, y) -> {
                    float gx = (float) ((x + 0.5) / cellX - 0.5);
                    float gy = (float) ((y + 0.5) / cellY - 0.5);
                    float sum = 0;
                    float share = 0;
                    for (int age = 0; age < earlier.size() && share < 0.999f; age++) {
                        float given = ground.shares().get(age).sample(gx, gy);
                        if (given > 0.001f) {
                            sum +=
                                    given
                                            * (age == 0
                                                    ? earlier.getFirst().at(x - left, y - top)
                                                    : sampled(
                                                            earlier.get(age),
                                                            camera.before(age),
                                                            gx - ground.marginX(),
                                                            gy - ground.marginY(),
                                                            cellX,
                                                            cellY));
                            share += given;
                        }
                    }
                    picture.set(x, y, share > 0.001f ? sum / share : 0);
                    seen.set(x, y, Math.min(1, share));
                });
        mirror(ground, picture, seen, cellX, cellY);
        return new Backdrop(picture, left, top);
    }

    private static float sampled(
            Raster plane, Affine there, float gx, float gy, double cellX, double cellY) {
        return Lanczos.sample(
                plane,
                (float) ((there.x(gx, gy) + 0.5) * cellX - 0.5),
                (float) ((there.y(gx, gy) + 0.5) * cellY - 0.5));
    }

    private static void mirror(
            Background ground, Raster picture, Raster seen, double cellX, double cellY) {
        float[] source = picture.values().clone();
        Raster known = new Raster(picture.width(), picture.height(), source);
        Drift.rows(
                picture,
                (x, y) -> {
                    float share = seen.at(x, y);
                    if (share < 0.999f) {
                        int gx = Math.clamp((int) (x / cellX), 0, ground.width() - 1);
                        int gy = Math.clamp((int) (y / cellY), 0, ground.height() - 1);
                        int edgeX = (int) ((ground.nearest().x(gx, gy) + 0.5) * cellX);
                        int edgeY = (int) ((ground.nearest().y(gx, gy) + 0.5) * cellY);
                        int mirroredX = 2 * edgeX - x;
                        int mirroredY = 2 * edgeY - y;
                        boolean good = seen.at(mirroredX, mirroredY) > 0.9f;
                        float other =
                                good ? known.at(mirroredX, mirroredY) : known.at(edgeX, edgeY);
                        picture.set(x, y, share * known.at(x, y) + (1 - share) * other);
                    }
                });
    }

    /// In the anchor's coordinates in this plane, which may be outside it.
    float sample(float x, float y) {
        return Lanczos.sample(picture, x + left, y + top);
    }
}
