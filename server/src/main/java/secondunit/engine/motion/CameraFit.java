package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

import java.util.Arrays;

/// Finds the movement that most of a picture shares: an affine map fitted to a flow field by
/// iteratively reweighted least squares with Geman-McClure weights (Black and Anandan, "The Robust
/// Estimation of Multiple Motions", CVIU 1996), so that moving objects do not pull at it.
final class CameraFit {

    private static final int ROUNDS = 12;
    private static final int POINTS_ACROSS = 80;

    /// Holds the linear part back where there is nothing to see, as a share of all weight.
    private static final double RIDGE = 2e-3;

    private static final double FINEST_SCALE = 0.25;

    /// A freer movement must explain this much more of the picture.
    private static final double WORTH_IT = 0.04;

    /// No affine map is believed that explains less.
    private static final double LEAST_EXPLAINED = 0.25;

    /// Luma changes by this much across two pixels at a clear edge, in 8-bit units.
    private static final float CLEAR_EDGE = 12;

    private final FlowField flow;
    private final Raster trust;
    private final int spacing;
    private final double half;
    private final double cx;
    private final double cy;

    private CameraFit(FlowField flow, Raster trust) {
        this.flow = flow;
        this.trust = trust;
        this.spacing = spacing(flow.width(), flow.height());
        this.half = Math.max(flow.width(), flow.height()) / 2.0;
        this.cx = (flow.width() - 1) / 2.0;
        this.cy = (flow.height() - 1) / 2.0;
    }

    /// Weights for a fit, at the points it looks at: what has no edges tells nothing.
    static Raster texture(Raster luma, Raster trust) {
        Raster weight = new Raster(luma.width(), luma.height());
        int spacing = spacing(luma.width(), luma.height());
        for (int y = spacing / 2; y < luma.height(); y += spacing) {
            for (int x = spacing / 2; x < luma.width(); x += spacing) {
                float across = luma.at(x + 1, y) - luma.at(x - 1, y);
                float down = luma.at(x, y + 1) - luma.at(x, y - 1);
                float edge = (float) Math.hypot(across, down);
                weight.set(x, y, Math.min(1, edge / CLEAR_EDGE) * trust.at(x, y));
            }
        }
        return weight;
    }

    private static int spacing(int width, int height) {
        return Math.max(1, Math.max(width, height) / POINTS_ACROSS);
    }

    /// The simplest of standing still, shifting, and an affine map that explains the picture nearly
    /// as well as the next.
    ///
    /// @param trust weight of each pixel, 0 to 1
    static Affine of(FlowField flow, Raster trust) {
        CameraFit fit = new CameraFit(flow, trust);
        double[] still = new double[6];
        double[] shifted = fit.refined(new double[6], true);
        double[] mapped = fit.refined(shifted, false);
        double[] best = fit.explained(shifted) < fit.explained(still) + WORTH_IT ? still : shifted;
        double needed = Math.max(LEAST_EXPLAINED, fit.explained(best) + WORTH_IT);
        return Affine.ofOffsets(fit.explained(mapped) < needed ? best : mapped, fit.cx, fit.cy);
    }

    /// How the picture as a whole shifts: the middle of all points' movements.
    static Affine shift(FlowField flow) {
        Raster all = new Raster(flow.width(), flow.height());
        Arrays.fill(all.values(), 1);
        CameraFit fit = new CameraFit(flow, all);
        return new Affine(1, 0, fit.middle(flow.dx()), 0, 1, fit.middle(flow.dy()));
    }

    private double[] refined(double[] from, boolean shift) {
        double[] offsets =
                shift ? new double[] {0, 0, middle(flow.dx()), 0, 0, middle(flow.dy())} : from;
        double scale = Math.max(FINEST_SCALE, 2 * spread(offsets));
        for (int round = 0; round < ROUNDS; round++) {
            offsets = refit(offsets, scale, shift ? 1e6 : RIDGE);
            scale = Math.max(FINEST_SCALE, scale * 0.7);
        }
        return offsets;
    }

