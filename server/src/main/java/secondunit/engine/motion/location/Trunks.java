package secondunit.engine.motion.location;

/// A row of trees: one trunk to a cell, no two alike, round to look at.
///
/// @param cell from trunk to trunk, in metres
/// @param seed of the row
record Trunks(Grit grit, double cell, int seed) implements Skin {

    @Override
    public boolean paint(Ray ray, double p, double q, double footprint) {
        int here = (int) Math.floor(p / cell);
        for (int i = here - 1; i <= here + 1; i++) {
            double middle = cell * (i + 0.2 + 0.6 * Hash.unit(i, seed, 1));
            double lean = 0.12 * (Hash.unit(i, seed, 2) - 0.5) * q;
            double bend = 0.25 * (grit.at(0.11 * i + 0.3, q / 9, 0.01) - 0.5);
            double radius = (0.09 + 0.16 * Hash.unit(i, seed, 3)) / (1 + 0.06 * q);
            double across = (p - middle - lean - bend) / radius;
            if (Math.abs(across) < 1 && Hash.unit(i, seed, 4) < 0.85) {
                bark(ray, i, across, q, footprint / radius);
                return true;
            }
        }
        return false;
    }

    private void bark(Ray ray, int tree, double across, double q, double footprint) {
        double round = Math.asin(Math.clamp(across, -1, 1));
        double furrows = grit.at(0.35 * round + 0.17 * tree, q / 2.2, 0.2 * footprint);
        double moss = grit.at(0.2 * round + 0.4, q / 3 + 0.3 * tree, 0.1 * footprint);
        double light = 0.25 + 0.75 * Math.max(0, Math.cos(round + 0.7));
        double ink = light * Math.max(0.04, 0.16 + 1.5 * (furrows - 0.5) + 0.25 * moss);
        double green = Math.max(0, 2 * (moss - 0.55));
        ray.see(ink * (0.75 - 0.3 * green), ink * (0.62 + 0.1 * green), ink * (0.5 - 0.2 * green));
    }
}
