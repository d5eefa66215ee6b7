package secondunit.engine.motion.location;

/// Leaves in one plane, one to a cell, that flutter in gusts: each turns about its stalk, and shows
/// its face or its edge, while the whole twig sways.
///
/// @param cell metres from leaf to leaf
/// @param density share of cells that have one where the leaves are thick
/// @param low no leaf hangs below this, in metres
/// @param seed of the layer
record Leaves(Grit grit, double cell, double density, double low, int seed) implements Skin {

    private static final double WHOLE = 2 * Math.PI;

    @Override
    public boolean paint(Ray ray, double p, double q, double footprint) {
        double clump = grit.at(p / (16 * cell) + 0.13 * seed, q / (16 * cell), 0.01);
        double thick = density * Math.clamp(5 * (clump - 0.4), 0, 1);
        if (thick == 0 || q < low) {
            return false;
        }
        double gust = gust(ray.time, p);
        double swayed = p - 0.5 * cell * gust * Math.sin(1.9 * ray.time + 0.4 * seed + p);
        double lifted = q - 0.25 * cell * gust * Math.sin(2.7 * ray.time + 1.3 * p);
        int column = (int) Math.floor(swayed / cell);
        int row = (int) Math.floor(lifted / cell);
        for (int i = 0; i < 9; i++) {
            int x = column + i % 3 - 1;
            int y = row + i / 3 - 1;
            if (Hash.unit(x, y, seed) < thick && leaf(ray, x, y, swayed, lifted, gust)) {
                return true;
            }
        }
        return false;
    }

    /// 0 to 1, passing over the layer.
    private static double gust(double time, double p) {
        return 0.45
                + 0.3 * Math.sin(1.1 * time - 0.6 * p)
                + 0.25 * Math.sin(2.3 * time - 1.1 * p + 1);
    }

    private boolean leaf(Ray ray, int x, int y, double p, double q, double gust) {
        double phase = WHOLE * Hash.unit(x, y, seed + 1);
        double pace = 5 + 6 * Hash.unit(x, y, seed + 2);
        double flutter = gust * Math.sin(pace * ray.time + phase);
        double turn = WHOLE * Hash.unit(x, y, seed + 3) + 0.45 * flutter;
        double face = Math.cos(1.2 * (Hash.unit(x, y, seed + 4) - 0.5) + 0.9 * flutter);
        double dx = p - cell * (x + Hash.unit(x, y, seed + 5));
        double dy = q - cell * (y + Hash.unit(x, y, seed + 6));
        double length = cell * (0.55 + 0.35 * Hash.unit(x, y, seed + 7));
        double along = (Math.cos(turn) * dx + Math.sin(turn) * dy) / length;
        double across = (Math.cos(turn) * dy - Math.sin(turn) * dx) / (0.5 * length * face);
        double rim = (1 - along * along) * (1 - 0.35 * along);
        if (Math.abs(along) > 1 || Math.abs(across) > rim) {
            return false;
        }
        blade(ray, x, y, along, across, face);
        return true;
    }

    private void blade(Ray ray, int x, int y, double along, double across, double face) {
        double age = Hash.unit(x, y, seed + 8);
        double spot = grit.at(0.2 * along + 7 * age, 0.1 * across + age, 0.004);
        double rib = Math.abs(across) < 0.06 ? 1.35 : 1;
        double veins = 1 + 0.14 * Math.sin(22 * (along - 0.5 * Math.abs(across)));
        double side = across > 0 ? 1.12 : 0.9;
        double ink = 0.5 * rib * veins * side * (0.25 + 0.75 * face * face) * (0.4 + 1.1 * spot);
        double yellow = age * age;
        ray.see(ink * (0.22 + 0.6 * yellow), ink * (0.52 + 0.1 * yellow), ink * 0.12);
    }
}
