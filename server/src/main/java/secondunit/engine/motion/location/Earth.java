package secondunit.engine.motion.location;

/// Ground that one walks on: gravel, grass or boards, spotted by light through leaves.
///
/// @param red of the ground
record Earth(Grit grit, double red, double green, double blue, double plank) implements Skin {

    @Override
    public boolean paint(Ray ray, double p, double q, double footprint) {
        double patch = grit.at(p / 7, q / 7, footprint / 7);
        double u = 0.8 * p + 0.6 * q;
        double v = 0.8 * q - 0.6 * p;
        double stones =
                0.5 * grit.at(u / 3.7, v / 3.7, footprint / 3.7)
                        + 0.5 * grit.at(p / 1.9 + 0.4 * v, q / 2.3, footprint / 1.9);
        double bend = 1.5 * patch;
        double pebbles = grit.at(u / 0.9 + bend, v / 0.9 - bend, footprint / 0.9);
        double tone = 0.2 + 0.9 * patch + 1.2 * (stones - 0.5) + 0.9 * (pebbles - 0.5);
        if (plank > 0) {
            double along = q / plank;
            int board = (int) Math.floor(along);
            double grain = grit.at(p / 3, q / 0.25, footprint / 0.5);
            double joint = along - board < 0.03 ? 0.4 : 1;
            tone = joint * (0.55 + 0.5 * grain + 0.3 * Hash.unit(board, 0, 3));
        }
        double ink = Math.max(0.05, tone);
        ray.see(ink * red, ink * green, ink * blue);
        return true;
    }
}
