package secondunit.engine.motion.location;

/// A house front: plastered brick with rows of windows, weathered.
///
/// @param red of the plaster
/// @param bay from window to window, in metres
record Masonry(Grit grit, double red, double green, double blue, double bay, double height)
        implements Skin {

    private static final double STOREY = 3.1;
    private static final double BRICK = 0.24;
    private static final double COURSE = 0.085;

    @Override
    public boolean paint(Ray ray, double p, double q, double footprint) {
        if (q > height) {
            return false;
        }
        int column = (int) Math.floor(p / bay);
        int storey = (int) Math.floor(q / STOREY);
        double inX = p - column * bay - bay / 2;
        double inY = q - storey * STOREY - 1.75;
        double wide = 0.26 * bay;
        if (Math.abs(inX) < wide && Math.abs(inY) < 0.85) {
            window(ray, inX / wide, inY / 0.85, column, storey, p, q, footprint);
        } else {
            boolean frame = Math.abs(inX) < wide + 0.14 && Math.abs(inY) < 1.02;
            wall(ray, p, q, footprint, frame ? 1.5 : 1);
        }
        return true;
    }

    private void wall(Ray ray, double p, double q, double footprint, double gain) {
        double stain = grit.at(p / 9, q / 9, footprint / 9);
        double rough = grit.at(p / 1.1, q / 1.1, footprint / 1.1);
        double row = Math.floor(q / COURSE);
        double along = p / BRICK + 0.5 * (row % 2);
        double joint = Math.max(edge(q / COURSE - row, 0.1), edge(along - Math.floor(along), 0.04));
        double sharp = Math.clamp(1 - footprint / 0.06, 0, 1);
        double tone =
                gain
                        * (0.35 + 0.75 * stain + 0.55 * (rough - 0.5))
                        * (1 - 0.35 * sharp * joint)
                        * (1
                                + 0.25
                                        * sharp
                                        * (Hash.unit((int) Math.floor(along), (int) row, 7) - 0.5));
        ray.see(tone * red, tone * green, tone * blue);
    }

    private static double edge(double share, double width) {
        return share < width || share > 1 - width ? 1 : 0;
    }

    private void window(
            Ray ray,
            double u,
            double v,
            int column,
            int storey,
            double p,
            double q,
            double footprint) {
        boolean bar =
                Math.abs(u) < 0.05
                        || Math.abs(v - 0.25) < 0.03
                        || Math.max(Math.abs(u), Math.abs(v)) > 0.93;
        if (bar) {
            ray.see(0.55, 0.53, 0.5);
            return;
        }
        double lit = Hash.unit(column, storey, 11);
        double glass = 0.03 + 0.25 * lit * lit * (0.4 + 0.6 * v);
        double curtain = u * u > 0.35 && lit > 0.4 ? 0.25 : 0;
        double inside = glass + (curtain + 0.05) * grit.at(p / 0.7, q / 2, footprint / 0.7);
        ray.see(0.8 * inside, 0.95 * inside, 1.1 * inside);
    }
}
