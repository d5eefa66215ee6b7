package secondunit.engine.motion.location;

/// A flat surface: upright and facing the camera, upright along the way, or lying.
///
/// @param facing which way it is turned
/// @param at its place along the axis it is turned to, in metres
/// @param from where it begins along its first axis: x where it faces the camera or lies, z where
///   it stands along the way
/// @param to where it ends
/// @param light of the sun and the sky on it
/// @param skin first axis as above, second y, or z where it lies
record Sheet(Facing facing, double at, double from, double to, double light, Skin skin)
        implements Surface {

    /// Which way a surface is turned.
    enum Facing {
        /// Towards the camera: all of it at one z.
        CAMERA,
        /// To the side: all of it at one x.
        SIDE,
        /// Up: all of it at one y.
        UP
    }

    private static final double NEAREST = 0.05;

    static Sheet facing(double z, double light, Skin skin) {
        return new Sheet(Facing.CAMERA, z, -1e4, 1e4, light, skin);
    }

    static Sheet ground(double light, Skin skin) {
        return new Sheet(Facing.UP, 0, -1e4, 1e4, light, skin);
    }

    private double slope(Ray ray) {
        return switch (facing) {
            case CAMERA -> ray.dz;
            case SIDE -> ray.dx;
            case UP -> ray.dy;
        };
    }

    private double place(Ray ray) {
        return switch (facing) {
            case CAMERA -> ray.z;
            case SIDE -> ray.x;
            case UP -> ray.y;
        };
    }

    private double first(Ray ray, double distance) {
        return facing == Facing.SIDE ? ray.z + distance * ray.dz : ray.x + distance * ray.dx;
    }

    private double second(Ray ray, double distance) {
        return facing == Facing.UP ? ray.z + distance * ray.dz : ray.y + distance * ray.dy;
    }

    @Override
    public double distance(Ray ray) {
        double distance = (at - place(ray)) / slope(ray);
        if (!(distance > NEAREST)) {
            return Double.POSITIVE_INFINITY;
        }
        double p = first(ray, distance);
        return p >= from && p <= to ? distance : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean paint(Ray ray, double distance, double pixel) {
        double slant = Math.sqrt(Math.max(0.02, Math.abs(slope(ray))));
        boolean there =
                skin.paint(
                        ray, first(ray, distance), second(ray, distance), distance * pixel / slant);
        if (there) {
            ray.dim(light);
        }
        return there;
    }
}
