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
    /// @param right where the picture's right is; all three of length 1
    /// @param up where its top is
    /// @param ahead where its middle is
    record Pose(double x, double y, double z, Axis right, Axis up, Axis ahead) {}

    Pose at(double time) {
        double step = 2 * Math.PI * STEPS_A_SECOND * time;
        double a = yaw + speedYaw * time + hand * shake(time, 1);
        double b = pitch + hand * shake(time, 2) + 0.12 * walk * Math.sin(step);
        double c = 0.6 * hand * shake(time, 3) + 0.1 * walk * Math.sin(step / 2);
        Axis ahead = new Axis(Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b));
        Axis level = new Axis(Math.cos(a), 0, -Math.sin(a));
        Axis above = new Axis(-Math.sin(a) * Math.sin(b), Math.cos(b), -Math.cos(a) * Math.sin(b));
        return new Pose(
                x + speedX * time + 0.8 * hand * shake(time, 4) + 0.5 * walk * Math.sin(step / 2),
                y + 0.8 * hand * shake(time, 5) + walk * Math.sin(step),
                speedZ * time,
                level.mixed(above, Math.cos(c), Math.sin(c)),
                level.mixed(above, -Math.sin(c), Math.cos(c)),
                ahead);
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
