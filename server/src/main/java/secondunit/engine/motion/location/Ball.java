package secondunit.engine.motion.location;

/// A ball that rolls and bounces along a line across the view.
///
/// @param radius in metres
/// @param x where its middle is at second 0
/// @param z how far away
/// @param speed to the right, metres a second; it spins as it rolls
/// @param leap how high it bounces; 0 where it only rolls
record Ball(double radius, double x, double z, double speed, double leap, Grit grit, Paint paint)
        implements Surface {

    private static final double BOUNCES = 1.3;
    private static final double SKY = 0.45;

    /// What it is painted with.
    record Paint(double red, double green, double blue) {}

    private double middleX(double time) {
        return x + speed * time;
    }

    private double middleY(double time) {
        double phase = BOUNCES * time + x;
        double share = phase - Math.floor(phase);
        return radius + leap * 4 * share * (1 - share);
    }

    @Override
    public double distance(Ray ray) {
        double ox = ray.x - middleX(ray.time);
        double oy = ray.y - middleY(ray.time);
        double oz = ray.z - z;
        double a = ray.dx * ray.dx + ray.dy * ray.dy + ray.dz * ray.dz;
        double b = ox * ray.dx + oy * ray.dy + oz * ray.dz;
        double c = ox * ox + oy * oy + oz * oz - radius * radius;
        double root = b * b - a * c;
        double distance = root < 0 ? -1 : (-b - Math.sqrt(root)) / a;
        return distance > 0 ? distance : Double.POSITIVE_INFINITY;
    }

    /// The sun stands behind the camera's left shoulder.
    @Override
    public boolean paint(Ray ray, double distance, double pixel) {
        double nx = (ray.x + distance * ray.dx - middleX(ray.time)) / radius;
        double ny = (ray.y + distance * ray.dy - middleY(ray.time)) / radius;
        double nz = (ray.z + distance * ray.dz - z) / radius;
        double sun = Math.max(0, -0.5 * nx + 0.7 * ny - 0.5 * nz);
        double light = SKY * (0.6 + 0.4 * ny) + sun;
        double turn = speed * ray.time / radius;
        double across = Math.cos(turn) * nx - Math.sin(turn) * ny;
        double up = Math.sin(turn) * nx + Math.cos(turn) * ny;
        double print =
                grit.at(0.7 * across + 0.3, 0.7 * up + 0.2 * nz, 0.4 * distance * pixel / radius);
        double stripe = Math.floor(4 * (print + 0.35 * up)) % 2 == 0 ? 1 : 0.45;
        double ink = light * stripe * (0.5 + print);
        ray.see(ink * paint.red, ink * paint.green, ink * paint.blue);
        return true;
    }
}