    /// The share of the picture whose movement this is, to a quarter of a pixel or so.
    private double explained(double[] o) {
        double sum = 0;
        double weights = 1e-9;
        for (int y = spacing / 2; y < flow.height(); y += spacing) {
            for (int x = spacing / 2; x < flow.width(); x += spacing) {
                double u = x - cx;
                double v = y - cy;
                double ex = flow.dx().at(x, y) - o[0] * u - o[1] * v - o[2];
                double ey = flow.dy().at(x, y) - o[3] * u - o[4] * v - o[5];
                double weight = trust.at(x, y);
                sum += weight * Math.exp(-(ex * ex + ey * ey) / (2 * FINEST_SCALE * FINEST_SCALE));
                weights += weight;
            }
        }
        return sum / weights;
    }

    private double middle(Raster part) {
        float[] seen =
                new float
                        [part.values().length / (spacing * spacing)
                                + flow.width()
                                + flow.height()
                                + 1];
        int count = 0;
        for (int y = spacing / 2; y < flow.height(); y += spacing) {
            for (int x = spacing / 2; x < flow.width(); x += spacing) {
                if (trust.at(x, y) > 0.3f) {
                    seen[count++] = part.at(x, y);
                }
            }
        }
        Arrays.sort(seen, 0, count);
        return count == 0 ? 0 : seen[count / 2];
    }

    private double spread(double[] o) {
        double sum = 0;
        double weights = 1e-9;
        for (int y = spacing / 2; y < flow.height(); y += spacing) {
            for (int x = spacing / 2; x < flow.width(); x += spacing) {
                double weight = trust.at(x, y);
                sum += weight * Math.hypot(flow.dx().at(x, y) - o[2], flow.dy().at(x, y) - o[5]);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private double[] refit(double[] o, double scale, double stiffness) {
        double[] normal = new double[6];
        double[] right = new double[6];
        for (int y = spacing / 2; y < flow.height(); y += spacing) {
            for (int x = spacing / 2; x < flow.width(); x += spacing) {
                add(x, y, o, scale, normal, right);
            }
        }
        double ridge = stiffness * normal[5];
        normal[0] += ridge;
        normal[3] += ridge;
        double[] h = solve(normal, right[0], right[1], right[2]);
        double[] v = solve(normal, right[3], right[4], right[5]);
        return new double[] {h[0] / half, h[1] / half, h[2], v[0] / half, v[1] / half, v[2]};
    }

    private void add(int x, int y, double[] o, double scale, double[] normal, double[] right) {
        double u = (x - cx) / half;
        double v = (y - cy) / half;
        double dx = flow.dx().at(x, y);
        double dy = flow.dy().at(x, y);
        double errorX = dx - (o[0] * u + o[1] * v) * half - o[2];
        double errorY = dy - (o[3] * u + o[4] * v) * half - o[5];
        double ratio = scale * scale / (scale * scale + errorX * errorX + errorY * errorY);
        double weight = trust.at(x, y) * ratio * ratio + 1e-12;
        normal[0] += weight * u * u;
        normal[1] += weight * u * v;
        normal[2] += weight * u;
        normal[3] += weight * v * v;
        normal[4] += weight * v;
        normal[5] += weight;
        right[0] += weight * u * dx;
        right[1] += weight * v * dx;
        right[2] += weight * dx;
        right[3] += weight * u * dy;
        right[4] += weight * v * dy;
        right[5] += weight * dy;
    }

    /// Cramer's rule for the symmetric matrix (n0 n1 n2; n1 n3 n4; n2 n4 n5).
    private static double[] solve(double[] n, double a, double b, double c) {
        double c0 = n[3] * n[5] - n[4] * n[4];
        double c1 = n[2] * n[4] - n[1] * n[5];
        double c2 = n[1] * n[4] - n[2] * n[3];
        double c3 = n[0] * n[5] - n[2] * n[2];
        double c4 = n[1] * n[2] - n[0] * n[4];
        double c5 = n[0] * n[3] - n[1] * n[1];
        double determinant = n[0] * c0 + n[1] * c1 + n[2] * c2;
        return new double[] {
            (c0 * a + c1 * b + c2 * c) / determinant,
            (c1 * a + c3 * b + c4 * c) / determinant,
            (c2 * a + c4 * b + c5 * c) / determinant
        };
    }
}
