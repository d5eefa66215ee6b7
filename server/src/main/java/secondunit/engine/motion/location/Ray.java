package secondunit.engine.motion.location;

/// A line of sight, used again for every sample: where it begins, which way it goes, when. Metres,
/// seconds; x to the right, y up, z away from the camera's first place.
final class Ray {

    double x;
    double y;
    double z;
    double dx;
    double dy;
    double dz;
    double time;

    /// What it sees: light, linear, red green blue.
    final float[] light = new float[3];

    void see(double red, double green, double blue) {
        light[0] = (float) red;
        light[1] = (float) green;
        light[2] = (float) blue;
    }

    void dim(double by) {
        see(by * light[0], by * light[1], by * light[2]);
    }
}
