package secondunit.engine.stage;

import java.util.List;

/// A circle through the edge points of a ball, as far as they are seen: points off the circle, such
/// as those along another ball in front, do not count.
///
/// @param used the share of points that lie on the circle
record CircleFit(double x, double y, double radius, double used) {

    private static final double NEAR = 1.2;

    /// The circle of least squares (Kåsa 1976), then twice more through the points near it.
    static CircleFit free(List<double[]> points) {
        CircleFit circle = kasa(points);
        for (int i = 0; i < 2; i++) {
            CircleFit last = circle;
            List<double[]> near =
                    points.stream().filter(p -> Math.abs(last.distance(p)) < 2 * NEAR).toList();
            if (near.size() < 12) {
                return circle;
            }
            circle = kasa(near);
        }
        return circle;
    }

    private static CircleFit kasa(List<double[]> points) {
        double mx = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
        double my = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xr = 0;
        double yr = 0;
        double rr = 0;
        for (double[] p : points) {
            double u = p[0] - mx;
            double v = p[1] - my;
            xx += u * u;
            xy += u * v;
            yy += v * v;
            xr += u * (u * u + v * v);
            yr += v * (u * u + v * v);
            rr += u * u + v * v;
        }
        double determinant = 2 * (xx * yy - xy * xy);
        double x = (xr * yy - yr * xy) / determinant;
        double y = (yr * xx - xr * xy) / determinant;
        return new CircleFit(mx + x, my + y, Math.sqrt(x * x + y * y + rr / points.size()), 1);
    }

    /// The centre of a circle of known radius, by Gauss and Newton over the points near it. Points
    /// whose row or column only grazes the circle are left out: there a pixel's step is no longer a
    /// small one along the radius.
    static CircleFit ofRadius(List<double[]> points, CircleFit start, double radius) {
        CircleFit circle = new CircleFit(start.x, start.y, radius, 0);
        for (int i = 0; i < 8; i++) {
            circle = circle.step(points);
        }
        return circle;
    }

    private CircleFit step(List<double[]> points) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xe = 0;
        double ye = 0;
        int used = 0;
        for (double[] p : points) {
            double error = distance(p);
            if (Math.abs(error) < NEAR) {
                double u = (p[0] - x) / (error + radius);
                double v = (p[1] - y) / (error + radius);
                xx += u * u;
                xy += u * v;
                yy += v * v;
                xe += u * error;
                ye += v * error;
                used++;
            }
        }
        double determinant = xx * yy - xy * xy;
        if (used < 12 || determinant < 1) {
            return new CircleFit(x, y, radius, 0);
        }
        return new CircleFit(
                x + (xe * yy - ye * xy) / determinant,
                y + (ye * xx - xe * xy) / determinant,
                radius,
                (double) used / points.size());
    }

    private double distance(double[] p) {
        return Math.hypot(p[0] - x, p[1] - y) - radius;
    }
}
