package secondunit.engine.motion.location;

import java.util.List;

/// A place and how it is shot.
///
/// @param name such as `street-pan`
/// @param surfaces what stands there
/// @param rig where the camera goes
/// @param haze share of what is seen that the air hides, for each metre
/// @param exposure times the light; daylight on a white wall is 1
/// @param grain deviation of the sensor's noise in mid gray, in 8-bit units
public record Location(
        String name, List<Surface> surfaces, Rig rig, double haze, double exposure, double grain) {

    public Location {
        surfaces = List.copyOf(surfaces);
    }

    /// All there are.
    public static List<Location> all() {
        Grit rough = new Grit(1);
        Grit fine = new Grit(2);
        return List.of(
                Streets.pan(rough, fine),
                Streets.walk(rough, fine),
                Woods.track(rough, fine),
                Woods.leaves(fine),
                Woods.hills(rough, fine),
                Tables.balls(rough, fine));
    }

    /// Follows a ray to the first thing it meets.
    ///
    /// @param met room for the distance to each surface
    /// @param pixel how wide a pixel is one length away
    void look(Ray ray, double[] met, double pixel) {
        for (int i = 0; i < met.length; i++) {
            met[i] = surfaces.get(i).distance(ray);
        }
        int nearest = nearest(met);
        while (nearest >= 0 && !surfaces.get(nearest).paint(ray, met[nearest], pixel)) {
            met[nearest] = Double.POSITIVE_INFINITY;
            nearest = nearest(met);
        }
        if (nearest < 0) {
            sky(ray);
        } else {
            veil(ray, 1 - Math.exp(-haze * met[nearest]));
        }
    }

    private static int nearest(double[] met) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < met.length; i++) {
            if (met[i] < least) {
                least = met[i];
                nearest = i;
            }
        }
        return nearest;
    }

    private static void sky(Ray ray) {
        double up = Math.clamp(2.5 * ray.dy, 0, 1);
        ray.see(0.75 - 0.45 * up, 0.82 - 0.32 * up, 0.95 - 0.15 * up);
    }

    private static void veil(Ray ray, double share) {
        double clear = 1 - share;
        ray.see(
                clear * ray.light[0] + share * 0.62,
                clear * ray.light[1] + share * 0.68,
                clear * ray.light[2] + share * 0.76);
    }
}
