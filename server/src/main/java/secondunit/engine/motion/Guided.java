package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

/// Smooths a flow without carrying it across the picture's edges: a joint bilateral filter
/// (Petschnigg et al., "Digital Photography with Flash and No-Flash Image Pairs", SIGGRAPH 2004)
/// that trusts some pixels more than others.
final class Guided {

    private static final int RADIUS = 8;
    private static final int SPACING = 2;

    /// Luma differences of about this much, in 8-bit units, are edges.
    private static final float EDGE = 16;

    private static final float LEAST_TRUST = 0.02f;
    private static final float[] LIKENESS = likeness();

    private Guided() {}

    private static float[] likeness() {
        float[] table = new float[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) Math.exp(-(i * i) / (2.0 * EDGE * EDGE));
        }
        return table;
    }

    static FlowField smooth(FlowField flow, Raster trust, Raster guide) {
        return once(once(flow, trust, guide), trust, guide);
    }

    private static FlowField once(FlowField flow, Raster trust, Raster guide) {
        FlowField smooth = new FlowField(flow.width(), flow.height());
        Cells.lines(
                guide,
                y -> {
                    for (int x = 0; x < guide.width(); x++) {
                        pixel(flow, trust, guide, x, y, smooth);
                    }
                });
        return smooth;
    }

    private static void pixel(
            FlowField flow, Raster trust, Raster guide, int x, int y, FlowField smooth) {
        float here = guide.at(x, y);
        float dx = 0;
        float dy = 0;
        float weights = 0;
        int width = guide.width();
        for (int v = y - RADIUS; v <= y + RADIUS; v += SPACING) {
            int row = within(v, guide.height()) * width;
            for (int u = x - RADIUS; u <= x + RADIUS; u += SPACING) {
                int at = row + within(u, width);
                int difference = (int) Math.abs(guide.values()[at] - here);
                float weight =
                        LIKENESS[Math.min(difference, 255)] * (LEAST_TRUST + trust.values()[at]);
                dx += weight * flow.dx().values()[at];
                dy += weight * flow.dy().values()[at];
                weights += weight;
            }
        }
        smooth.dx().set(x, y, dx / weights);
        smooth.dy().set(x, y, dy / weights);
    }

    private static int within(int at, int length) {
        return Math.max(0, Math.min(at, length - 1));
    }
}
