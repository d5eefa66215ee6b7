package secondunit.engine.motion.location;

/// A way to go, in metres.
record Axis(double x, double y, double z) {

    /// So much of this one and so much of another.
    Axis mixed(Axis other, double u, double v) {
        return new Axis(u * x + v * other.x, u * y + v * other.y, u * z + v * other.z);
    }
}
