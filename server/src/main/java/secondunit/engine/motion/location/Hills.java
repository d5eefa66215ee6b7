package secondunit.engine.motion.location;

/// Wooded hills far away, up to a ridge.
///
/// @param ridge how high it is in the middle, in metres
record Hills(Grit grit, double ridge, double haze) implements Skin {

    @Override
    public boolean paint(Ray ray, double p, double q, double footprint) {
        double high = ridge * (0.4 + 1.2 * grit.at(p / 420, 0.3, 0.01));
        double crowns = 0.05 * ridge * grit.at(p / 25, 0.7, footprint / 25);
        if (q > high + crowns) {
            return false;
        }
        double woods = grit.at(p / 30, q / 22, footprint / 30);
        double fields = grit.at(p / 140, q / 60, footprint / 140);
        double ink = Math.max(0.03, 0.12 + 0.9 * (woods - 0.5) + 0.5 * (fields - 0.4));
        ray.see(
                haze * 0.55 + (1 - haze) * ink * 0.7,
                haze * 0.62 + (1 - haze) * ink * 0.9,
                haze * 0.72 + (1 - haze) * ink * 0.5);
        return true;
    }
}
