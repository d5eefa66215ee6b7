package secondunit.engine.motion.location;

/// Where the camera is and looks: a smooth move, and the hand that holds it.
///
/// @param x metres at second 0, and metres a second
/// @param y above the ground
/// @param yaw radians to the right at second 0, and radians a second
/// @param pitch radians up
/// @param walk metres of a step's rise and fall; 0 where nobody walks
/// @param hand how unsteady: 0 on a tripod, 1 held freely
record Rig(
        double x,
        double speedX,
        double y,
        double speedZ,
        double yaw,
        double speedYaw,
        double pitch,
        double walk,
        double hand) {

    private static final double[] HERTZ = {0.37, 0.83, 1.7, 3.1, 5.3, 8.2};
    private static final double[] RADIANS = {0.010, 0.006, 0.0028, 0.0012, 0.0007, 0.0003};
    private static final double STEPS_A_SECOND = 1.9;

    /// A camera's place and axes at one instant.
    ///
    /// @param right, up, ahead x y z of each
    record Pose(double x, double y, double z, double[] right, double[] up, double[] ahead) {}

    Pose at(double time) {
        double step = 2 * Math.PI * STEPS_A_SECOND * time;
        double a = yaw + speedYaw * time + hand * shake(time, 1);
        double b = pitch + hand * shake(time, 2) + 0.12 * walk * Math.sin(step);
        double c = 0.6 * hand * shake(time, 3) + 0.1 * walk * Math.sin(step / 2);
        double[] ahead = {Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b)};
        double[] level = {Math.cos(a), 0, -Math.sin(a)};
        double[] above = {-Math.sin(a) * Math.sin(b), Math.cos(b), -Math.cos(a) * Math.sin(b)};
        return new Pose(
                x + speedX * time + 0.8 * hand * shake(time, 4) + 0.5 * walk * Math.sin(step / 2),
                y + 0.8 * hand * shake(time, 5) + walk * Math.sin(step),
                speedZ * time,
                mixed(level, above, Math.cos(c), Math.sin(c)),
                mixed(level, above, -Math.sin(c), Math.cos(c)),
                ahead);
    }

    private static double[] mixed(double[] first, double[] second, double u, double v) {
        return new double[] {
            u * first[0] + v * second[0], u * first[1] + v * second[1], u * first[2] + v * second[2]
        };
    }

    /// Slow and wide, fast and narrow, never twice the same.
    private static double shake(double time, int axis) {
        double sum = 0;
        for (int i = 0; i < HERTZ.length; i++) {
            double hertz = HERTZ[i] * (1 + 0.13 * axis);
            sum += RADIANS[i] * Math.sin(2 * Math.PI * (hertz * time + Hash.unit(i, axis, 77)));
        }
        return sum;
    }
}
